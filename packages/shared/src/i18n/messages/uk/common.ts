/** Words that several screens share. */
export const common = {
  counter: 'вікно',
  counterNumber: 'Вікно {number}',
  hall: 'зала',
  floor: '{floor} поверх',
  minutes: '{count} хв',
  consult: 'Консультація',
  submit: 'Подати документи',
  collect: 'Забрати готовий документ',
  connected: 'На зв’язку',
  notConnected: 'Немає зв’язку',
  languageName: 'Українська',
} as const;
