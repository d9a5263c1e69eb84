/** How long the hall was paused while a visit waited. Before, no hall could be paused. */
export const pausedTime = `
ALTER TABLE service_transaction ADD COLUMN paused_ms INTEGER NOT NULL DEFAULT 0;
`;
