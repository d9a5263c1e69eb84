/** Staff that is administered: versions against overwriting, who may not sign in any more, and who changed what. */
export const staff = `
ALTER TABLE operator ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Nobody is deleted: the journal and the reports name people by their ids.
ALTER TABLE operator ADD COLUMN deactivated_at INTEGER;

-- Personal: names of staff. Not in the journal, so that it could be erased; nothing erases it yet.
CREATE TABLE staff_change (
  change_id   INTEGER PRIMARY KEY,
  at          INTEGER NOT NULL,
  changed_by  TEXT NOT NULL REFERENCES operator (operator_id),
  operator_id TEXT NOT NULL REFERENCES operator (operator_id),
  what        TEXT NOT NULL,
  before      TEXT,
  after       TEXT
) STRICT;

-- Who is signed in, and when each was last: asked for while the page of the staff stands open.
CREATE INDEX staff_session_operator ON staff_session (operator_id, started_at, ended_at);
`;
