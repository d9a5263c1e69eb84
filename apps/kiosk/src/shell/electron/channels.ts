/** The three channels between page and main process; nothing else is listened to. */
export const channels = {
  /** Page → main, answered: one page call with its argument. */
  call: 'talon:call',
  /** Page → main: send me the present snapshot; I listen from now on. */
  watch: 'talon:watch',
  /** Main → page: a whole snapshot. */
  snapshot: 'talon:snapshot',
} as const;
