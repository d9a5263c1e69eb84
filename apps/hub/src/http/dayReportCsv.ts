// csv-stringify (MIT, the `csv` project) because quoting, line ends and cells that a spreadsheet would run as a formula
// are easy to get nearly right.
import {
  translate,
  wholePercent,
  type BranchConfig,
  type DayFigures,
  type DayReport,
  type Locale,
} from '@talon/shared';
import { stringify } from 'csv-stringify/sync';

/**
 * The figures of a day as a table: the whole day, every queue, every hour, a row each.
 *
 * Made for a spreadsheet set to Ukrainian, where a comma is the decimal sign: UTF-8 with a byte order mark, semicolons
 * between cells, and whole numbers only (waits in seconds, the share in per cent). What was not measured is left empty.
 */
export function dayReportCsv(
  { serviceDay, total, byQueue, byHour }: DayReport,
  config: Pick<BranchConfig, 'queues'>,
  language: Locale,
): string {
  const queueName = (queueId: string) => {
    const queue = config.queues.find(({ id }) => id === queueId);
    return queue === undefined ? queueId : `${queue.letter} ${queue.name[language]}`;
  };
  const row = (of: string, name: string, figures: DayFigures) => [serviceDay, of, name, ...cells(figures)];
  const rows = [
    row(translate(language, 'reports.csvWholeDay'), '', total),
    ...byQueue.map(({ queueId, figures }) =>
      row(translate(language, 'reports.csvQueue'), queueName(queueId), figures),
    ),
    ...byHour.map(({ hour, figures }) =>
      row(translate(language, 'reports.csvHour'), `${clock(hour)}–${clock(hour + 1)}`, figures),
    ),
  ];
  return stringify([columns.map((column) => translate(language, column)), ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

const columns = [
  'reports.csvServiceDay',
  'reports.csvOf',
  'reports.csvName',
  'reports.csvIssued',
  'reports.csvServed',
  'reports.csvNoShow',
  'reports.csvCancelled',
  'reports.csvLeftOver',
  'reports.csvHere',
  'reports.csvMeanWait',
  'reports.csvMedianWait',
  'reports.csvNinetiethWait',
  'reports.csvShortShare',
] as const;

function cells({ issued, served, noShow, cancelled, leftOver, here, waits }: DayFigures): (number | null)[] {
  const inSeconds = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms / 1000));
  return [
    issued,
    served,
    noShow,
    cancelled,
    leftOver,
    here,
    inSeconds(waits?.meanMs),
    inSeconds(waits?.medianMs),
    inSeconds(waits?.ninetiethMs),
    waits === null ? null : wholePercent(waits.shortShare),
  ];
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
