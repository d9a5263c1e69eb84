/** Texts of the paper. Short: every line is roll. */
export const paper = {
  copy: 'Copy of the ticket',
  where: 'Go to',
  floor: 'floor {floor}',
  counters: '{count, plural, =1 {counter {numbers}} other {counters {numbers}}}',
  peopleBefore: 'Before you',
  people: '{count, plural, =0 {nobody} other {#}}',
  issued: 'Issued',
  onPhone: 'Scan to follow your queue on your phone.',
  watchBoard: 'Watch the board.',
} as const;
