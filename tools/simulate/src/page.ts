import type { Branch, Comparison, GroupComparison } from './compare.ts';
import type { Waits } from './waits.ts';

interface Column {
  readonly title: string;
  readonly of: (waits: Waits) => string;
}

const columns: readonly Column[] = [
  { title: 'visits', of: ({ visits }) => String(visits) },
  { title: 'mean', of: ({ mean }) => minutes(mean) },
  { title: 'median', of: ({ median }) => minutes(median) },
  { title: '90th', of: ({ ninetieth }) => minutes(ninetieth) },
  { title: '≤15 min', of: ({ within15 }) => (within15 === null ? '-' : `${Math.round(within15 * 100)} %`) },
  { title: 'overtakes', of: ({ overtakes }) => String(overtakes) },
  { title: 'left over', of: ({ leftOver }) => String(leftOver) },
];

/** A comparison as a page of plain text: under each title the value with a, then with b. */
export function comparisonPage({ a, b, days, groups }: Comparison): string {
  const rows = groups.map((group) => [
    group.group,
    ...columns.flatMap(({ of }) => [of(group.a), of(group.b)]),
    changeOf(group),
    `${group.shorterDays} / ${group.longerDays}`,
  ]);
  const titles = ['', ...columns.flatMap(({ title }) => [title, '']), 'b − a', 'shorter / longer'];
  const letters = ['', ...columns.flatMap(() => ['a', 'b']), 'mean', 'days'];
  return [
    `a  ${a.file}`,
    `b  ${b.file}`,
    `${days} days, the same visitors in both. Waits from ticket to call, in minutes; sums are over all days.`,
    '',
    ...aligned([titles, letters, ...rows]),
    '',
    ...notes('a', a),
    ...notes('b', b),
  ]
    .join('\n')
    .trimEnd();
}

function changeOf({ a, b }: GroupComparison): string {
  if (a.mean === null || b.mean === null) return '-';
  const change = b.mean - a.mean;
  return `${change > 0 ? '+' : ''}${change.toFixed(1)}`;
}

/** What must not be overlooked beside the waits: they say nothing about people who never got a ticket. */
function notes(letter: string, { turnedAway, absentCounters, surprises }: Branch): string[] {
  return [
    ...Object.entries(turnedAway).map(([code, count]) => `${letter}: ${count} got no ticket (${code})`),
    ...absentCounters.map((id) => `${letter}: nobody works at "${id}", which is not there`),
    ...surprises.map((surprise) => `${letter}: an operator was refused (${surprise})`),
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const minutes = (value: number | null): string => value?.toFixed(1) ?? '-';
