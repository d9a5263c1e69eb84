import type { BranchView, QueueId } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';

/** Hall, floor and counters of a queue in words: where to send its visitors. Empty for an unknown queue. */
export function placeOfQueue(branch: BranchView, queueId: QueueId, { t, name }: Texts): string {
  const queue = branch.queues.find(({ id }) => id === queueId);
  const hall = branch.halls.find(({ id }) => id === queue?.hallId);
  if (queue === undefined || hall === undefined) return '';
  const counters = queue.counterNumbers;
  return [
    t('desk.hallAndFloor', { hall: name(hall.name), floor: hall.floor }),
    ...(counters.length === 0
      ? []
      : [t('reception.counters', { count: counters.length, numbers: spans(counters).join(', ') })]),
  ].join(' · ');
}

/** Numbers that follow each other as one span: 1, 2, 3, 7 as `1–3`, `7`. */
export function spans(numbers: readonly number[]): readonly string[] {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) =>
    from === to ? String(from) : `${from}${to === from + 1 ? ', ' : '–'}${to}`,
  );
}
