import type { BranchView, HallView, ServiceDay } from '@talon/shared';
import { useState, type ReactNode } from 'react';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { SignOutButton } from '../components/SignOutButton.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { DayList } from './DayList.tsx';
import { DayReportPage } from './DayReportPage.tsx';
import { Failed } from './Failed.tsx';
import { FairnessPage } from './FairnessPage.tsx';
import { ReportParts, type ReportPart } from './ReportParts.tsx';
import { useAnswer } from './useAnswer.ts';
import './Reports.css';
import './printedReport.css';

interface ReportsProps {
  readonly navigation?: ReactNode;
  /** The day to begin with; `null`: the newest. */
  readonly firstDay: ServiceDay | null;
}

/** The figures of every service day, for the supervisor. */
export function Reports({ navigation, firstDay }: ReportsProps) {
  const { t, name } = useTexts();
  useWatches([{ view: 'branch' }, { view: 'hall' }, { view: 'devices' }, { view: 'staff' }]);
  const { view: branch } = useView('branch');
  const { view: hall, upToDate } = useView('hall');
  return (
    <div className="screen">
      <TopBar title={t('reports.title')} place={branch && name(branch.name)}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined || hall === undefined ? (
        <Waiting />
      ) : (
        <ReportsAtWork branch={branch} hall={hall} upToDate={upToDate} firstDay={firstDay} />
      )}
    </div>
  );
}

interface ReportsAtWorkProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly firstDay: ServiceDay | null;
}

function ReportsAtWork({ branch, hall, upToDate, firstDay }: ReportsAtWorkProps) {
  const { reports } = useParts();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<ServiceDay | null>(firstDay);
  const [part, setPart] = useState<ReportPart>('figures');
  // A day that opens or closes meanwhile belongs into the list.
  const { answer, again } = useAnswer(`days ${JSON.stringify(hall.day)}`, reports.days);
  const days = answer?.ok === true ? answer.value : [];
  const shown = chosen ?? days[0]?.serviceDay;
  return (
    <main className={upToDate ? 'reports' : 'reports desk-old'}>
      {!upToDate && <OutOfDate />}
      {answer === null && <p className="waiting-words">{t('reports.daysLoading')}</p>}
      {answer?.ok === false && <Failed why={answer.why} onAgain={again} />}
      {answer?.ok === true && shown === undefined && <p className="waiting-words">{t('reports.daysNone')}</p>}
      {answer?.ok === true && shown !== undefined && (
        <div className="reports-columns">
          <DayList days={days} chosen={shown} onChoose={setChosen} />
          <div className="report-pages">
            <ReportParts chosen={part} onChoose={setPart} />
            {part === 'figures' ? (
              <DayReportPage key={shown} day={shown} branch={branch} hall={hall} enabled={upToDate} />
            ) : (
              <FairnessPage key={shown} day={shown} branch={branch} hall={hall} enabled={upToDate} />
            )}
          </div>
        </div>
      )}
    </main>
  );
}
