/** Where the agent tells what a technician may want to know later. Nothing in it about a person. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
