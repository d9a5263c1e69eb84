/** Texts of the board: read in passing and from afar, so each is a few words. */
export const board = {
  title: 'Calls',
  calledNow: 'Now calling',
  calledAgain: 'Calling again',
  waiting: '{count, plural, =0 {Nobody is waiting} one {# person waiting} other {# people waiting}}',
  hoursToday: 'Open today {opens}–{closes}',
  noHoursToday: 'Closed today',
  issuingEnded: 'No more tickets today',

  pleaseWait: 'Please wait',
  numberAppearsHere: 'Your number will appear here',
  takeTicket: 'Take a ticket',
  ticketThenHere: 'The kiosk gives you a number; it appears here when you are called',
  ticketsEnded: 'No more tickets today',
  holdersAreServed: 'Everybody who has a ticket will be served',
  dayNotOpen: 'Not open yet',
  dayClosed: 'Closed for today',
  opensToday: 'Opens today at {time}',
  opensTomorrow: 'Opens tomorrow at {time}',
  opensOn: 'Opens on {weekday} at {time}',

  wayLeft: 'left',
  wayRight: 'right',
  wayStraight: 'straight on',
  wayBack: 'behind you',
  wayUp: 'upstairs',
  wayDown: 'downstairs',

  serving: 'Now serving',
  counterFree: 'Open',
  waitForNumber: 'Please wait until your number appears here',
  counterBreak: 'On a break',
  counterClosed: 'Closed',
  watchBoard: 'Look for your number on the hall board',

  soundBlocked: 'Sound is off. Press any key to turn it on',

  outOfDateSince: 'Not updated since {time}',
  outOfDate: 'This screen is not up to date',
  askStaff: 'Please ask a member of staff about your turn',
  starting: 'This screen is starting',
  startingDetail: 'Waiting for the server',
  notPaired: 'This screen is not connected yet',
  notPairedDetail:
    'For the administrator: open the address of a board with its key on this screen, like the one below. The key is remembered.',
  keyRefused: 'The server does not know this screen',
  keyRefusedDetail:
    'For the administrator: open the address of “{board}” with a valid key on this screen. It tries again every minute.',
  wrongVersion: 'This screen is being updated',
  wrongVersionDetail: 'The server has a newer version. The screen loads it by itself within a minute.',
} as const;
