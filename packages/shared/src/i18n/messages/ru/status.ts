/** Texts of the plain pages of the hub: a visit's status on a phone, and the start page. */
export const status = {
  title: 'Ваш талон',
  waiting: 'Вы ждёте вызова',
  peopleBefore:
    '{count, plural, =0 {Вы следующий} one {Перед вами {count} человек} few {Перед вами {count} человека} many {Перед вами {count} человек} other {Перед вами {count} человека}}',
  called: 'Вас вызвали',
  serving: 'Вас обслуживают',
  parked: 'Ваш визит отложен. Вас вызовут ещё раз.',
  place: 'Окно {number}, {hall}, {floor} этаж',
  ended: 'Такого талона сейчас нет: визит завершён или адрес неверный.',
  updatedAt: 'Обновлено в {time}. Страница обновляется сама.',
  console: 'Рабочее место оператора',
  board: 'Табло',
} as const;
