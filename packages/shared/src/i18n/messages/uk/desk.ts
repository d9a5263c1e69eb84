/** Texts of the desk. */
export const desk = {
  title: 'desk',
} as const;
