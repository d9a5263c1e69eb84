import { hallEvent, type HallEvent } from '@talon/queue-core';

/**
 * An event as the text that the journal keeps and hashes.
 *
 * `occurredAt` is left out where it equals `at`, as it nearly always does.
 */
export function encodeEvent({ at, occurredAt, ...rest }: HallEvent): string {
  return JSON.stringify(occurredAt === at ? { at, ...rest } : { at, occurredAt, ...rest });
}

/**
 * An event out of the journal's text.
 *
 * @throws SyntaxError when it is not JSON
 * @throws ZodError when it is not an event that this program knows
 */
export function decodeEvent(text: string): HallEvent {
  const kept: unknown = JSON.parse(text);
  return hallEvent.parse(
    typeof kept === 'object' && kept !== null && 'at' in kept ? { occurredAt: kept.at, ...kept } : kept,
  );
}
