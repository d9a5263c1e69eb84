import { assertNever, type BranchView, type CounterId, type HallView, type VisitId } from '@talon/shared';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { CancelVisitDialog } from '../components/CancelVisitDialog.tsx';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { SignOutButton } from '../components/SignOutButton.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { Step } from '../stores/pressStore.ts';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { CountersTable } from './CountersTable.tsx';
import { DayState } from './DayState.tsx';
import { FlaggedPapers } from './FlaggedPapers.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { QueuesTable } from './QueuesTable.tsx';
import { Totals } from './Totals.tsx';
import './Hall.css';

/** What the supervisor is being asked. */
type Asking =
  | { readonly what: 'open-day' | 'close-day' }
  | { readonly what: 'pause' | 'close'; readonly counterId: CounterId }
  | { readonly what: 'cancel'; readonly visitId: VisitId };

/** The whole hall at a glance, for the supervisor: the day, the counters, the queues, papers in doubt. */
export function Hall({ navigation }: { navigation?: ReactNode }) {
  const { t, name } = useTexts();
  useWatches([{ view: 'branch' }, { view: 'hall' }]);
  const { view: branch } = useView('branch');
  const { view: hall, upToDate } = useView('hall');
  return (
    <div className="screen">
      <TopBar title={t('desk.hallTitle')} place={branch && name(branch.name)}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined || hall === undefined ? (
        <Waiting />
      ) : (
        <HallAtWork branch={branch} hall={hall} upToDate={upToDate} />
      )}
    </div>
  );
}

interface HallAtWorkProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
}

function HallAtWork({ branch, hall, upToDate }: HallAtWorkProps) {
  const { presses } = useParts();
  const locked = useStore(presses, (state) => state.locked);
  const [asking, setAsking] = useState<Asking | null>(null);
  return (
    <main className={upToDate ? 'hall' : 'hall desk-old'} aria-busy={locked}>
      {!upToDate && <OutOfDate />}
      <div className="hall-head">
        <DayState
          day={hall.day}
          enabled={upToDate}
          onOpen={() => setAsking({ what: 'open-day' })}
          onClose={() => setAsking({ what: 'close-day' })}
        />
        <Totals totals={hall.totals} />
      </div>
      <NoticeLine />
      <div className="hall-columns">
        <CountersTable
          branch={branch}
          hall={hall}
          enabled={upToDate}
          onPause={(counterId) => setAsking({ what: 'pause', counterId })}
          onClose={(counterId) => setAsking({ what: 'close', counterId })}
        />
        <div className="hall-side">
          <QueuesTable branch={branch} hall={hall} />
          <FlaggedPapers
            branch={branch}
            hall={hall}
            enabled={upToDate}
            onCancel={(visitId) => setAsking({ what: 'cancel', visitId })}
          />
        </div>
      </div>
      {asking !== null && upToDate && (
        <Question
          asking={asking}
          branch={branch}
          hall={hall}
          onClose={() => setAsking(null)}
          onAnswer={(step) => {
            setAsking(null);
            void presses.getState().press([step]);
          }}
        />
      )}
    </main>
  );
}

interface QuestionProps {
  readonly asking: Asking;
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly onClose: () => void;
  readonly onAnswer: (step: Step) => void;
}

function Question({ asking, branch, hall, onClose, onAnswer }: QuestionProps) {
  const { t } = useTexts();
  const numberOf = (counterId: CounterId) => branch.counters.find(({ id }) => id === counterId)?.number ?? 0;
  switch (asking.what) {
    case 'open-day':
      return (
        <ConfirmDialog
          title={t('desk.openDayTitle')}
          action={t('desk.openDay')}
          onConfirm={() => onAnswer({ name: 'openServiceDay', payload: {} })}
          onClose={onClose}
        >
          <p>{t('desk.openDayWords')}</p>
        </ConfirmDialog>
      );
    case 'close-day': {
      const { waiting, called, serving, parked } = hall.totals;
      return (
        <ConfirmDialog
          title={t('desk.closeDayTitle')}
          action={t('desk.closeDay')}
          onConfirm={() => onAnswer({ name: 'closeServiceDay', payload: {} })}
          onClose={onClose}
        >
          <p>{t('desk.closeDayWords', { count: waiting + called + serving + parked })}</p>
        </ConfirmDialog>
      );
    }
    case 'pause':
      return (
        <PauseDialog
          number={numberOf(asking.counterId)}
          reasons={branch.pauseReasons}
          onPause={(reasonId) =>
            onAnswer({ name: 'pauseCounter', payload: { counterId: asking.counterId, reasonId } })
          }
          onClose={onClose}
        />
      );
    case 'close': {
      const number = numberOf(asking.counterId);
      return (
        <ConfirmDialog
          title={t('desk.closeCounterTitle', { number })}
          action={t('desk.closeCounter')}
          onConfirm={() => onAnswer({ name: 'closeCounter', payload: { counterId: asking.counterId } })}
          onClose={onClose}
        >
          <p>{t('desk.closeCounterWords')}</p>
        </ConfirmDialog>
      );
    }
    case 'cancel': {
      const visit = hall.flaggedPapers.find(({ visitId }) => visitId === asking.visitId);
      if (visit === undefined) return null;
      return (
        <CancelVisitDialog
          ticket={visit.ticket}
          onCancelVisit={() => onAnswer({ name: 'cancelVisit', payload: { visitId: visit.visitId } })}
          onClose={onClose}
        />
      );
    }
    default:
      return assertNever(asking);
  }
}
