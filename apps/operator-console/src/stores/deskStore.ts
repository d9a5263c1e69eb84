import type { CounterId, Instant, OperatorId, TicketNumber } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** How a counter was lost without its holder's doing. `at` is on the hub's clock. */
export interface LostCounter {
  readonly counterId: CounterId;
  readonly how: 'taken-over' | 'opened-elsewhere' | 'closed-by-other';
  /** Who has the counter now; `null` when nobody does. */
  readonly by: OperatorId | null;
  readonly at: Instant;
  /** Who was at the counter and is now somebody else's visitor. */
  readonly visitor: TicketNumber | null;
}

export interface DeskState {
  /** The counter at which this session sits. */
  readonly counterId: CounterId | null;
  readonly lost: LostCounter | null;
  readonly sitDown: (counterId: CounterId) => void;
  /** Leaves the desk; `lost` when somebody else ended it. */
  readonly leave: (lost?: LostCounter) => void;
}

/** Where this person works. The hub decides; this only says which desk the screen shows. */
export function createDeskStore(): StoreApi<DeskState> {
  return createStore<DeskState>((set) => ({
    counterId: null,
    lost: null,
    sitDown: (counterId) => set({ counterId, lost: null }),
    leave: (lost) => set({ counterId: null, lost: lost ?? null }),
  }));
}
