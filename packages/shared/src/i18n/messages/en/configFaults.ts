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

  'time-zone-while-open': 'cannot change while the day is open',
  'queue-in-use': '"{id}" is left out, but {count} in the hall need it now',
  'service-in-use': '"{id}" is left out, but {count} in the hall need it now',
  'class-in-use': '"{id}" is left out, but {count} in the hall belong to it now',
  'counter-awaited': '"{id}" is left out, but {count} in the hall are sent to it now',
  'counter-staffed': '"{id}" is left out, but somebody works at it now',
} as const;
