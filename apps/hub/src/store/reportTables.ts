import type { ReportRow } from '@talon/queue-core';
import type Database from 'better-sqlite3';

const insertTicket = `
  INSERT INTO ticket (visit_id, service_day, letter, number, queue_id, service_id, issued_at, source)
  VALUES (@visitId, @serviceDay, @letter, @number, @queueId, @serviceId, @issuedAt, @source)`;

const insertServiceTransaction = `
  INSERT INTO service_transaction (
    visit_id, step, next_service_id, service_day, letter, number, queue_id, service_id, purpose, language, priority_class_id,
    issued_at, booked_at, called_at, started_at, first_started_at, paused_ms, ended_at, call_count, counter_id, operator_id, ending, outcome_id)
  VALUES (
    @visitId, @step, @nextServiceId, @serviceDay, @letter, @number, @queueId, @serviceId, @purpose, @language, @priorityClassId,
    @issuedAt, @bookedAt, @calledAt, @startedAt, @firstStartedAt, @pausedMs, @endedAt, @callCount, @counterId, @operatorId, @ending, @outcomeId)`;

/** The way to write report rows; the journal calls it inside its own transaction. */
export function reportTables(database: Database.Database): (row: ReportRow) => void {
  const insert = {
    ticket: database.prepare(insertTicket),
    service_transaction: database.prepare(insertServiceTransaction),
  };
  // [ROUTE-2] Services that were finished on the way stay finished.
  const takeBack = database.prepare(
    'DELETE FROM service_transaction WHERE visit_id = @visitId AND step = @step',
  );
  return (change) =>
    void (change.row === null
      ? takeBack.run({ visitId: change.visitId, step: change.step })
      : insert[change.table].run(change.row));
}
