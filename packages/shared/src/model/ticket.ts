import { z } from 'zod';

/**
 * The letters a ticket may begin with: Ukrainian capitals that cannot be read as a digit (З, О, І), can be spoken
 * (not Ь, Й) and exist in one alphabet per branch. Source: DEVICES.md 4.6.
 */
export const ticketLetters = 'АБВГДЕЖКЛМНПРСТУФХЦЧШЩЮЯ';

/** A ticket's number: a letter and 1 to 999. Unique within a service day; not an identity. */
export const ticketNumber = z.object({
  letter: z
    .string()
    .length(1)
    .refine((letter) => ticketLetters.includes(letter)),
  number: z.number().int().min(1).max(999),
});
export type TicketNumber = z.infer<typeof ticketNumber>;

/** Narrow and unbreakable: a number is never torn at the end of a line. */
const thinSpace = '\u202f';

/** The one form a number has on paper, board, desk and phone: letter, thin space, three digits. */
export function formatTicket(ticket: TicketNumber): string {
  return `${ticket.letter}${thinSpace}${String(ticket.number).padStart(3, '0')}`;
}
