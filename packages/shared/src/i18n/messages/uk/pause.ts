/** Texts while the whole hall is paused, the same on every screen: what happens, what to do, that places are kept. */
export const pause = {
  'air-raid': 'Повітряна тривога',
  'air-raid-do': 'Пройдіть до укриття',
  'air-raid-tickets': 'Нові талони видаватимемо після відбою.',
  'air-raid-timer': 'триває тривога',
  technical: 'Технічна перерва',
  'technical-do': 'Зачекайте, будь ласка',
  'technical-tickets': 'Нові талони видаватимемо, щойно все запрацює.',
  'technical-timer': 'триває перерва',
  placesKept: 'Черга збережеться: ваш номер дійсний.',
  calledAgain: 'Вас викличуть знову, щойно прийом продовжиться.',

  since: '{reason} з {time}',
  atDesk: 'Нікого не викликаємо. Розпочате можна завершити, відкласти чи передати.',
  inHall: 'Талонів не видаємо, нікого не викликаємо.',
  stop: 'Зупинити залу',
  stopTitle: 'Зупинити всю залу?',
  stopWords:
    'Талонів не видаватимуть і нікого не викликатимуть, поки ви не продовжите. Місця в черзі збережуться.',
  goOn: 'Продовжити роботу зали',
  goOnTitle: 'Продовжити роботу зали?',
  goOnWords: 'Черга піде з того самого місця. Кого вже викликали, тих викличуть знову.',
} as const;
