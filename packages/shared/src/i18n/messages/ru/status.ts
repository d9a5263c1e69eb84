/** Texts of the plain pages of the hub: a visit's status on a phone, and the start page. */
export const status = {
  title: 'Ваш талон',
  waiting: 'Вы ждёте вызова',
  peopleBefore:
    '{count, plural, =0 {В вашей очереди перед вами никого нет} one {В вашей очереди перед вами {count} человек} few {В вашей очереди перед вами {count} человека} many {В вашей очереди перед вами {count} человек} other {В вашей очереди перед вами {count} человека}}',
  called: 'Вас вызвали',
  serving: 'Вас обслуживают',
  parked: 'Ваш визит отложен. Вас вызовут ещё раз.',
  place: 'Окно {number}, {hall}, {floor} этаж',
  ended: 'Такого талона сейчас нет: визит завершён или адрес неверный.',
  updatedAt: 'Обновлено в {time}. Страница обновляется сама.',
  console: 'Рабочее место оператора',
  board: 'Табло',
} as const;
