import { publicToken, ticketNumber } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { everybodyAccountedFor, everyTicketPrintedOnce, noNumberTwice } from './checks.ts';
import type { VisitHistory } from './visitHistory.ts';

const token = (number: number) => publicToken.parse(String(number).padStart(22, 'x'));
const served = (number: number): VisitHistory => ({
  ticket: ticketNumber.parse({ letter: 'А', number }),
  publicToken: token(number),
  issuedAt: 0,
  calledAt: 60_000,
  ending: 'served',
});

describe('the checks of a replay', () => {
  it('hold when every visitor has a ticket, an end and a paper', () => {
    const visits = [served(1), served(2)];
    expect(everybodyAccountedFor(2, visits).ok).toBe(true);
    expect(noNumberTwice(visits).ok).toBe(true);
    expect(everyTicketPrintedOnce(visits, [token(2), token(1)]).ok).toBe(true);
  });

  it('find a visitor without a ticket and a visit without an end', () => {
    const { ending: _, ...stillThere } = served(2);
    expect(everybodyAccountedFor(3, [served(1), stillThere]).found).toEqual([
      '3 came, 2 tickets',
      expect.stringMatching(/002 has no end$/),
    ]);
  });

  it('find a number that was given twice', () => {
    expect(noNumberTwice([served(1), served(1)]).found).toEqual([expect.stringMatching(/001: 2 times$/)]);
  });

  it('find a missing paper, a double one, a foreign one and an unreadable one', () => {
    const printed = [token(2), token(2), token(9), undefined];
    expect(everyTicketPrintedOnce([served(1), served(2)], printed).found).toEqual([
      expect.stringMatching(/001 is on 0 papers$/),
      expect.stringMatching(/002 is on 2 papers$/),
      '1 papers of a ticket that is not in the journal',
      '1 papers have no readable QR code',
    ]);
  });
});
