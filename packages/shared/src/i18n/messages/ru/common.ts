/** Words that several screens share. */
export const common = {
  counter: 'окно',
  counterNumber: 'Окно {number}',
  hall: 'зал',
  floor: '{floor} этаж',
  minutes: '{count} мин',
  consult: 'Консультация',
  submit: 'Подать документы',
  collect: 'Забрать готовый документ',
  connected: 'На связи',
  notConnected: 'Нет связи',
  languageName: 'Русский',
} as const;
