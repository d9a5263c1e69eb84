/** Texts of the board. */
export const board = {
  title: 'board',
} as const;
