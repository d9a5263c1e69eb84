import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';

const key = 'talon.contrast';
const contrastShape = z.enum(['high', 'normal']);
type Contrast = z.infer<typeof contrastShape>;

export interface ContrastState {
  /** What this workplace shows now. */
  readonly contrast: Contrast;
  /** What somebody chose here; `null`: the system decides. */
  readonly chosen: Contrast | null;
  readonly toggle: () => void;
}

/**
 * How strong the contrast of this workplace is, remembered in `storage` (`localStorage`).
 *
 * @param systemWantsMore what the system asks for until somebody presses the switch (`prefers-contrast: more`)
 */
export function createContrastStore(storage: Storage, systemWantsMore: boolean): StoreApi<ContrastState> {
  const remembered = contrastShape.safeParse(storage.getItem(key));
  const chosen = remembered.success ? remembered.data : null;
  return createStore<ContrastState>((set, get) => ({
    contrast: chosen ?? (systemWantsMore ? 'high' : 'normal'),
    chosen,
    toggle: () => {
      const next = get().contrast === 'high' ? 'normal' : 'high';
      storage.setItem(key, next);
      set({ contrast: next, chosen: next });
    },
  }));
}
