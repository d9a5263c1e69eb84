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

  soundBlocked: 'Sound is off. Press any key to turn it on',

  outOfDateSince: 'Not updated since {time}',
  outOfDate: 'This board is not up to date',
  askStaff: 'Please ask a member of staff about your turn',
  starting: 'The board is starting',
  startingDetail: 'Waiting for the server',
  notPaired: 'This board is not connected yet',
  notPairedDetail:
    'For the administrator: open the address of a board with its key on this screen, like the one below. The key is remembered.',
  keyRefused: 'The server does not know this board',
  keyRefusedDetail:
    'For the administrator: open the address of board “{board}” with a valid key on this screen. The board tries again every minute.',
  wrongVersion: 'The board is being updated',
  wrongVersionDetail: 'The server has a newer version. The board loads it by itself within a minute.',
} as const;
