import { deviceId, type DeviceId } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

const key = 'talon.printer';

export interface PrinterState {
  /** From where this workplace had its last paper; `null` until it had one. */
  readonly printerId: DeviceId | null;
  readonly remember: (printerId: DeviceId) => void;
}

/** The printer of this workplace, remembered in `storage` (`localStorage`): the one next to whoever works here. */
export function createPrinterStore(storage: Storage): StoreApi<PrinterState> {
  const remembered = deviceId.safeParse(storage.getItem(key));
  return createStore<PrinterState>((set) => ({
    printerId: remembered.success ? remembered.data : null,
    remember: (printerId) => {
      storage.setItem(key, printerId);
      set({ printerId });
    },
  }));
}
