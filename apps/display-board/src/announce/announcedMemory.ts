import { instant, type DeviceId } from '@talon/shared';
import type { Announced } from './announcer.ts';

/** Keeps what was announced over a reload of the page. */
export interface AnnouncedMemory {
  load(): Announced;
  save(announced: Announced): void;
}

/** One memory per board: what is stored by anybody else, or damaged, is taken for nothing. */
export function announcedMemory(storage: Storage, boardId: DeviceId): AnnouncedMemory {
  const name = `talon.board.${boardId}.announced`;
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(storage.getItem(name) ?? '{}');
        const entries = Object.entries(stored ?? {}).filter(
          ([, calledAt]) => instant.safeParse(calledAt).success,
        );
        return Object.fromEntries(entries) as Announced;
      } catch {
        return {};
      }
    },
    save(announced) {
      storage.setItem(name, JSON.stringify(announced));
    },
  };
}
