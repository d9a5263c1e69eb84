import type { BranchView, DayReport, HallView, ServiceDay } from '@talon/shared';
import { useState, type ReactNode } from 'react';
import { Download, Printer, RefreshCw } from 'lucide-react';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { ReportsRefusal } from '../hub/reportsApi.ts';
import { useTexts } from '../texts/useTexts.ts';
import { fullDayWords } from '../texts/wallClock.ts';
import { ClosingSlip } from './ClosingSlip.tsx';
import { DayTotals } from './DayTotals.tsx';
import { Failed } from './Failed.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { HourBars } from './HourBars.tsx';
import { Promises } from './Promises.tsx';
import { JournalProof } from './JournalProof.tsx';
import { useAnswer } from './useAnswer.ts';

interface DayReportPageProps {
  readonly day: ServiceDay;
  readonly branch: BranchView;
  readonly hall: HallView;
  /** Whether the hub is there to ask. */
  readonly enabled: boolean;
}

/** One service day in figures, to read, to take along as CSV, to print. */
export function DayReportPage({ day, branch, hall, enabled }: DayReportPageProps) {
  const { reports, session, saveFile, printPage } = useParts();
  const { t, locale, name } = useTexts();
  const isPresent = hall.day.status !== 'none' && hall.day.serviceDay === day;
  // The figures of a day are other ones once it is closed.
  const about = isPresent ? `${day} ${hall.day.status}` : day;
  const { answer, asking, again } = useAnswer(about, (secret) => reports.report(secret, day));
  // Both figures are asked for anew together.
  const [times, setTimes] = useState(0);
  const refresh = () => {
    setTimes(times + 1);
    again();
  };
  const [csvTrouble, setCsvTrouble] = useState<ReportsRefusal | null>(null);

  async function download(): Promise<void> {
    setCsvTrouble(null);
    const file = await reports.csv(session.getState().signedIn?.session ?? '', day, locale);
    if (file.ok) return saveFile(file.value, `day-report-${day}.csv`);
    if (file.why === 'session-ended') return session.getState().end('hub');
    return setCsvTrouble(file.why);
  }

  return (
    <article className="day-report" aria-busy={asking} aria-labelledby="day-title">
      <header className="day-report-head">
        <div>
          <h2 id="day-title">{fullDayWords(day, locale)}</h2>
          <p className="only-on-paper">{name(branch.name)}</p>
          {answer?.ok === true && (
            <DayStateWords report={answer.value} shownAt={hall.hubTime} asking={asking} />
          )}
        </div>
        {answer?.ok === true && (
          <div className="day-report-actions">
            {answer.value.closedAt === null && (
              <button type="button" className="button" disabled={!enabled || asking} onClick={refresh}>
                <RefreshCw aria-hidden="true" size={18} /> {t('reports.refresh')}
              </button>
            )}
            <button type="button" className="button" disabled={!enabled} onClick={() => void download()}>
              <Download aria-hidden="true" size={18} /> {t('reports.download')}
            </button>
            <button type="button" className="button" onClick={printPage}>
              <Printer aria-hidden="true" size={18} /> {t('reports.printPage')}
            </button>
            {isPresent && <ClosingSlip branch={branch} hall={hall} day={day} enabled={enabled} />}
          </div>
        )}
      </header>
      {isPresent && <NoticeLine />}
      {csvTrouble !== null && <Failed why={csvTrouble} onAgain={() => void download()} />}
      {answer === null && <p className="waiting-words">{t('reports.loading')}</p>}
      {answer?.ok === false && <Failed why={answer.why} onAgain={again} />}
      {answer?.ok === true && (
        <Figures report={answer.value} branch={branch}>
          <Promises day={day} about={`${about} ${times}`} branch={branch} />
        </Figures>
      )}
    </article>
  );
}

interface DayStateWordsProps {
  readonly report: DayReport;
  /** The hub's time as of the newest view. */
  readonly shownAt: number;
  readonly asking: boolean;
}

function DayStateWords({ report: { closedAt }, shownAt, asking }: DayStateWordsProps) {
  const { t, clock } = useTexts();
  // When these figures arrived: views that come later are no later figures.
  const [at, setAt] = useState(shownAt);
  const [wasAsking, setWasAsking] = useState(asking);
  if (asking !== wasAsking) {
    setWasAsking(asking);
    if (!asking) setAt(shownAt);
  }
  return (
    <p className="day-report-state">
      {closedAt === null
        ? t('reports.asOf', { time: clock(at) })
        : t('reports.closedAt', { time: clock(closedAt) })}
    </p>
  );
}

interface FiguresProps {
  readonly report: DayReport;
  readonly branch: BranchView;
  /** Stands before the proof at the foot. */
  readonly children: ReactNode;
}

function Figures({ report, branch, children }: FiguresProps) {
  const { t, name } = useTexts();
  const queues = new Map(branch.queues.map((queue) => [queue.id, queue]));
  const hourName = (hour: number) => `${hour}:00–${hour + 1}:00`;
  return (
    <>
      <DayTotals total={report.total} />
      {report.byHour.length === 0 ? (
        <p className="panel-none">{t('reports.none')}</p>
      ) : (
        <>
          <HourBars byHour={report.byHour} />
          <FiguresTable
            caption={t('reports.byHour')}
            first={t('reports.hour')}
            rows={report.byHour.map(({ hour, figures }) => ({
              key: String(hour),
              name: hourName(hour),
              figures,
            }))}
            total={report.total}
          />
          <FiguresTable
            caption={t('reports.byQueue')}
            first={t('reports.queue')}
            rows={report.byQueue.map(({ queueId, figures }) => {
              const queue = queues.get(queueId);
              const words =
                queue === undefined
                  ? `${t('reports.queueGone')} (${queueId})`
                  : `${queue.letter} · ${name(queue.name)}`;
              return { key: queueId, name: words, figures };
            })}
            total={report.total}
          />
        </>
      )}
      {children}
      <JournalProof journal={report.journal} />
    </>
  );
}
