import { formatTicket, translate, waitRangeText, type Locale } from '@talon/shared';
import type { LabelledValue } from './paperColumn.ts';
import type { TicketPaper } from './ticketPaper.ts';
import { clockText, dateTimeText, noBreakSpace } from './wallClock.ts';

/** Everything that stands on a paper, as text in its language and in reading order. */
export interface PaperTexts {
  readonly copy: string | null;
  readonly branch: string;
  readonly number: string;
  readonly service: string;
  /** What the visitor came for, where there was a choice. */
  readonly purpose: string | null;
  readonly rows: readonly LabelledValue[];
  /** Beside the QR. */
  readonly notes: readonly string[];
}

export function paperTexts(paper: TicketPaper): PaperTexts {
  const { language, place } = paper;
  const rows = [
    ...bookedRow(paper),
    ...(place === null
      ? []
      : [{ label: translate(language, 'paper.where'), value: placeText(place, language) }]),
    {
      label: translate(language, 'paper.peopleBefore'),
      value: translate(language, 'paper.people', { count: paper.peopleBefore }),
    },
    ...(paper.wait === null
      ? []
      : [
          {
            label: translate(language, paper.copy ? 'waits.labelLeft' : 'waits.label'),
            value: waitRangeText(language, paper.wait.likely),
          },
        ]),
    {
      label: translate(language, 'paper.issued'),
      value: dateTimeText(paper.issuedAt, paper.timeZone, language),
    },
  ];
  return {
    copy: paper.copy ? translate(language, 'paper.copy') : null,
    branch: paper.branchName,
    number: formatTicket(paper.ticket),
    service: paper.serviceName,
    purpose: paper.purpose === null ? null : translate(language, `common.${paper.purpose}`),
    rows,
    notes: [translate(language, 'paper.onPhone'), translate(language, 'paper.watchBoard')],
  };
}

/** [APPOINT-2] The booked time; [APPOINT-3] who came too late for it reads so. */
function bookedRow({ appointment, timeZone, language }: TicketPaper): readonly LabelledValue[] {
  if (appointment === null) return [];
  const time = clockText(appointment.bookedAt, timeZone, language);
  const value = appointment.inTime ? time : translate(language, 'paper.bookedLate', { time });
  return [{ label: translate(language, 'paper.booked'), value }];
}

/** «2 поверх, зала 2, вікна 11–18». A line never begins with a number that was torn off its word. */
function placeText({ floor, hallName, counterNumbers }: NonNullable<TicketPaper['place']>, language: Locale) {
  const floorName = translate(language, 'paper.floor', { floor }).replaceAll(' ', noBreakSpace);
  const parts = [startWithCapital(floorName, language), hallName.replaceAll(/ (?=[\d№])/gu, noBreakSpace)];
  if (counterNumbers.length > 0) {
    const [first = '', ...others] = numberRuns(counterNumbers);
    const counters = translate(language, 'paper.counters', { count: counterNumbers.length, numbers: first });
    parts.push([counters.replaceAll(' ', noBreakSpace), ...others].join(', '));
  }
  return parts.join(', ');
}

/** Three and more in a row become a run: 1, 2, 5, 6, 7 → `1`, `2`, `5–7`. */
export function numberRuns(numbers: readonly number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) => {
    if (last - first >= 2) return [`${first}–${last}`];
    return first === last ? [`${first}`] : [`${first}`, `${last}`];
  });
}

function startWithCapital(text: string, language: Locale): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
