/** Texts of how long one waits, on every screen and paper. */
export const waits = {
  range: '{from}–{to} min',
  upTo: 'up to {to} min',
  about: 'Wait: about {range}',
  label: 'Wait, about',
  labelLeft: 'Still to wait',
  left: 'About {range} more to wait',
  rarely: 'Rarely longer than {to} min',
} as const;
