import type { BranchView, FairnessReport, HallView, PriorityClassId, ServiceDay } from '@talon/shared';
import { Printer, RefreshCw } from 'lucide-react';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';
import { fullDayWords } from '../texts/wallClock.ts';
import { BoundsKept } from './BoundsKept.tsx';
import { Failed } from './Failed.tsx';
import { FairnessTable } from './FairnessTable.tsx';
import { Figure } from './Figure.tsx';
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
  const { t, name } = useTexts();
  const { byRule, byClass, pickedByHand } = report;
  if (byRule.length === 0) return <p className="panel-none">{t('fairness.nobody')}</p>;
  const classWords = (wanted: PriorityClassId) => {
    const known = branch.priorityClasses.find(({ id }) => id === wanted);
    return known === undefined ? `${t('fairness.classGone')} (${wanted})` : name(known.name);
  };
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
            <Figure key={words} words={words} value={String(value)} />
          ))}
        </dl>
      </section>
      <BoundsKept report={report} classWords={classWords} />
      <ByRule byRule={byRule} />
      <ByClass byClass={byClass} classWords={classWords} />
      <PickedByHand pickedByHand={pickedByHand} branch={branch} />
    </>
  );
}

function ByRule({ byRule }: Pick<FairnessReport, 'byRule'>) {
  const { t } = useTexts();
  return (
    <FairnessTable
      caption={t('fairness.byCause')}
      columns={[t('fairness.cause'), t('fairness.calls'), t('fairness.overtakes')]}
      rows={byRule.map(({ rule, calls, overtakes }) => ({
        key: rule,
        title: t(`fairness.rule-${rule}`),
        hint: t(`fairness.why-${rule}`),
        cells: [{ value: calls }, { value: overtakes }],
      }))}
    />
  );
}

interface ByClassProps extends Pick<FairnessReport, 'byClass'> {
  readonly classWords: (priorityClassId: PriorityClassId) => string;
}

function ByClass({ byClass, classWords }: ByClassProps) {
  const { t } = useTexts();
  return (
    <FairnessTable
      caption={t('fairness.byClass')}
      columns={[
        t('fairness.class'),
        t('fairness.guarantee'),
        t('fairness.calls'),
        t('fairness.overtakes'),
        t('fairness.late'),
      ]}
      rows={byClass.map(
        ({ priorityClassId, calls, overtakes, guaranteedMinutes: minutes, pastGuarantee }) => ({
          key: priorityClassId,
          title: classWords(priorityClassId),
          cells: [
            minutes === null
              ? { value: t('fairness.noGuarantee'), isFaint: true }
              : { value: t('fairness.minutes', { minutes }) },
            { value: calls },
            { value: overtakes },
            { value: pastGuarantee, isMissed: pastGuarantee > 0 },
          ],
        }),
      )}
    />
  );
}
