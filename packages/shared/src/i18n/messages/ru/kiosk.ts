/** Texts of the kiosk. */
export const kiosk = {
  title: 'kiosk',
} as const;
