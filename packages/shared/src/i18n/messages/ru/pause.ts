/** Texts while the whole hall is paused, the same on every screen: what happens, what to do, that places are kept. */
export const pause = {
  'air-raid': 'Воздушная тревога',
  'air-raid-do': 'Пройдите в укрытие',
  'air-raid-tickets': 'Новые талоны будем выдавать после отбоя.',
  'air-raid-timer': 'длится тревога',
  technical: 'Технический перерыв',
  'technical-do': 'Подождите, пожалуйста',
  'technical-tickets': 'Новые талоны будем выдавать, как только всё заработает.',
  'technical-timer': 'длится перерыв',
  placesKept: 'Очередь сохранится: ваш номер действителен.',
  calledAgain: 'Вас вызовут снова, как только приём продолжится.',

  since: '{reason} с {time}',
  atDesk: 'Никого не вызываем. Начатое можно завершить, отложить или передать.',
  stop: 'Остановить зал',
  stopTitle: 'Остановить весь зал?',
  stopWords:
    'Талоны не будут выдаваться и никого не будут вызывать, пока вы не продолжите. Места в очереди сохранятся.',
  goOn: 'Продолжить работу зала',
  goOnTitle: 'Продолжить работу зала?',
  goOnWords: 'Очередь пойдёт с того же места. Кого уже вызвали, тех вызовут снова.',
} as const;
