/** Texts of the paper. */
export const paper = {
  title: 'paper',
} as const;
