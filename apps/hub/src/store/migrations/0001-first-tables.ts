/** The tables of the first hub: the journal with what is written beside it, configuration, staff and devices. */
export const firstTables = `
-- Everything that happened, in order. What SQL wants to know of an event is read out of it, so that the two cannot
-- disagree. The hash covers the hash before it, seq, service_day, command_id and event.
CREATE TABLE journal (
  seq         INTEGER PRIMARY KEY,
  service_day TEXT,
  command_id  TEXT NOT NULL,
  event       TEXT NOT NULL,
  hash        BLOB NOT NULL,
  type        TEXT    GENERATED ALWAYS AS (event ->> '$.body.type') VIRTUAL,
  at          INTEGER GENERATED ALWAYS AS (event ->> '$.at') VIRTUAL,
  occurred_at INTEGER GENERATED ALWAYS AS (coalesce(event ->> '$.occurredAt', event ->> '$.at')) VIRTUAL
) STRICT;

-- For the start of the hub: where the newest day begins.
CREATE INDEX journal_day_opened ON journal (seq) WHERE type = 'dayOpened';
CREATE INDEX journal_day_closed ON journal (seq) WHERE type = 'dayClosed';

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- The end of the journal once more, so that a removed tail is seen.
CREATE TABLE journal_head (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  seq  INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
INSERT INTO journal_head (id, seq, hash) VALUES (1, 0, zeroblob(32));

-- The answer to every command that changed something: the same command again gets the same answer.
CREATE TABLE reply (
  command_id TEXT PRIMARY KEY,
  seq        INTEGER NOT NULL,
  name       TEXT NOT NULL,
  sent_by    TEXT NOT NULL,
  result     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Written to learn whether the disk takes it.
CREATE TABLE write_probe (id INTEGER PRIMARY KEY CHECK (id = 1), count INTEGER NOT NULL) STRICT;
INSERT INTO write_probe (id, count) VALUES (1, 0);

-- Report: every number given out. The unique number is the belt to the braces of the rules.
CREATE TABLE ticket (
  visit_id    TEXT PRIMARY KEY,
  service_day TEXT NOT NULL,
  letter      TEXT NOT NULL,
  number      INTEGER NOT NULL,
  queue_id    TEXT NOT NULL,
  service_id  TEXT NOT NULL,
  issued_at   INTEGER NOT NULL,
  source      TEXT NOT NULL,
  UNIQUE (service_day, letter, number)
) STRICT, WITHOUT ROWID;

-- Report: every visit that has ended.
CREATE TABLE service_transaction (
  visit_id          TEXT PRIMARY KEY,
  service_day       TEXT NOT NULL,
  letter            TEXT NOT NULL,
  number            INTEGER NOT NULL,
  queue_id          TEXT NOT NULL,
  service_id        TEXT NOT NULL,
  purpose           TEXT NOT NULL,
  language          TEXT NOT NULL,
  priority_class_id TEXT NOT NULL,
  issued_at         INTEGER NOT NULL,
  called_at         INTEGER,
  started_at        INTEGER,
  ended_at          INTEGER NOT NULL,
  call_count        INTEGER NOT NULL,
  counter_id        TEXT,
  operator_id       TEXT,
  ending            TEXT NOT NULL CHECK (ending IN ('served', 'noShow', 'cancelled', 'leftOver')),
  outcome_id        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX service_transaction_day ON service_transaction (service_day, ended_at);

CREATE TABLE branch_config (
  version INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  body    TEXT NOT NULL
) STRICT;

CREATE TABLE operator (
  operator_id TEXT PRIMARY KEY,
  number      TEXT NOT NULL UNIQUE,
  name        TEXT NOT NULL,
  role        TEXT NOT NULL CHECK (role IN ('operator', 'reception', 'supervisor')),
  pin_hash    TEXT NOT NULL
) STRICT;

-- Wrong PINs by the number that was typed, whether it exists or not. Forgotten after a while.
CREATE TABLE sign_in_failure (
  number         TEXT PRIMARY KEY,
  wrong_pins     INTEGER NOT NULL,
  last_failed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_session (
  session_id  TEXT PRIMARY KEY,
  secret_hash BLOB NOT NULL UNIQUE,
  operator_id TEXT NOT NULL REFERENCES operator (operator_id),
  started_at  INTEGER NOT NULL,
  ended_at    INTEGER
) STRICT;

CREATE TABLE device (
  device_id TEXT PRIMARY KEY,
  kind      TEXT NOT NULL CHECK (kind IN ('kiosk', 'board')),
  key_hash  BLOB NOT NULL,
  added_at  INTEGER NOT NULL
) STRICT;
`;
