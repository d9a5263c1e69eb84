import type { PaperOutcome } from '../printing/printerTransport.ts';
import type { DrawPaper, TicketPrinter } from '../printing/printTicket.ts';

/**
 * Prints a paper once and says what became of it, whatever happens: a mistake of our own is an outcome as well.
 *
 * @param note writes down that bytes may go out from now on; awaited before the first one
 * @param failed told of a mistake of our own
 */
export async function fateOfPaper(
  printer: TicketPrinter,
  draw: DrawPaper,
  note: () => Promise<void>,
  failed: (error: unknown) => void,
): Promise<PaperOutcome> {
  let mayHaveGoneOut = false;
  try {
    return await printer.print(draw, () => {
      mayHaveGoneOut = true;
      return note();
    });
  } catch (error) {
    failed(error);
    return { outcome: mayHaveGoneOut ? 'unknown' : 'refused', cause: 'printer-error' };
  }
}
