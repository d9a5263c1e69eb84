import { formatTicket, type PublicToken } from '@talon/shared';
import type { Check } from './summary.ts';
import type { VisitHistory } from './visitHistory.ts';

export function check(what: string, found: readonly string[]): Check {
  return { what, ok: found.length === 0, found };
}

/** Everybody who came got a ticket, and the journal says of every ticket how it ended. */
export function everybodyAccountedFor(arrived: number, visits: readonly VisitHistory[]): Check {
  return check('everybody who came has a ticket, and every visit an end', [
    ...(arrived === visits.length ? [] : [`${arrived} came, ${visits.length} tickets`]),
    ...visits
      .filter(({ ending }) => ending === undefined)
      .map(({ ticket }) => `${formatTicket(ticket)} has no end`),
  ]);
}

export function noNumberTwice(visits: readonly VisitHistory[]): Check {
  const numbers = Map.groupBy(visits, ({ ticket }) => formatTicket(ticket));
  return check(
    'no number was given twice',
    [...numbers]
      .filter(([, same]) => same.length > 1)
      .map(([number, same]) => `${number}: ${same.length} times`),
  );
}

/**
 * Each ticket came out of a printer on exactly one paper, and no paper is of another ticket.
 *
 * @param printed the tokens read back from the QR codes of all papers; `undefined` for a paper without a readable one
 */
export function everyTicketPrintedOnce(
  visits: readonly VisitHistory[],
  printed: readonly (PublicToken | undefined)[],
): Check {
  const papers = Map.groupBy(printed, (token) => token);
  const issued = new Set(visits.map(({ publicToken }) => publicToken));
  return check('every ticket is on exactly one paper', [
    ...visits.flatMap(({ ticket, publicToken }) => {
      const count = papers.get(publicToken)?.length ?? 0;
      return count === 1 ? [] : [`${formatTicket(ticket)} is on ${count} papers`];
    }),
    ...[...papers].flatMap(([token, same]) => {
      if (token === undefined) return [`${same.length} papers have no readable QR code`];
      return issued.has(token) ? [] : [`${same.length} papers of a ticket that is not in the journal`];
    }),
  ]);
}
