/** What the hub has learned about waits, as it was when a day closed; it can be learned anew from the journal. */
export const waitModel = `
CREATE TABLE wait_model (
  service_day TEXT PRIMARY KEY,
  revision    INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  json        TEXT NOT NULL
) STRICT;
`;
