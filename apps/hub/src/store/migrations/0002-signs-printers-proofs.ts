/** Counter signs and print stations have keys, too; the first start of service; proofs beside the journal. */
export const signsPrintersProofs = `
CREATE TABLE device_of_any_kind (
  device_id TEXT PRIMARY KEY,
  kind      TEXT NOT NULL CHECK (kind IN ('kiosk', 'board', 'counterSign', 'printStation')),
  key_hash  BLOB NOT NULL,
  added_at  INTEGER NOT NULL
) STRICT;
INSERT INTO device_of_any_kind SELECT device_id, kind, key_hash, added_at FROM device;
DROP TABLE device;
ALTER TABLE device_of_any_kind RENAME TO device;

ALTER TABLE service_transaction ADD COLUMN first_started_at INTEGER;
-- Before this column nobody was followed over a transfer: the last start is the best that is known.
UPDATE service_transaction SET first_started_at = started_at;

-- Personal: which document proved a priority class. Not in the journal, and erased when its time is over.
CREATE TABLE priority_proof (
  visit_id          TEXT NOT NULL,
  noted_at          INTEGER NOT NULL,
  noted_by          TEXT NOT NULL,
  priority_class_id TEXT NOT NULL,
  proof_id          TEXT NOT NULL,
  document_number   TEXT
) STRICT;
CREATE INDEX priority_proof_visit ON priority_proof (visit_id);
`;
