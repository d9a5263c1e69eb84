import {
  minute,
  type BranchView,
  type ServiceDay,
  type WaitScore,
  type WaitScoreReport,
} from '@talon/shared';
import { useParts } from '../hub/consoleParts.ts';
import { shareWords, waitWords } from '../texts/figures.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Failed } from './Failed.tsx';
import { Figure } from './Figure.tsx';
import { useAnswer } from './useAnswer.ts';

interface PromisesProps {
  readonly day: ServiceDay;
  /** Changes when the figures of the day may be other ones. */
  readonly about: string;
  readonly branch: BranchView;
}

/** [ESTIMATE-4] What the promises on a day's tickets were worth: in words, by hour and by service. */
export function Promises({ day, about, branch }: PromisesProps) {
  const { reports } = useParts();
  const { t } = useTexts();
  const { answer, again } = useAnswer(`promises ${about}`, (secret) => reports.waitScore(secret, day));
  if (answer === null) return null;
  return (
    <section className="promises" aria-labelledby="promises-title">
      <h3 id="promises-title">{t('reports.promises')}</h3>
      <p className="promises-hint">{t('reports.promisesHint')}</p>
      {answer.ok ? (
        <Score score={answer.value} branch={branch} />
      ) : (
        <Failed why={answer.why} onAgain={again} />
      )}
    </section>
  );
}

function Score({ score, branch }: { score: WaitScoreReport; branch: BranchView }) {
  const { t, locale, name } = useTexts();
  const { total, whileWaiting, byHour, byService, unknown } = score;
  if (total === null) return <p className="panel-none">{t('reports.promisesNone')}</p>;
  const minutes = (some: number) => waitWords(locale, some * minute);
  const services = new Map(branch.services.map((service) => [service.id, service]));
  return (
    <>
      <dl>
        <Figure words={t('reports.promisesJudged')} value={String(total.answered)} />
        <Figure words={t('reports.promisesLikely')} value={shareWords(locale, total.insideLikely)} />
        <Figure words={t('reports.promisesNearlyAll')} value={shareWords(locale, total.insideNearlyAll)} />
        <Figure words={t('reports.promisesError')} value={minutes(total.meanError)} />
        <Figure
          words={t('reports.promisesBias', { way: total.bias > 0 ? 'shorter' : 'longer' })}
          value={minutes(Math.abs(total.bias))}
        />
        {whileWaiting !== null && (
          <Figure words={t('reports.promisesLater')} value={minutes(whileWaiting.meanError)} />
        )}
        <Figure words={t('reports.promisesUnknown')} value={String(unknown)} />
      </dl>
      <ScoreTable
        caption={t('reports.promisesByHour')}
        first={t('reports.hour')}
        rows={byHour.map((row) => ({
          key: String(row.hour),
          name: `${row.hour}:00–${row.hour + 1}:00`,
          score: row.score,
        }))}
      />
      <ScoreTable
        caption={t('reports.promisesByService')}
        first={t('reports.service')}
        rows={byService.map((row) => {
          const service = services.get(row.serviceId);
          const words =
            service === undefined ? `${t('reports.serviceGone')} (${row.serviceId})` : name(service.name);
          return { key: row.serviceId, name: words, score: row.score };
        })}
      />
    </>
  );
}

interface ScoreTableProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly score: WaitScore }[];
}

function ScoreTable({ caption, first, rows }: ScoreTableProps) {
  const { t, locale } = useTexts();
  const columns = ['Judged', 'Likely', 'NearlyAll', 'Error', 'Bias'] as const;
  return (
    <table className="figures-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`reports.promises${column}Short`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, score }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{score.answered}</td>
            <td>{shareWords(locale, score.insideLikely)}</td>
            <td>{shareWords(locale, score.insideNearlyAll)}</td>
            <td>{waitWords(locale, score.meanError * minute)}</td>
            <td>{signedMinutes(score.bias)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  /** People waited so much longer (+) or shorter (−) than they were told. */
  function signedMinutes(bias: number): string {
    const words = waitWords(locale, Math.abs(bias) * minute);
    return bias === 0 ? words : `${bias > 0 ? '−' : '+'}${words}`;
  }
}
