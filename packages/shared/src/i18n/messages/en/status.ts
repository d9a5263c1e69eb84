/** Texts of the plain pages of the hub: a visit's status on a phone, and the start page. */
export const status = {
  title: 'Your ticket',
  waiting: 'You are waiting to be called',
  peopleBefore:
    '{count, plural, =0 {Nobody before you in your queue} one {{count} person before you in your queue} other {{count} people before you in your queue}}',
  booked: 'You are booked for {time}.',
  bookedAhead: 'You are called earlier only if nobody else waits.',
  called: 'You have been called',
  serving: 'You are being served',
  parked: 'Your visit is on hold. You will be called again.',
  absent: 'You were called and did not come. You can still have your place back.',
  absentDo: 'Go to the reception or to any counter and say so.',
  absentUntil: 'Your place is kept until {time}.',
  absentCalls:
    '{count, plural, =0 {Your place is kept until the next person of your queue is called.} one {Your place is kept while no more than {count} person of your queue is called.} other {Your place is kept while no more than {count} people of your queue are called.}}',
  absentEither: 'One of these two is enough.',
  place: 'Counter {number}, {hall}, floor {floor}',
  ended: 'There is no such ticket now: the visit has ended or the address is wrong.',
  updatedAt: 'Updated at {time}. This page refreshes by itself.',
  console: 'Operator’s desk',
  board: 'Board',
} as const;
