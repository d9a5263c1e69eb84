import { instant, type DeviceId, type Instant } from '@talon/shared';

/** Calls by `key` with their `calledAt`. */
type Calls = Readonly<Record<string, Instant>>;

/** Keeps over a reload of the page which calls were shown as new, or were said. */
export interface CallMemory {
  load(): Calls;
  save(calls: Calls): void;
}

/** One memory per board and purpose: what is stored by anybody else, or damaged, is taken for nothing. */
export function callMemory(storage: Storage, boardId: DeviceId, purpose: 'announced' | 'said'): CallMemory {
  const name = `talon.board.${boardId}.${purpose}`;
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(storage.getItem(name) ?? '{}');
        const entries = Object.entries(stored ?? {}).filter(
          ([, calledAt]) => instant.safeParse(calledAt).success,
        );
        return Object.fromEntries(entries) as Calls;
      } catch {
        return {};
      }
    },
    save(calls) {
      storage.setItem(name, JSON.stringify(calls));
    },
  };
}
