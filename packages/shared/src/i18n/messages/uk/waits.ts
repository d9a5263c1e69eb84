/** Texts of how long one waits, on every screen and paper. */
export const waits = {
  range: '{from}–{to} хв',
  upTo: 'до {to} хв',
  about: 'Чекати орієнтовно {range}',
  label: 'Чекати орієнтовно',
  labelLeft: 'Ще чекати',
  left: 'Залишилося чекати орієнтовно {range}',
  rarely: 'Рідко довше за {to} хв',
} as const;
