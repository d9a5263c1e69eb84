// Whether a branch of 700 services and 40 queues stays quick: a letter on the kiosk's search screen, the views of a hall in
// which 500 wait, and a call in it. Runs from the sources, as they are.
import { boardView, branchView, counterView, decide, hallView, kioskView } from '@talon/queue-core';
import type { Locale } from '@talon/shared';
import { indexServices } from '@talon/service-search';
import { atMost, calibration, median, report, type Figure } from '../src/figures.ts';
import { commandOf, fullHall, operatorOf } from './fullHall.ts';
import { largeBranch } from './largeBranch.ts';

const rounds = 15;
const waiting = 500;
const config = largeBranch(700, 40);
const { hall, now } = fullHall(config, waiting);
const head = { revision: 1000, hubTime: now };

const searches: readonly (readonly [Locale, string])[] = [
  ['uk', 'паспрт'],
  ['uk', 'довідка про несудимисть'],
  ['uk', 'дозвіл на рекламу в місті'],
  ['ru', 'вырубка деривьев'],
  ['ru', 'сприавка о составе семьи'],
  ['en', 'aposstile'],
  ['uk', 'zakordonnyi'],
];

/** In ms. */
function timeOf(work: () => unknown): number {
  const since = performance.now();
  work();
  return performance.now() - since;
}

/** All work done one after the other, `rounds` times; the median of each, in ms. */
function mediansOf(works: readonly (() => unknown)[]): readonly number[] {
  const times = Array.from({ length: rounds }, () => works.map(timeOf));
  return works.map((_, at) => median(times.map((round) => round[at] ?? Number.NaN)));
}

/** What the others are read beside: numbers sorted, by nothing of ours. */
function machine(): Figure {
  const numbers = Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 100_003);
  const [ms = Number.NaN] = mediansOf([() => numbers.toSorted((a, b) => a - b)]);
  return calibration('100,000 numbers sorted, median', ms, 'ms');
}

function search(): readonly Figure[] {
  const view = branchView(config, head);
  const making = Array.from({ length: 5 }, () => timeOf(() => indexServices(view)));
  const index = indexServices(view);
  const letters = searches.flatMap(([language, typed]) =>
    Array.from(typed, (_, at) => () => index.find(typed.slice(0, at + 1), language)),
  );
  const each = mediansOf(letters);
  return [
    calibration('making the index (in pauses of the page), median', median(making), 'ms'),
    atMost(`a letter of a search, median of ${letters.length}`, median(each), 'ms', 16),
    atMost('the slowest letter', Math.max(...each), 'ms', 33),
  ];
}

function call(): Figure {
  const counterId = config.counters.at(-1)?.id;
  if (counterId === undefined) throw new Error('a branch without counters');
  const context = { now, config, actor: operatorOf(counterId), freshId: () => 'x'.repeat(22) };
  const command = commandOf('callNext', { counterId, seenVisit: null });
  const decided = decide(hall, command, context);
  if (!decided.ok) throw new Error(`callNext was refused: ${decided.code}`);
  const [ms = Number.NaN] = mediansOf([() => decide(hall, command, context)]);
  return atMost(`deciding a call with ${waiting} waiting, median`, ms, 'ms', 5);
}

function views(): readonly Figure[] {
  const largest = (all: readonly unknown[]) =>
    Math.max(...all.map((view) => Buffer.byteLength(JSON.stringify(view)))) / 1024;
  return [
    atMost('the view of the kiosks', largest([kioskView(hall, config, head)]), 'kB', 16),
    atMost(
      'the largest view of a board',
      largest(config.boards.map(({ id }) => boardView(hall, config, id, head))),
      'kB',
      8,
    ),
    atMost(
      'the largest view of a counter',
      largest(config.counters.map(({ id }) => counterView(hall, config, id, head))),
      'kB',
      8,
    ),
    atMost('the view of the hall', largest([hallView(hall, config, head)]), 'kB', 64),
  ];
}

report([machine(), ...search(), call(), ...views()]);
