/** [PRIORITY-6] Which documents have given a privilege on a day: hashes under a key that is thrown away with the day. */
export const privilegeUse = `
CREATE TABLE privilege_key (
  service_day TEXT PRIMARY KEY,
  key         BLOB NOT NULL
) STRICT;
CREATE TABLE privilege_use (
  service_day TEXT NOT NULL,
  hash        BLOB NOT NULL,
  visit_id    TEXT NOT NULL,
  PRIMARY KEY (service_day, hash)
) STRICT, WITHOUT ROWID;
`;
