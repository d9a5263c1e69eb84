/** Times that people book, beside the journal; a wait of whoever came in time is counted from the booked time. */
export const appointments = `
-- Personal: name, phone and what another system calls it are erased when their time is over, the rest is for counting.
CREATE TABLE appointment (
  appointment_id TEXT PRIMARY KEY,
  service_day    TEXT NOT NULL,
  code           TEXT NOT NULL,
  service_id     TEXT NOT NULL,
  purpose        TEXT NOT NULL,
  booked_at      INTEGER NOT NULL,
  visitor_name   TEXT,
  phone          TEXT,
  external_id    TEXT,
  state          TEXT NOT NULL CHECK (state IN ('booked', 'arrived', 'cancelled')),
  visit_id       TEXT,
  UNIQUE (service_day, code)
) STRICT;
CREATE INDEX appointment_code ON appointment (code);
CREATE UNIQUE INDEX appointment_external_id ON appointment (external_id) WHERE external_id IS NOT NULL;

ALTER TABLE service_transaction ADD COLUMN booked_at INTEGER;
`;
