/** Texts while the whole hall is paused, the same on every screen: what happens, what to do, that places are kept. */
export const pause = {
  'air-raid': 'Air-raid alert',
  'air-raid-do': 'Go to the shelter',
  'air-raid-tickets': 'New tickets will be issued after the all-clear.',
  'air-raid-timer': 'alert so far',
  technical: 'Technical break',
  'technical-do': 'Please wait',
  'technical-tickets': 'New tickets will be issued as soon as everything works again.',
  'technical-timer': 'break so far',
  placesKept: 'Your place is kept: your number stays valid.',
  calledAgain: 'You will be called again as soon as we go on.',

  since: '{reason} since {time}',
  atDesk: 'Nobody is called. What was begun can be finished, put on hold or transferred.',
  inHall: 'No tickets are issued, nobody is called.',
  stop: 'Stop the hall',
  stopTitle: 'Stop the whole hall?',
  stopWords:
    'No tickets are issued and nobody is called until you go on. Everybody keeps the place in the queue.',
  goOn: 'Go on',
  goOnTitle: 'Go on with the hall?',
  goOnWords: 'The queue goes on from the same place. Whoever was called will be called again.',
} as const;
