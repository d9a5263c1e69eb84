/** Texts of the plain pages of the hub: a visit's status on a phone, and the start page. */
export const status = {
  title: 'Ваш талон',
  waiting: 'Ви чекаєте на виклик',
  peopleBefore:
    '{count, plural, =0 {Ви наступні} one {Перед вами {count} людина} few {Перед вами {count} людини} many {Перед вами {count} людей} other {Перед вами {count} людини}}',
  called: 'Вас викликано',
  serving: 'Вас обслуговують',
  parked: 'Ваш візит відкладено. Вас викличуть ще раз.',
  place: 'Вікно {number}, {hall}, {floor} поверх',
  ended: 'Такого талона зараз немає: візит завершено або адреса неправильна.',
  updatedAt: 'Оновлено о {time}. Сторінка оновлюється сама.',
  console: 'Робоче місце оператора',
  board: 'Табло',
} as const;
