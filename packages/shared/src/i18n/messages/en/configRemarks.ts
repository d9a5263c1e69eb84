/** What does nothing as the rest of a configuration stands. One text per remark code; names or ids fill it in. */
export const configRemarks = {
  'points-unused': 'Has no effect for “{class}”: points count only under accumulating priority.',
  'kiosk-class-unproved':
    'Anybody may choose “{class}” at the kiosk: no document is named by which the counter could check it.',
  'preference-of-all': 'Has no effect: profile “{profile}” prefers all its queues alike.',
  'profile-unused': 'No counter works by the profile “{profile}”.',
  'queue-served-elsewhere':
    'The ticket sends people of “{queue}” to one hall, but all counters that serve them are in another.',
  'service-beyond-hours':
    'Partly outside the hours of the branch: kiosks issue only while the branch is open.',
  'quota-day-unreached': 'Never reached: by the hour there are at most {most} tickets a day.',
  'spacing-unused': 'Has no effect: a visitor is called only once.',
  'no-show-calls-unused':
    'Never reached: nobody is called more than {most} times. Only the {seconds} seconds count.',
  'undo-cut-short':
    'The next visitor is called after {automatic} s: a mistake can be taken back only until then, not for {undo} s.',
  'day-end-unused': 'Has no effect: a supervisor opens and closes the day, not the schedule.',
  'booked-without-priority': '“{class}” has no priority: whoever booked stands as everybody else.',
  'booked-class-at-kiosk': 'Anybody can choose “{class}” at the kiosk, booked or not.',
  'booked-class-proved': '“{class}” is proved by a document, but whoever booked gets it without one.',
  'booking-systems-unused': 'No effect: this centre books no times.',
} as const;
