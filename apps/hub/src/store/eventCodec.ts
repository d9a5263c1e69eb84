import { hallEvent, type HallEvent } from '@talon/queue-core';

/** An event as the text that the journal keeps and hashes. */
export const encodeEvent = (event: HallEvent): string => JSON.stringify(event);

/**
 * An event out of the journal's text.
 *
 * @throws SyntaxError when it is not JSON
 * @throws ZodError when it is not an event that this program knows
 */
export const decodeEvent = (text: string): HallEvent => hallEvent.parse(JSON.parse(text));
