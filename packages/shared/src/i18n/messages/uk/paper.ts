/** Texts of the paper. Short: every line is roll. */
export const paper = {
  copy: 'Копія талона',
  where: 'Куди',
  floor: '{floor} поверх',
  counters: '{count, plural, =1 {вікно {numbers}} other {вікна {numbers}}}',
  peopleBefore: 'Перед вами',
  people: '{count, plural, =0 {нікого} other {#}}',
  issued: 'Видано',
  onPhone: 'Наведіть камеру: ваша черга на телефоні.',
  watchBoard: 'Стежте за табло.',
} as const;
