/** What is wrong with a configuration, for whoever edits it. One text per fault code; names or ids fill it in. */
export const configFaults = {
  missing: 'здесь что-то должно быть указано',
  'not-a-number': 'здесь должно быть число',
  'not-whole': 'здесь должно быть целое число',
  'below-least': 'не меньше {least}',
  'above-most': 'не больше {most}',
  'text-missing': 'здесь должен быть текст',
  'text-too-long': 'не больше {most} знаков',
  'too-few': 'не меньше {least, plural, one {# записи} few {# записей} many {# записей} other {# записи}}',
  'too-many': 'не больше {most, plural, one {# записи} few {# записей} many {# записей} other {# записи}}',
  'unknown-key': 'программа не знает, что такое {keys}',
  'unknown-value': 'можно только: {values}',
  'not-a-time': 'время пишут так: 09:00',
  'range-backwards': 'начало не может быть больше конца',
  'opens-after-closes': 'открытие должно быть раньше закрытия',
  'wrong-form': 'значение имеет неправильный вид ({detail})',

  'unknown-reference':
    '{kind, select, hall {зал} area {раздел услуг} service {услуга} queue {очередь} profile {рабочий профиль} kiosk {киоск} counter {окно} class {категория} reason {причина} operator {работник} other {запись}} «{id}»: не найдено',
  twice: '«{what}» указано дважды',
  'counter-number-twice': 'окно № {number} указано дважды',
  'numbers-overlap': 'номера с буквой {letter} пересекаются с {with}',
  'no-numbers': 'в этой очереди никто не может выдать талон: нет номеров',
  'unequal-lists': 'пунктов {count}, а на украинском {inUkrainian}',

  'unknown-time-zone': 'часового пояса «{zone}» нет',
  'weekday-twice':
    '{weekday, select, 1 {понедельник указан} 2 {вторник указан} 3 {среда указана} 4 {четверг указан} 5 {пятница указана} 6 {суббота указана} other {воскресенье указано}} дважды',
  'schedule-never-opens':
    'дни открываются по расписанию, но в расписании нет ни одного дня: зал никогда не откроется',
  'service-open-while-closed':
    'часы услуги на {weekday, select, 1 {понедельник} 2 {вторник} 3 {среду} 4 {четверг} 5 {пятницу} 6 {субботу} other {воскресенье}}, когда центр закрыт',
  'service-outside-hours':
    'часы услуги не совпадают с часами центра ({weekday, select, 1 {понедельник} 2 {вторник} 3 {среда} 4 {четверг} 5 {пятница} 6 {суббота} other {воскресенье}}: {opens}–{closes})',

  'one-ordinary-class': 'ранг 0 должен быть ровно у одной категории, а здесь таких {count}',
  'ordinary-class-proofs': 'обычной очереди не нужно ничего подтверждать: документы здесь лишние',
  'guarantee-above-lower-rank':
    'категории «{class}» обещано {minutes} мин, а «{lower}» с рангом ниже лишь {lowerMinutes} мин: низший ранг шёл бы первым',
  'rank-never-ahead':
    'ранг категории «{class}» выше, чем у «{lower}», но на старте у неё не больше минут и баллы растут не быстрее: по баллам она никогда не будет первой',
  'ratio-without-priority': 'выбрано чередование с первоочередными, но ни у одной категории нет ранга выше 0',
  'nobody-overtaken':
    'никого нельзя обогнать, но {count, plural, one {# категория имеет} few {# категории имеют} many {# категорий имеют} other {# категории имеют}} первоочерёдность: она ничего не даст',
  'preference-never-overtakes':
    'никого нельзя обогнать, но профиль «{profile}» предпочитает некоторые очереди: это ничего не даст',

  'queue-unserved': 'очередь «{queue}» не обслуживает ни одно окно',
  'queue-without-service': 'к очереди «{queue}» не ведёт ни одна услуга: в ней никто никогда не будет стоять',
  'not-own-queue': 'очереди «{queue}» нет среди очередей этого профиля',
  'own-queue-already': 'очередь «{queue}» и так принадлежит этому профилю: помогать ей не нужно',

  'time-zone-while-open': 'часовой пояс нельзя менять, пока день открыт',
  'queue-in-use': 'очереди «{id}» больше нет, а она сейчас нужна посетителям в зале ({count})',
  'service-in-use': 'услуги «{id}» больше нет, а она сейчас нужна посетителям в зале ({count})',
  'class-in-use': 'категории «{id}» больше нет, а к ней сейчас относятся посетители в зале ({count})',
  'counter-awaited': 'окна «{id}» больше нет, а к нему сейчас направлены посетители ({count})',
  'counter-staffed': 'окна «{id}» больше нет, а за ним сейчас работают',
} as const;
