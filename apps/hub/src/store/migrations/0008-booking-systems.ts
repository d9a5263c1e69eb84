/** Other systems that book times have keys, too, and references of their own for what they have booked. */
export const bookingSystems = `
CREATE TABLE key_holder (
  device_id TEXT PRIMARY KEY,
  kind      TEXT NOT NULL CHECK (kind IN ('kiosk', 'board', 'counterSign', 'printStation', 'bookingSystem')),
  key_hash  BLOB NOT NULL,
  added_at  INTEGER NOT NULL
) STRICT;
INSERT INTO key_holder SELECT device_id, kind, key_hash, added_at FROM device;
DROP TABLE device;
ALTER TABLE key_holder RENAME TO device;
CREATE INDEX device_key ON device (key_hash);

-- NULL: booked at the reception, or by a file.
ALTER TABLE appointment ADD COLUMN booked_by TEXT;
-- What one system calls r-1 is not what another calls so.
DROP INDEX appointment_external_id;
CREATE UNIQUE INDEX appointment_external_id ON appointment (external_id, coalesce(booked_by, ''))
  WHERE external_id IS NOT NULL;
`;
