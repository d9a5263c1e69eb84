/** Texts of the board: read in passing and from afar, so each is a few words. */
export const board = {
  title: 'Табло викликів',
  calledNow: 'Запрошуємо',
  calledAgain: 'Запрошуємо ще раз',
  waiting:
    '{count, plural, =0 {Зараз ніхто не чекає} one {Зараз чекає # людина} few {Зараз чекають # людини} many {Зараз чекають # людей} other {Зараз чекають # людини}}',
  hoursToday: 'Прийом сьогодні {opens}–{closes}',
  noHoursToday: 'Сьогодні прийому немає',
  issuingEnded: 'Талони на сьогодні більше не видаємо',

  pleaseWait: 'Зачекайте, будь ласка',
  numberAppearsHere: 'Ваш номер з’явиться тут',
  takeTicket: 'Візьміть талон',
  ticketThenHere: 'Термінал видасть номер, і він з’явиться тут, коли вас запросять',
  ticketsEnded: 'Талони більше не видаємо',
  holdersAreServed: 'Усіх, хто вже має талон, приймемо',
  dayNotOpen: 'Прийом ще не почався',
  dayClosed: 'Прийом на сьогодні завершено',
  opensToday: 'Відчиняємось сьогодні о {time}',
  opensTomorrow: 'Наступний прийом завтра, {time}',
  opensOn: 'Наступний прийом: {weekday}, {time}',

  wayLeft: 'ліворуч',
  wayRight: 'праворуч',
  wayStraight: 'прямо',
  wayBack: 'назад',
  wayUp: 'нагору',
  wayDown: 'вниз',

  serving: 'Обслуговуємо',
  counterFree: 'Вікно працює',
  waitForNumber: 'Зачекайте, поки тут з’явиться ваш номер',
  counterBreak: 'Перерва',
  counterClosed: 'Вікно зачинено',
  watchBoard: 'Шукайте свій номер на табло зали',

  soundBlocked: 'Звук вимкнено. Натисніть будь-яку клавішу, щоб увімкнути',

  outOfDateSince: 'Табло не оновлюється з {time}',
  outOfDate: 'Табло не оновлюється',
  askStaff: 'Про свою чергу запитайте, будь ласка, у працівника зали',
  starting: 'Табло вмикається',
  startingDetail: 'Чекаємо на дані від сервера',
  notPaired: 'Це табло ще не підключено',
  notPairedDetail:
    'Для адміністратора: відкрийте на цьому екрані адресу табло разом із ключем, як у прикладі. Ключ запам’ятається.',
  keyRefused: 'Сервер не впізнав це табло',
  keyRefusedDetail:
    'Для адміністратора: відкрийте на цьому екрані адресу табло «{board}» із чинним ключем. Табло пробує ще раз щохвилини.',
  wrongVersion: 'Табло оновлюється',
  wrongVersionDetail: 'Сервер уже має нову версію. Табло завантажить її само протягом хвилини.',
} as const;
