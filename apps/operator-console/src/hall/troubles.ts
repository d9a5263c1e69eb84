import type { DeviceKind } from '@talon/shared';
import { deviceNeed, type PlacedDevice } from './devices.ts';
import type { PapersInDoubt } from './papersInDoubt.ts';
import { isUnserved, type QueueState } from './queueStates.ts';

/** Something in the hall that a person has to mend. */
export type Trouble =
  | { readonly kind: 'device-away'; readonly device: PlacedDevice }
  /** Many machines of a kind: rather their network or power than each by itself. */
  | { readonly kind: 'devices-away'; readonly of: DeviceKind; readonly count: number }
  | {
      readonly kind: 'printer';
      readonly device: PlacedDevice;
      readonly printer: NonNullable<PlacedDevice['printer']>;
    }
  | { readonly kind: 'queue-unserved'; readonly queue: QueueState }
  /** Many queues: rather a hall before its opening than each by itself. */
  | { readonly kind: 'queues-unserved'; readonly count: number; readonly waiting: number }
  | { readonly kind: 'papers'; readonly count: number };

/** Up to so many of a kind are named one by one. */
const named = 2;

/**
 * What is wrong in the hall, what matters to most people first: nobody gets a ticket, nobody calls a queue, the walls are
 * silent, a paper is missing, a sign is dark; last what will only become wrong.
 */
export function troublesOf(
  devices: readonly PlacedDevice[],
  queues: readonly QueueState[],
  papers: PapersInDoubt,
): readonly Trouble[] {
  const inDoubt = papers.flagged.length + papers.orders.length;
  return [
    ...awayOf('kiosk', devices),
    ...printersOf('kiosk', devices),
    ...unserved(queues),
    ...awayOf('board', devices),
    ...awayOf('printStation', devices),
    ...printersOf('printStation', devices),
    ...(inDoubt > 0 ? [{ kind: 'papers', count: inDoubt } as const] : []),
    ...awayOf('counterSign', devices),
    ...devices.filter((device) => deviceNeed(device) === 'soon').flatMap(printerTrouble),
  ];
}

/** Whether it waits for a person now, or will soon. */
export const isUrgent = (trouble: Trouble): boolean =>
  trouble.kind !== 'printer' || trouble.printer.condition.state === 'not-ready';

function unserved(queues: readonly QueueState[]): readonly Trouble[] {
  const alone = queues.filter(isUnserved);
  if (alone.length <= named) return alone.map((queue) => ({ kind: 'queue-unserved', queue }));
  const waiting = alone.reduce((sum, queue) => sum + queue.waiting, 0);
  return [{ kind: 'queues-unserved', count: alone.length, waiting }];
}

function awayOf(of: DeviceKind, devices: readonly PlacedDevice[]): readonly Trouble[] {
  const away = devices.filter(({ kind, connected }) => kind === of && !connected);
  if (away.length > named) return [{ kind: 'devices-away', of, count: away.length }];
  return away.map((device) => ({ kind: 'device-away', device }));
}

/** What the printer of an absent machine said last is no news. */
const printersOf = (of: DeviceKind, devices: readonly PlacedDevice[]): readonly Trouble[] =>
  devices
    .filter(
      ({ kind, connected, printer }) => kind === of && connected && printer?.condition.state === 'not-ready',
    )
    .flatMap(printerTrouble);

const printerTrouble = (device: PlacedDevice): readonly Trouble[] =>
  device.printer === null ? [] : [{ kind: 'printer', device, printer: device.printer }];
