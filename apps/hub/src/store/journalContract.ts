import {
  emptyHall,
  evolve,
  reportRows,
  type HallEvent,
  type HallState,
  type ReportRow,
} from '@talon/queue-core';
import { comparable, demoConfig, randomDay } from '@talon/queue-core/testing';
import {
  commandId,
  type Actor,
  type HallId,
  type OperatorId,
  type PriorityClassId,
  type ProofId,
  type VisitId,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { recoverDay } from '../runtime/recoverDay.ts';
import { noHash } from './hashChain.ts';
import type { AnsweredCommand, Journal, JournalRow } from './journal.ts';
import type { ProofStore } from './proofStore.ts';
import { BrokenJournalError, ConflictError } from './storeErrors.ts';

const monday = Date.UTC(2026, 10, 23, 6);
const hub: Actor = { kind: 'hub' };

export const happened = (body: HallEvent['body'], at = monday): HallEvent => ({
  at,
  occurredAt: at,
  by: hub,
  move: 'tick',
  body,
});

export const dayOpened = (day: string, at = monday): HallEvent =>
  happened({ type: 'dayOpened', serviceDay: day as never }, at);
export const dayClosed = (at = monday): HallEvent => happened({ type: 'dayClosed' }, at);

function ticketIssued(number: number, visitId = `visit-${number}`): HallEvent {
  return happened({
    type: 'ticketIssued',
    visitId: visitId as VisitId,
    ticket: { letter: 'А', number },
    publicToken: `token-of-visit-number-${number}` as never,
    queueId: 'residence' as never,
    hallId: 'hall-1' as HallId,
    serviceId: 'residence' as never,
    purpose: 'submit',
    language: 'uk',
    priorityClassId: 'ordinary' as never,
    source: 'kiosk:kiosk-1',
    classClaimed: false,
    route: [],
    appointment: null,
    wait: null,
  });
}

/** A command with its events, and the report rows that they make on a hall where the day is open. */
export function answered(id: string, ...events: HallEvent[]): AnsweredCommand {
  const open = evolve(emptyHall, dayOpened('2026-11-23'));
  return {
    commandId: commandId.parse(id),
    name: 'tick',
    by: hub,
    events,
    reportRows: reportRowsOf(open, events),
    personal: [],
    result: { of: id },
  };
}

/** The commands of a random day as the runtime would hand them to a journal, and the hall that they lead to. */
export function answeredRandomDay(
  options: Pick<Parameters<typeof randomDay>[0], 'seed' | 'commands' | 'startAt'>,
): {
  readonly answered: AnsweredCommand[];
  readonly hall: HallState;
} {
  const answered: AnsweredCommand[] = [];
  let hall: HallState = emptyHall;
  randomDay({
    ...options,
    config: demoConfig(),
    onStep({ command, actor, decision, hall: after }) {
      if (decision.ok && decision.events.length > 0) {
        const { commandId, type: name } = command;
        const rows = reportRowsOf(hall, decision.events);
        const { events, personal, result } = decision;
        answered.push({ commandId, name, by: actor, events, reportRows: rows, personal, result });
      }
      hall = after;
    },
  });
  return { answered, hall };
}

/** What every journal must do, with the proofs that are kept beside it; run by each implementation. */
export function journalContract(name: string, openJournal: () => Journal & ProofStore): void {
  const seqs = (rows: Iterable<JournalRow>): number[] => [...rows].map(({ seq }) => seq);

  describe(`${name} keeps the journal's contract`, () => {
    it('is empty at first', () => {
      const journal = openJournal();
      expect(journal.revision).toBe(0);
      expect(journal.lastHash).toBe(noHash);
      expect([...journal.read()]).toEqual([]);
      expect(journal.newestDayFrom()).toBe(1);
      expect(recoverDay(journal)).toEqual(emptyHall);
    });

    it('gives back the events of a turn in their order, numbered from 1, each under its command and day', () => {
      const journal = openJournal();
      const opened = dayOpened('2026-11-23');
      const tickets = [ticketIssued(1), ticketIssued(2)];
      expect(journal.append([answered('open', opened), answered('two', ...tickets)])).toBe(3);
      expect(journal.revision).toBe(3);
      const rows = [...journal.read()];
      expect(rows.map(({ event }) => event)).toEqual([opened, ...tickets]);
      expect(rows.map(({ seq, commandId, serviceDay }) => [seq, commandId, serviceDay])).toEqual([
        [1, 'open', '2026-11-23'],
        [2, 'two', '2026-11-23'],
        [3, 'two', '2026-11-23'],
      ]);
      expect(rows.at(-1)?.hash).toBe(journal.lastHash);
    });

    it('knows no service day before the first one is opened', () => {
      const journal = openJournal();
      journal.append([
        answered('early', happened({ type: 'counterClosed', counterId: 'counter-1' as never })),
      ]);
      expect([...journal.read()][0]?.serviceDay).toBeNull();
    });

    it('reads from any row on, and nothing after the end', () => {
      const journal = openJournal();
      journal.append([answered('open', dayOpened('2026-11-23')), answered('one', ticketIssued(1))]);
      expect(seqs(journal.read(2))).toEqual([2]);
      expect(seqs(journal.read(3))).toEqual([]);
    });

    it('reads more rows than fit one page', () => {
      const journal = openJournal();
      const issued = Array.from({ length: 900 }, (_, index) => ticketIssued(index + 1));
      const printed = issued.map(({ body }) =>
        happened({
          type: 'printRecorded',
          visitId: (body as { visitId: VisitId }).visitId,
          outcome: 'printed',
          cause: null,
        }),
      );
      journal.append([answered('open', dayOpened('2026-11-23')), answered('many', ...issued, ...printed)]);
      expect(seqs(journal.read())).toEqual(Array.from({ length: 1801 }, (_, index) => index + 1));
    });

    it('answers a repeated command with the reply of the first time, with the revision of its turn', () => {
      const journal = openJournal();
      journal.append([answered('open', dayOpened('2026-11-23')), answered('one', ticketIssued(1))]);
      journal.append([answered('two', ticketIssued(2))]);
      expect(journal.findReply(commandId.parse('open'))).toEqual({
        name: 'tick',
        sentBy: 'hub',
        reply: { ok: true, revision: 2, result: { of: 'open' } },
      });
      expect(journal.findReply(commandId.parse('two'))?.reply.revision).toBe(3);
      expect(journal.findReply(commandId.parse('never'))).toBeUndefined();
    });

    it('writes all of a turn or nothing: a number given twice', () => {
      const journal = openJournal();
      journal.append([answered('open', dayOpened('2026-11-23'), ticketIssued(1))]);
      const before = journal.lastHash;
      const twice = [answered('good', ticketIssued(2)), answered('bad', ticketIssued(1, 'other-visit'))];
      expect(() => journal.append(twice)).toThrow(ConflictError);
      expect(journal.revision).toBe(2);
      expect(journal.lastHash).toBe(before);
      expect(seqs(journal.read())).toEqual([1, 2]);
      expect(journal.findReply(commandId.parse('good'))).toBeUndefined();
      expect(journal.append([answered('good', ticketIssued(2))])).toBe(3);
    });

    it('writes all of a turn or nothing: a command answered twice', () => {
      const journal = openJournal();
      journal.append([answered('open', dayOpened('2026-11-23'))]);
      expect(() =>
        journal.append([answered('one', ticketIssued(1)), answered('open', ticketIssued(2))]),
      ).toThrow(ConflictError);
      const sameTurn = [answered('one', ticketIssued(1)), answered('one', ticketIssued(2))];
      expect(() => journal.append(sameTurn)).toThrow(ConflictError);
      expect(journal.revision).toBe(1);
    });

    describe('what proves a priority class is personal', () => {
      const visitId = 'visit-1' as VisitId;
      const proof = { proofId: 'certificate' as ProofId, documentNumber: 'АБ 123456' };
      const marked: AnsweredCommand = {
        ...answered('marked', ticketIssued(1)),
        personal: [
          {
            kind: 'priority-proof',
            visitId,
            priorityClassId: 'priority' as PriorityClassId,
            proof,
            notedBy: 'olena' as OperatorId,
          },
        ],
      };

      it('[PRIORITY-3] it is written with its command, and nothing of it into the journal or the replies', () => {
        const journal = openJournal();
        journal.append([answered('open', dayOpened('2026-11-23')), marked]);
        expect(journal.proofsOf(visitId)).toEqual([
          { ...proof, priorityClassId: 'priority', notedAt: monday, notedBy: 'olena' },
        ]);
        expect(journal.proofsOf('visit-2' as VisitId)).toEqual([]);
        const kept = JSON.stringify([[...journal.read()], journal.findReply(marked.commandId)]);
        expect(kept).toContain('"visit-1"');
        expect(kept).not.toContain('123456');
        expect(kept).not.toContain('certificate');
      });

      it('[PRIORITY-3] it is written with all of its turn or not at all', () => {
        const journal = openJournal();
        journal.append([answered('open', dayOpened('2026-11-23'))]);
        const broken = [marked, answered('bad', ticketIssued(1, 'other-visit'))];
        expect(() => journal.append(broken)).toThrow(ConflictError);
        expect(journal.proofsOf(visitId)).toEqual([]);
        journal.append([marked]);
        expect(journal.proofsOf(visitId)).toHaveLength(1);
      });

      it('[PRIORITY-3] what is shown later stands after what was shown before', () => {
        const journal = openJournal();
        const [record] = marked.personal;
        if (record === undefined) throw new Error('nothing is noted');
        const later = {
          ...answered('later', ticketIssued(2)),
          personal: [{ ...record, proof: { proofId: 'passport' as ProofId } }],
        };
        journal.append([answered('open', dayOpened('2026-11-23')), marked, later]);
        expect(journal.proofsOf(visitId)).toMatchObject([
          { documentNumber: 'АБ 123456' },
          { proofId: 'passport', documentNumber: null },
        ]);
      });
    });

    it('gives every row a hash that depends on all rows before it', () => {
      const one = openJournal();
      const other = openJournal();
      one.append([answered('open', dayOpened('2026-11-23'))]);
      other.append([answered('open', dayOpened('2026-11-24'))]);
      one.append([answered('one', ticketIssued(1))]);
      other.append([answered('one', ticketIssued(1))]);
      expect(one.lastHash).not.toBe(other.lastHash);
    });

    it('refuses to read from behind its end', () => {
      const journal = openJournal();
      expect(() => [...journal.read(7)]).toThrow(BrokenJournalError);
    });

    it('finds the newest day after the closing of the one before, also when it is opened again', () => {
      const journal = openJournal();
      journal.append([answered('mo', dayOpened('2026-11-23'), dayClosed())]);
      expect(journal.newestDayFrom()).toBe(1);
      journal.append([answered('mo-again', dayOpened('2026-11-23'), dayClosed())]);
      expect(journal.newestDayFrom()).toBe(1);
      journal.append([answered('tu', dayOpened('2026-11-24'))]);
      expect(journal.newestDayFrom()).toBe(5);
      journal.append([answered('tu-again', dayClosed(), dayOpened('2026-11-24'))]);
      expect(journal.newestDayFrom()).toBe(5);
    });

    it.each([1, 2])(
      'recovers the hall of an evening and the next morning as it was, seed %i',
      { timeout: 30_000 },
      (seed) => {
        const journal = openJournal();
        const evening = Date.UTC(2026, 10, 23, 16);
        const { answered, hall } = answeredRandomDay({ seed, commands: 12_000, startAt: evening });
        while (answered.length > 0) journal.append(answered.splice(0, 50));

        expect(journal.newestDayFrom()).toBeGreaterThan(1);
        expect(comparable(recoverDay(journal))).toEqual(comparable(hall));
      },
    );
  });
}

function reportRowsOf(before: HallState, events: readonly HallEvent[]): ReportRow[] {
  let hall = before;
  return events.flatMap((event) => {
    const rows = reportRows(hall, event);
    hall = evolve(hall, event);
    return rows;
  });
}
