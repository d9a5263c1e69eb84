/**
 * A visit may have several services, each with a row of its own. Before, every visit had one, with which it ended.
 */
export const stepsOfAVisit = `
CREATE TABLE transaction_of_any_step (
  visit_id          TEXT NOT NULL,
  -- Which service of the visit, from 1.
  step              INTEGER NOT NULL,
  -- The service to which the visit went on; NULL: it ended with this one.
  next_service_id   TEXT,
  service_day       TEXT NOT NULL,
  letter            TEXT NOT NULL,
  number            INTEGER NOT NULL,
  queue_id          TEXT NOT NULL,
  service_id        TEXT NOT NULL,
  purpose           TEXT NOT NULL,
  language          TEXT NOT NULL,
  priority_class_id TEXT NOT NULL,
  issued_at         INTEGER NOT NULL,
  booked_at         INTEGER,
  called_at         INTEGER,
  started_at        INTEGER,
  first_started_at  INTEGER,
  paused_ms         INTEGER NOT NULL,
  ended_at          INTEGER NOT NULL,
  call_count        INTEGER NOT NULL,
  counter_id        TEXT,
  operator_id       TEXT,
  ending            TEXT NOT NULL CHECK (ending IN ('served', 'noShow', 'cancelled', 'leftOver')),
  outcome_id        TEXT,
  PRIMARY KEY (visit_id, step),
  CHECK (next_service_id IS NULL OR ending = 'served')
) STRICT, WITHOUT ROWID;
INSERT INTO transaction_of_any_step
  SELECT visit_id, 1, NULL, service_day, letter, number, queue_id, service_id, purpose, language, priority_class_id,
    issued_at, booked_at, called_at, started_at, first_started_at, paused_ms, ended_at, call_count, counter_id, operator_id,
    ending, outcome_id
  FROM service_transaction;
DROP TABLE service_transaction;
ALTER TABLE transaction_of_any_step RENAME TO service_transaction;
CREATE INDEX service_transaction_day ON service_transaction (service_day, ended_at);
`;
