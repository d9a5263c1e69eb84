/** Texts of how long one waits, on every screen and paper. */
export const waits = {
  range: '{from}–{to} мин',
  upTo: 'до {to} мин',
  about: 'Ждать примерно {range}',
  label: 'Ждать примерно',
  labelLeft: 'Ещё ждать',
  left: 'Осталось ждать примерно {range}',
  rarely: 'Редко дольше {to} мин',
} as const;
