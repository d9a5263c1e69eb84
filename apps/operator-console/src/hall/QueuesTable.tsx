import type { BranchView, HallView } from '@talon/shared';
import { WaitWords } from '../components/WaitWords.tsx';
import { useTexts } from '../texts/useTexts.ts';

/** How many wait in each queue, and the longest. */
export function QueuesTable({ branch, hall }: { branch: BranchView; hall: HallView }) {
  const { t, name } = useTexts();
  const states = new Map(hall.queues.map((state) => [state.queueId, state]));
  return (
    <section className="panel" aria-labelledby="queues-title">
      <h2 id="queues-title">{t('desk.queues')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard */}
      <div className="panel-scroll" role="group" aria-labelledby="queues-title" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('desk.columnQueue')}</th>
              <th scope="col" className="cell-right">
                {t('desk.columnWaiting')}
              </th>
              <th scope="col" className="cell-right">
                {t('desk.columnLongest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {branch.queues.map(({ id, letter, name: queueName }) => {
              const state = states.get(id);
              return (
                <tr key={id} className={state?.waiting === 0 ? 'row-quiet' : undefined}>
                  <th scope="row">
                    <span className="queue-letter">{letter}</span> {name(queueName)}
                  </th>
                  <td className="cell-right cell-figure">{state?.waiting}</td>
                  <td className="cell-right">
                    {state !== undefined && state.longestWaitSince !== null && (
                      <WaitWords since={state.longestWaitSince} shownAt={hall.hubTime} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
