/** Texts of the plain pages of the hub: a visit's status on a phone, and the start page. */
export const status = {
  title: 'Ваш талон',
  waiting: 'Ви чекаєте на виклик',
  peopleBefore:
    '{count, plural, =0 {У вашій черзі перед вами нікого немає} one {У вашій черзі перед вами {count} людина} few {У вашій черзі перед вами {count} людини} many {У вашій черзі перед вами {count} людей} other {У вашій черзі перед вами {count} людини}}',
  called: 'Вас викликано',
  serving: 'Вас обслуговують',
  parked: 'Ваш візит відкладено. Вас викличуть ще раз.',
  place: 'Вікно {number}, {hall}, {floor} поверх',
  ended: 'Такого талона зараз немає: візит завершено або адреса неправильна.',
  updatedAt: 'Оновлено о {time}. Сторінка оновлюється сама.',
  console: 'Робоче місце оператора',
  board: 'Табло',
} as const;
