/** Texts of the paper. Short: every line is roll. */
export const paper = {
  copy: 'Копія талона',
  /** The service, and what the visitor came for where there was a choice. */
  serviceWithPurpose: '{service}: {purpose}',
  consult: 'консультація',
  submit: 'подати документи',
  collect: 'забрати готове',
  where: 'Куди',
  floor: '{floor} поверх',
  counters: '{count, plural, =1 {вікно {numbers}} other {вікна {numbers}}}',
  peopleBefore: 'Перед вами',
  people: '{count, plural, =0 {нікого} other {#}}',
  issued: 'Видано',
  onPhone: 'Наведіть камеру: ваша черга на телефоні.',
  watchBoard: 'Стежте за табло.',
} as const;
