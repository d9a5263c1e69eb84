/** Texts of the paper. Short: every line is roll. */
export const paper = {
  copy: 'Копия талона',
  where: 'Куда',
  floor: '{floor} этаж',
  counters: '{count, plural, =1 {окно {numbers}} other {окна {numbers}}}',
  peopleBefore: 'Перед вами',
  people: '{count, plural, =0 {никого} other {#}}',
  issued: 'Выдан',
  onPhone: 'Наведите камеру: ваша очередь на телефоне.',
  watchBoard: 'Следите за табло.',
} as const;
