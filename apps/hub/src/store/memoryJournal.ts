import type { HallEvent, PersonalRecord, ReportRow } from '@talon/queue-core';
import type { CommandId, Instant, ServiceDay, VisitId } from '@talon/shared';
import { encodeEvent } from './eventCodec.ts';
import { chainHash, checkedRows, noHash, serviceDayOf, type HashedRowText } from './hashChain.ts';
import { sentBy, type AnsweredCommand, type Journal, type StoredReply } from './journal.ts';
import type { NotedProof, ProofStore } from './proofStore.ts';
import { BrokenJournalError, ConflictError } from './storeErrors.ts';

export interface MemoryJournal extends Journal, ProofStore {
  /** From now on every write fails with this error; `undefined` mends it. */
  breakWith(error: Error | undefined): void;
}

/** A journal that forgets, for tests: passes the same contract as the real one and can be told to fail. */
export function memoryJournal(): MemoryJournal {
  const rows: HashedRowText[] = [];
  const replies = new Map<CommandId, StoredReply>();
  const ticketNumbers = new Set<string>();
  const proofs: (NotedProof & { readonly visitId: VisitId })[] = [];
  let broken: Error | undefined;

  const refuseConflicts = (turn: readonly AnsweredCommand[]): void => {
    const commandIds = turn.map(({ commandId }) => commandId);
    const numbers = turn.flatMap(({ reportRows }) => reportRows).flatMap(ticketNumberOf);
    const twice =
      commandIds.find((id, at) => replies.has(id) || commandIds.indexOf(id) < at) ??
      numbers.find((number, at) => ticketNumbers.has(number) || numbers.indexOf(number) < at);
    if (twice !== undefined) throw new ConflictError(`${twice} is there already`);
    for (const number of numbers) ticketNumbers.add(number);
  };

  const push = (commandId: CommandId, event: HallEvent): void => {
    const last = rows.at(-1);
    const row = {
      seq: rows.length + 1,
      serviceDay: serviceDayOf(event, (last?.serviceDay ?? null) as ServiceDay | null),
      commandId,
      event: encodeEvent(event),
    };
    rows.push({ ...row, hash: chainHash(last?.hash ?? noHash, row) });
  };

  const note = (record: PersonalRecord, notedAt: Instant): void => {
    // Who has arrived is nothing that a journal is asked for.
    if (record.kind !== 'priority-proof') return;
    const { visitId, priorityClassId, proof, notedBy } = record;
    const { proofId, documentNumber = null } = proof;
    proofs.push({ visitId, priorityClassId, proofId, documentNumber, notedAt, notedBy });
  };

  const journal: MemoryJournal = {
    get revision() {
      return rows.length;
    },
    get lastHash() {
      return rows.at(-1)?.hash ?? noHash;
    },
    append(turn) {
      if (broken !== undefined) throw broken;
      refuseConflicts(turn);
      for (const { commandId, events, personal } of turn) {
        for (const event of events) push(commandId, event);
        const at = events[0]?.at;
        if (at !== undefined) for (const record of personal) note(record, at);
      }
      for (const { commandId, name, by, result } of turn) {
        const kept: unknown = JSON.parse(JSON.stringify(result));
        const reply = { ok: true, revision: rows.length, result: kept } as const;
        replies.set(commandId, { name, sentBy: sentBy(by), reply });
      }
      return rows.length;
    },
    findReply: (commandId) => replies.get(commandId),
    *read(fromSeq = 1) {
      const seq = fromSeq - 1;
      const hash = seq === 0 ? noHash : rows[seq - 1]?.hash;
      if (hash === undefined) throw new BrokenJournalError(seq, 'it is missing');
      yield* checkedRows(rows.slice(seq), { seq, hash });
    },
    newestDayFrom() {
      const types = rows.map(({ event }) => (JSON.parse(event) as { body: { type: string } }).body.type);
      const newest = rows.at(-1)?.serviceDay;
      const dayBefore = rows.findLastIndex(
        ({ serviceDay }, at) => types[at] === 'dayOpened' && serviceDay !== newest,
      );
      return dayBefore === -1 ? 1 : types.indexOf('dayClosed', dayBefore) + 2;
    },
    probe() {
      if (broken !== undefined) throw broken;
    },
    proofsOf: (visitId) =>
      proofs.filter((each) => each.visitId === visitId).map(({ visitId: _of, ...proof }) => proof),
    breakWith(error) {
      broken = error;
    },
  };
  return journal;
}

function ticketNumberOf({ table, row }: ReportRow): string[] {
  return table === 'ticket' ? [`${row.serviceDay} ${row.letter} ${row.number}`] : [];
}
