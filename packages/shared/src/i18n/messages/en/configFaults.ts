/** What is wrong with a configuration, for whoever edits it. One text per fault code; names or ids fill it in. */
export const configFaults = {
  missing: 'something has to stand here',
  'not-a-number': 'a number has to stand here',
  'not-whole': 'a whole number has to stand here',
  'below-least': 'at least {least}',
  'above-most': 'at most {most}',
  'text-missing': 'words have to stand here',
  'text-too-long': 'at most {most} letters',
  'too-few': 'at least {least, plural, one {# entry} other {# entries}}',
  'too-many': 'at most {most, plural, one {# entry} other {# entries}}',
  'unknown-key': 'nothing here is called {keys}',
  'unknown-value': 'one of: {values}',
  'not-a-time': 'a time as 09:00',
  'not-a-date': 'a date as 2026-12-25',
  'range-backwards': 'from must not be above to',
  'opens-after-closes': 'opens must be before closes',
  'wrong-form': 'this does not have the right form ({detail})',

  'unknown-reference':
    'there is no {kind, select, hall {hall} area {area} service {service} queue {queue} profile {profile} kiosk {kiosk} counter {counter} class {class} reason {reason} operator {operator} other {entry}} "{id}"',
  twice: '"{what}" is there twice',
  'counter-number-twice': 'counter number {number} is there twice',
  'numbers-overlap': 'numbers of letter {letter} overlap with {with}',
  'no-numbers': 'nobody can issue a ticket here',
  'unequal-lists': '{count} items, but {inUkrainian} in uk',

  'unknown-time-zone': '"{zone}" is not a known time zone',
  'weekday-twice':
    '{weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}} is there twice',
  'schedule-never-opens': 'days open by the schedule, but the schedule has no day: the hall would never open',
  'service-open-while-closed':
    'hours for {weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}, on which the branch is closed',
  'service-outside-hours':
    'wholly outside the hours of the branch on {weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}, {opens} to {closes}',

  'one-ordinary-class': 'exactly one class has rank 0, here {count} have',
  'ordinary-class-proofs': 'nobody has to prove that he is everybody else',
  'guarantee-above-lower-rank':
    'class "{class}" is guaranteed {minutes} min, but "{lower}" of a lower rank {lowerMinutes} min: the lower rank would come first',
  'rank-never-ahead':
    'class "{class}" has a higher rank than "{lower}", but neither more minutes of credit nor faster growth: under accumulating priority it is never ahead',
  'ratio-without-priority': 'a ratio of priority to others, but no class has priority (a rank above 0)',
  'nobody-overtaken':
    'nobody may ever be overtaken, but {count, plural, one {# class has} other {# classes have}} priority: priority would do nothing',
  'preference-never-overtakes':
    'nobody may ever be overtaken (rules.mostOvertaken is 0), but profile "{profile}" prefers queues: the preference would do nothing',

  'queue-unserved': 'no counter serves the queue "{queue}"',
  'queue-without-service': 'no service leads to the queue "{queue}": nobody could ever stand in it',
  'not-own-queue': '"{queue}" is none of the queueIds of this profile',
  'own-queue-already': '"{queue}" is an own queue of the profile already',

  'return-without-limit': 'minutes or calls must be named',
  'quota-of-nothing': 'perDay or perHour must be named',
  'break-backwards': 'the break ends ({to}) before it begins ({from})',
  'break-outside-hours': 'the break is outside the hours ({opens} to {closes})',
  'breaks-overlap': 'overlaps with the break from {from} to {to}',
  'no-such-date': 'no calendar has the date {date}',
  'date-twice': '{date} is there twice',
  'service-open-on-closed-date': 'hours for {date}, on which the branch is closed',
  'service-outside-date-hours': 'wholly outside the hours of the branch on {date}, {opens} to {closes}',
  'last-ticket-before-opening':
    'the last ticket {minutes} min before closing, but on {weekday, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}} the branch is open only from {opens} to {closes}: nobody would get a ticket',
  'ordinary-class-at-kiosk':
    'class "{class}" is everybody else (rank 0): nobody has to choose it at the kiosk',
  'ordinary-class-once': 'class "{class}" is everybody else (rank 0): it cannot be limited to once a day',
  'once-without-proof':
    'class "{class}" once a day by document, but no document proves it: nobody could count',
  'pick-without-reasons':
    'profile "{profile}" may call out of turn with a reason, but there are no pickReasons: nobody ever could',
  'no-show-never':
    'a no-show after {calls} calls, but nobody is called more than {most} times: that many are never reached',
  'no-show-before-recall':
    'a no-show by itself after {seconds} s, but a second call only after {between} s: nobody could be called again',
  'parked-beyond-the-day':
    'back to the queue after {minutes} min, but the longest day has {longest} min: nobody would ever come back',
  'appointment-window-empty': 'no minute before and none after the booked time: nobody could come in time',
  'quota-hour-above-day': '{perHour} tickets in an hour, but only {perDay} in the whole day',

  'time-zone-while-open': 'cannot change while the day is open',
  'queue-in-use': '"{id}" is left out, but {count} in the hall need it now',
  'service-in-use': '"{id}" is left out, but {count} in the hall need it now',
  'class-in-use': '"{id}" is left out, but {count} in the hall belong to it now',
  'profile-in-use': '"{id}" is left out, but {count} of the counters work by it now',
  'counter-awaited': '"{id}" is left out, but {count} in the hall are sent to it now',
  'counter-staffed': '"{id}" is left out, but somebody works at it now',
} as const;
