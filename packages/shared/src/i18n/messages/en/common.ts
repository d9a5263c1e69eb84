/** Words that several screens share. */
export const common = {
  counter: 'counter',
  counterNumber: 'Counter {number}',
  hall: 'hall',
  floor: 'floor {floor}',
  minutes: '{count} min',
  consult: 'Consultation',
  submit: 'Submit documents',
  collect: 'Collect a ready document',
  connected: 'Connected',
  notConnected: 'No connection',
  languageName: 'English',
} as const;
