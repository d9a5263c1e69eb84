/** What is wrong with a configuration, for whoever edits it. One text per fault code; names or ids fill it in. */
export const configFaults = {
  missing: 'тут щось має бути вказано',
  'not-a-number': 'тут має бути число',
  'not-whole': 'тут має бути ціле число',
  'below-least': 'щонайменше {least}',
  'above-most': 'щонайбільше {most}',
  'text-missing': 'тут має бути текст',
  'text-too-long': 'щонайбільше {most} знаків',
  'too-few': 'щонайменше {least, plural, one {# запис} few {# записи} many {# записів} other {# запису}}',
  'too-many': 'щонайбільше {most, plural, one {# запис} few {# записи} many {# записів} other {# запису}}',
  'unknown-key': 'програма не знає, що таке {keys}',
  'unknown-value': 'можна лише: {values}',
  'not-a-time': 'час пишуть так: 09:00',
  'range-backwards': 'початок не може бути більшим за кінець',
  'opens-after-closes': 'відчинення має бути раніше за зачинення',
  'wrong-form': 'значення має неправильний вигляд ({detail})',

  'unknown-reference':
    '{kind, select, hall {залу} area {розділ послуг} service {послугу} queue {чергу} profile {робочий профіль} kiosk {кіоск} counter {вікно} class {категорію} reason {причину} operator {працівника} other {запис}} «{id}» не знайдено',
  twice: '«{what}» вказано двічі',
  'counter-number-twice': 'вікно № {number} вказано двічі',
  'numbers-overlap': 'номери з літерою {letter} перетинаються з {with}',
  'no-numbers': 'у цій черзі ніхто не може видати талон: немає номерів',
  'unequal-lists': 'пунктів {count}, а українською {inUkrainian}',

  'unknown-time-zone': 'часового поясу «{zone}» немає',
  'weekday-twice':
    '{weekday, select, 1 {понеділок} 2 {вівторок} 3 {середу} 4 {четвер} 5 {п’ятницю} 6 {суботу} other {неділю}} вказано двічі',
  'schedule-never-opens':
    'дні відкриваються за розкладом, але в розкладі немає жодного дня: зала ніколи не відкриється',
  'service-open-while-closed':
    'години послуги на {weekday, select, 1 {понеділок} 2 {вівторок} 3 {середу} 4 {четвер} 5 {п’ятницю} 6 {суботу} other {неділю}}, коли центр зачинено',
  'service-outside-hours':
    'години послуги не збігаються з годинами центру ({weekday, select, 1 {понеділок} 2 {вівторок} 3 {середа} 4 {четвер} 5 {п’ятниця} 6 {субота} other {неділя}}: {opens}–{closes})',

  'one-ordinary-class': 'ранг 0 має бути рівно в однієї категорії, а тут таких {count}',
  'ordinary-class-proofs': 'звичайній черзі не треба нічого підтверджувати: документи тут зайві',
  'guarantee-above-lower-rank':
    'категорії «{class}» обіцяно {minutes} хв, а «{lower}» з нижчим рангом лише {lowerMinutes} хв: нижчий ранг ішов би першим',
  'rank-never-ahead':
    'ранг категорії «{class}» вищий, ніж у «{lower}», але на старті вона не має більше хвилин і бали ростуть не швидше: за балами вона ніколи не буде першою',
  'ratio-without-priority': 'обрано чергування з першочерговими, але жодна категорія не має рангу понад 0',
  'nobody-overtaken':
    'нікого не можна обігнати, але {count, plural, one {# категорія має} few {# категорії мають} many {# категорій мають} other {# категорії мають}} першочерговість: вона нічого не дасть',
  'preference-never-overtakes':
    'нікого не можна обігнати, але профіль «{profile}» надає перевагу деяким чергам: вона нічого не дасть',

  'queue-unserved': 'чергу «{queue}» не обслуговує жодне вікно',
  'queue-without-service': 'до черги «{queue}» не веде жодна послуга: у ній ніхто ніколи не стоятиме',
  'not-own-queue': 'черги «{queue}» немає серед черг цього профілю',
  'own-queue-already': 'черга «{queue}» і так належить цьому профілю: допомагати їй не треба',

  'time-zone-while-open': 'часовий пояс не можна змінити, поки день відкрито',
  'queue-in-use': 'черги «{id}» більше немає, а вона зараз потрібна відвідувачам у залі ({count})',
  'service-in-use': 'послуги «{id}» більше немає, а вона зараз потрібна відвідувачам у залі ({count})',
  'class-in-use': 'категорії «{id}» більше немає, а до неї зараз належать відвідувачі в залі ({count})',
  'counter-awaited': 'вікна «{id}» більше немає, а до нього зараз направлено відвідувачів ({count})',
  'counter-staffed': 'вікна «{id}» більше немає, а за ним зараз працюють',
} as const;
