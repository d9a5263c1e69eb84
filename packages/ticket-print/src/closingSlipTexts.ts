import {
  minute,
  shortWaitMinutes,
  translate,
  wholePercent,
  type DayFigures,
  type Locale,
  type Ms,
  type WaitFigures,
} from '@talon/shared';
import type { ClosingSlip, SlipQueue } from './closingSlip.ts';
import type { LabelledValue } from './paperColumn.ts';
import { dateText, dateTimeText, noBreakSpace, tags } from './wallClock.ts';

/** Everything that stands on a closing slip, as text in its language and in reading order. */
export interface ClosingSlipTexts {
  readonly title: string;
  readonly branch: string;
  readonly day: readonly LabelledValue[];
  readonly totals: readonly LabelledValue[];
  readonly waitsTitle: string;
  /** Empty when nobody was served; `nobodyServed` says so then. */
  readonly waits: readonly LabelledValue[];
  readonly nobodyServed: string;
  readonly queuesTitle: string;
  /** Name with its letter; issued, served and the median of the waits, as the title says. */
  readonly queues: readonly LabelledValue[];
  readonly journalTitle: string;
  readonly lastEntry: LabelledValue;
  readonly hashTitle: string;
  /** The hash in groups of four, for reading aloud and comparing. */
  readonly hashGroups: readonly string[];
  readonly signature: string;
}

export function closingSlipTexts(slip: ClosingSlip): ClosingSlipTexts {
  const { language, branchName, timeZone, report } = slip;
  const { total, journal, closedAt } = report;
  const closed =
    closedAt === null ? translate(language, 'paper.notClosed') : dateTimeText(closedAt, timeZone, language);
  // A service day is a day of the calendar, wherever it was.
  const day = dateText(Date.parse(report.serviceDay), 'UTC', language);
  return {
    title: translate(language, 'paper.slipTitle'),
    branch: branchName,
    day: [
      { label: translate(language, 'paper.serviceDay'), value: day },
      { label: translate(language, 'paper.closedAt'), value: closed },
    ],
    totals: totalsOf(total, language),
    waitsTitle: translate(language, 'paper.waits'),
    waits: total.waits === null ? [] : waitsOf(total.waits, language),
    nobodyServed: translate(language, 'paper.nobodyServed'),
    queuesTitle: translate(language, 'paper.byQueue'),
    queues: slip.queues.map(queueLine),
    journalTitle: translate(language, 'paper.journal'),
    lastEntry: { label: translate(language, 'paper.lastEntry'), value: String(journal.revision) },
    hashTitle: translate(language, 'paper.hash'),
    hashGroups: journal.hash.match(/.{1,4}/g) ?? [],
    signature: translate(language, 'paper.signature'),
  };
}

function totalsOf(total: DayFigures, language: Locale): LabelledValue[] {
  const pair = (
    key: 'slipIssued' | 'served' | 'noShow' | 'cancelled' | 'leftOver' | 'stillHere',
    count: number,
  ) => ({
    label: translate(language, `paper.${key}`),
    value: String(count),
  });
  return [
    pair('slipIssued', total.issued),
    pair('served', total.served),
    pair('noShow', total.noShow),
    pair('cancelled', total.cancelled),
    pair('leftOver', total.leftOver),
    // A closed day has none; where there are some, the sum must still be right.
    ...(total.here === 0 ? [] : [pair('stillHere', total.here)]),
  ];
}

function waitsOf(
  { meanMs, medianMs, ninetiethMs, shortShare }: WaitFigures,
  language: Locale,
): LabelledValue[] {
  const share = new Intl.NumberFormat(tags[language], { style: 'percent' }).format(
    wholePercent(shortShare) / 100,
  );
  return [
    { label: translate(language, 'paper.mean'), value: minutesText(meanMs, language) },
    { label: translate(language, 'paper.median'), value: minutesText(medianMs, language) },
    { label: translate(language, 'paper.ninetieth'), value: minutesText(ninetiethMs, language) },
    { label: translate(language, 'paper.shortWaits', { minutes: shortWaitMinutes }), value: share },
  ];
}

function minutesText(wait: Ms, language: Locale): string {
  const text =
    wait < minute
      ? translate(language, 'paper.underAMinute')
      : translate(language, 'paper.minutes', { minutes: Math.round(wait / minute) });
  return text.replaceAll(' ', noBreakSpace);
}

function queueLine({ letter, name, figures: { issued, served, waits } }: SlipQueue): LabelledValue {
  const median =
    waits === null ? '–' : waits.medianMs < minute ? '<1' : String(Math.round(waits.medianMs / minute));
  return {
    label: letter === null ? name : `${letter}${noBreakSpace}${noBreakSpace}${name}`,
    value: `${issued} / ${served} / ${median}`,
  };
}
