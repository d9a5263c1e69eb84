/** Texts of the board: read in passing and from afar, so each is a few words. */
export const board = {
  title: 'Табло вызовов',
  calledNow: 'Приглашаем',
  calledAgain: 'Приглашаем ещё раз',
  waiting:
    '{count, plural, =0 {Сейчас никто не ждёт} one {Сейчас ждёт # человек} few {Сейчас ждут # человека} many {Сейчас ждут # человек} other {Сейчас ждут # человека}}',
  hoursToday: 'Приём сегодня {opens}–{closes}',
  noHoursToday: 'Сегодня приёма нет',
  issuingEnded: 'Талоны на сегодня больше не выдаём',

  pleaseWait: 'Подождите, пожалуйста',
  numberAppearsHere: 'Ваш номер появится здесь',
  takeTicket: 'Возьмите талон',
  ticketThenHere: 'Терминал выдаст номер, и он появится здесь, когда вас пригласят',
  ticketsEnded: 'Талоны больше не выдаём',
  holdersAreServed: 'Всех, у кого уже есть талон, примем',
  dayNotOpen: 'Приём ещё не начался',
  dayClosed: 'Приём на сегодня завершён',
  opensToday: 'Открываемся сегодня в {time}',
  opensTomorrow: 'Следующий приём завтра, {time}',
  opensOn: 'Следующий приём: {weekday}, {time}',

  wayLeft: 'налево',
  wayRight: 'направо',
  wayStraight: 'прямо',
  wayBack: 'назад',
  wayUp: 'наверх',
  wayDown: 'вниз',

  serving: 'Обслуживаем',
  counterFree: 'Окно работает',
  waitForNumber: 'Подождите, пока здесь появится ваш номер',
  counterBreak: 'Перерыв',
  counterClosed: 'Окно закрыто',
  watchBoard: 'Ищите свой номер на табло зала',

  soundBlocked: 'Звук выключен. Нажмите любую клавишу, чтобы включить',

  outOfDateSince: 'Табло не обновляется с {time}',
  outOfDate: 'Табло не обновляется',
  askStaff: 'О своей очереди спросите, пожалуйста, у сотрудника зала',
  starting: 'Табло включается',
  startingDetail: 'Ждём данных от сервера',
  notPaired: 'Это табло ещё не подключено',
  notPairedDetail:
    'Для администратора: откройте на этом экране адрес табло вместе с ключом, как в примере. Ключ запомнится.',
  keyRefused: 'Сервер не узнал это табло',
  keyRefusedDetail:
    'Для администратора: откройте на этом экране адрес табло «{board}» с действующим ключом. Табло пробует ещё раз каждую минуту.',
  wrongVersion: 'Табло обновляется',
  wrongVersionDetail: 'На сервере уже новая версия. Табло загрузит её само в течение минуты.',
} as const;
