import { waitRangeText, type Instant } from '@talon/shared';
import { Hourglass } from 'lucide-react';
import { WaitWords } from '../components/WaitWords.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { NeedMark } from './NeedMark.tsx';
import { isUnserved, type QueueState } from './queueStates.ts';

interface QueuesTableProps {
  readonly queues: readonly QueueState[];
  readonly shownAt: Instant;
  /** [PAUSE-3] When waits stopped growing, while the hall is paused. */
  readonly waitsUntil: Instant | undefined;
}

/** How many wait in each queue, the longest, how long a newcomer would, and how many counters serve it. */
export function QueuesTable({ queues, shownAt, waitsUntil }: QueuesTableProps) {
  const { t, name, locale } = useTexts();
  return (
    <table className="hall-table">
      <thead>
        <tr>
          <th scope="col">{t('hall.columnQueue')}</th>
          <th scope="col" className="cell-right">
            {t('hall.columnWaiting')}
          </th>
          <th scope="col" className="cell-right">
            {t('hall.columnLongest')}
          </th>
          <th scope="col" className="cell-right">
            {t('hall.columnIfCameNow')}
          </th>
          <th scope="col" className="cell-right">
            {t('hall.columnCounters')}
          </th>
        </tr>
      </thead>
      <tbody>
        {queues.map((state) => {
          const { queue, waiting, longestWaitSince, wait, openCounters, allCounters, closing } = state;
          return (
            <tr key={queue.id} className={waiting === 0 ? 'row-quiet' : undefined}>
              <th scope="row">
                <span className="queue-letter">{queue.letter}</span> {name(queue.name)}
                {closing && (
                  <span className="queue-closing">
                    <Hourglass aria-hidden="true" size={15} /> {t('moves.queueClosing')}
                  </span>
                )}
              </th>
              <td className="cell-right cell-figure">{waiting}</td>
              <td className="cell-right">
                {longestWaitSince !== null && (
                  <WaitWords since={longestWaitSince} shownAt={shownAt} until={waitsUntil} />
                )}
              </td>
              <td className="cell-right">{wait !== null && waitRangeText(locale, wait.likely)}</td>
              <td className="cell-right">
                {isUnserved(state) && <NeedMark need="now" />}{' '}
                {openCounters === 0
                  ? t('hall.noCounterOpen')
                  : t('hall.countersOpen', { open: openCounters, all: allCounters })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
