import type { BranchView, FairnessReport, HallView, ServiceDay } from '@talon/shared';
import { Printer, RefreshCw } from 'lucide-react';
import { useParts } from '../hub/consoleParts.ts';
import { useStaffNames } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { fullDayWords } from '../texts/wallClock.ts';
import { Failed } from './Failed.tsx';
import { PickedByHand } from './PickedByHand.tsx';
import { useAnswer } from './useAnswer.ts';

interface FairnessPageProps {
  readonly day: ServiceDay;
  readonly branch: BranchView;
  readonly hall: HallView;
  /** Whether the hub is there to ask. */
  readonly enabled: boolean;
}

/** How fair one service day was: who was overtaken and by which rule, which bounds held, who called by hand. */
export function FairnessPage({ day, branch, hall, enabled }: FairnessPageProps) {
  const { reports, printPage } = useParts();
  const { t, locale, name } = useTexts();
  const isPresent = hall.day.status !== 'none' && hall.day.serviceDay === day;
  const about = `fairness ${isPresent ? `${day} ${hall.day.status}` : day}`;
  const { answer, asking, again } = useAnswer(about, (secret) => reports.fairness(secret, day));
  return (
    <article className="day-report" aria-busy={asking} aria-labelledby="day-title">
      <header className="day-report-head">
        <div>
          <h2 id="day-title">{fullDayWords(day, locale)}</h2>
          <p className="only-on-paper">
            {name(branch.name)} · {t('fairness.partFairness')}
          </p>
          <p className="day-report-state">{t('fairness.about')}</p>
        </div>
        {answer?.ok === true && (
          <div className="day-report-actions">
            {isPresent && (
              <button type="button" className="button" disabled={!enabled || asking} onClick={again}>
                <RefreshCw aria-hidden="true" size={18} /> {t('reports.refresh')}
              </button>
            )}
            <button type="button" className="button" onClick={printPage}>
              <Printer aria-hidden="true" size={18} /> {t('reports.printPage')}
            </button>
          </div>
        )}
      </header>
      {answer === null && <p className="waiting-words">{t('fairness.loading')}</p>}
      {answer?.ok === false && <Failed why={answer.why} onAgain={again} />}
      {answer?.ok === true && <Fairness report={answer.value} branch={branch} />}
    </article>
  );
}

const total = <R,>(rows: readonly R[], of: (row: R) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

function Fairness({ report, branch }: { report: FairnessReport; branch: BranchView }) {
  const { t } = useTexts();
  const nameOf = useStaffNames();
  const { byRule, byClass, pickedByHand } = report;
  if (byRule.length === 0) return <p className="panel-none">{t('fairness.nobody')}</p>;
  const figures = [
    [t('fairness.calls'), total(byRule, ({ calls }) => calls)],
    [t('fairness.overtakes'), total(byRule, ({ overtakes }) => overtakes)],
    [t('fairness.late'), total(byClass, ({ pastGuarantee }) => pastGuarantee)],
    [t('fairness.byHand'), total(pickedByHand, ({ calls }) => calls)],
  ] as const;
  return (
    <>
      <section className="day-totals">
        <dl>
          {figures.map(([words, value]) => (
            <div key={words} className="day-figure">
              <dt>{words}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="fairness-words">{guaranteeWords(byClass, t)}</p>
      </section>
      <ByRule byRule={byRule} />
      <ByClass byClass={byClass} branch={branch} />
      <PickedByHand pickedByHand={pickedByHand} branch={branch} nameOf={nameOf} />
    </>
  );
}

function guaranteeWords(byClass: FairnessReport['byClass'], t: ReturnType<typeof useTexts>['t']): string {
  if (byClass.every(({ guaranteedMinutes }) => guaranteedMinutes === null))
    return t('fairness.guaranteesNone');
  const count = total(byClass, ({ pastGuarantee }) => pastGuarantee);
  return count === 0 ? t('fairness.guaranteesKept') : t('fairness.guaranteesMissed', { count });
}

function ByRule({ byRule }: Pick<FairnessReport, 'byRule'>) {
  const { t } = useTexts();
  return (
    <table className="figures-table fairness-table">
      <caption>{t('fairness.byCause')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fairness.cause')}</th>
          <th scope="col">{t('fairness.calls')}</th>
          <th scope="col">{t('fairness.overtakes')}</th>
        </tr>
      </thead>
      <tbody>
        {byRule.map(({ rule, calls, overtakes }) => (
          <tr key={rule}>
            <th scope="row">
              <b>{t(`fairness.rule-${rule}`)}</b>
              <small>{t(`fairness.why-${rule}`)}</small>
            </th>
            <td>{calls}</td>
            <td className={overtakes === 0 ? 'figure-none' : undefined}>{overtakes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ByClassProps extends Pick<FairnessReport, 'byClass'> {
  readonly branch: BranchView;
}

function ByClass({ byClass, branch }: ByClassProps) {
  const { t, name } = useTexts();
  return (
    <table className="figures-table fairness-table">
      <caption>{t('fairness.byClass')}</caption>
      <thead>
        <tr>
          {(['class', 'guarantee', 'calls', 'overtakes', 'late'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`fairness.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byClass.map(({ priorityClassId, calls, overtakes, guaranteedMinutes: minutes, pastGuarantee }) => {
          const known = branch.priorityClasses.find(({ id }) => id === priorityClassId);
          return (
            <tr key={priorityClassId}>
              <th scope="row">
                {known === undefined ? `${t('fairness.classGone')} (${priorityClassId})` : name(known.name)}
              </th>
              <td className={minutes === null ? 'figure-none' : undefined}>
                {minutes === null ? t('fairness.noGuarantee') : t('fairness.minutes', { minutes })}
              </td>
              <td className={calls === 0 ? 'figure-none' : undefined}>{calls}</td>
              <td className={overtakes === 0 ? 'figure-none' : undefined}>{overtakes}</td>
              <td className={pastGuarantee === 0 ? 'figure-none' : 'figure-missed'}>{pastGuarantee}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
