/** Texts of the plain pages of the hub: a visit's status on a phone, and the start page. */
export const status = {
  title: 'Your ticket',
  waiting: 'You are waiting to be called',
  peopleBefore:
    '{count, plural, =0 {Nobody before you in your queue} one {{count} person before you in your queue} other {{count} people before you in your queue}}',
  called: 'You have been called',
  serving: 'You are being served',
  parked: 'Your visit is on hold. You will be called again.',
  place: 'Counter {number}, {hall}, floor {floor}',
  ended: 'There is no such ticket now: the visit has ended or the address is wrong.',
  updatedAt: 'Updated at {time}. This page refreshes by itself.',
  console: 'Operator’s desk',
  board: 'Board',
} as const;
