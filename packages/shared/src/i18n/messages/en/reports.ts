/** Texts of the figures of a day; `csv…`: the headings of its table. */
export const reports = {
  csvServiceDay: 'Day',
  csvOf: 'Row',
  csvName: 'Name',
  csvWholeDay: 'Whole day',
  csvQueue: 'Queue',
  csvHour: 'Hour of the ticket',
  csvIssued: 'Tickets issued',
  csvServed: 'Served',
  csvNoShow: 'No-show',
  csvCancelled: 'Cancelled',
  csvLeftOver: 'Left at the end of the day',
  csvHere: 'Still here',
  csvMeanWait: 'Mean wait, s',
  csvMedianWait: 'Median wait, s',
  csvNinetiethWait: 'Nine of ten waited no longer than, s',
  csvShortShare: 'Waited up to 15 min, %',
} as const;
