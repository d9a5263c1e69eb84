import { printersOf, type BranchView, type DeviceId } from '@talon/shared';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useParts } from '../../hub/consoleParts.ts';
import { useView } from '../../stores/useViews.ts';
import { printerToBeginWith } from './printerWords.ts';

/** Where a paper shall come out; `no-paper`: the number is told or written by hand. */
export type PrinterPick = DeviceId | 'no-paper';

/**
 * Which printer is chosen: what a person chose here, before that the workplace's own if it is ready.
 *
 * @param avoid a printer that has just failed, not to be proposed again
 */
export function usePrinterPick(branch: BranchView, avoid: DeviceId | null = null) {
  const { printer } = useParts();
  const remembered = useStore(printer, ({ printerId }) => printerId);
  const { view: devices } = useView('devices');
  const [chosen, choose] = useState<PrinterPick | null>(null);
  const isThere =
    chosen === 'no-paper' || chosen === null || printersOf(branch).some(({ id }) => id === chosen);
  const begin =
    printersOf(branch).length === 0 ? 'no-paper' : printerToBeginWith(branch, devices, remembered, avoid);
  return {
    pick: (isThere ? chosen : null) ?? begin,
    choose,
    /** The workplace keeps what was used, and follows it again from the next paper on. */
    used: (pick: PrinterPick) => {
      if (pick !== 'no-paper') printer.getState().remember(pick);
      choose(null);
    },
  };
}
