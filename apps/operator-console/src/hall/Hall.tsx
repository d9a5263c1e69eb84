import {
  assertNever,
  pauseOfDay,
  type BranchView,
  type CounterId,
  type DevicesView,
  type HallView,
  type OperatorId,
  type ServiceDay,
  type VisitId,
} from '@talon/shared';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { CancelVisitDialog } from '../components/CancelVisitDialog.tsx';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { SignOutButton } from '../components/SignOutButton.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { Step } from '../stores/pressStore.ts';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { CloseDayDialog } from './CloseDayDialog.tsx';
import { CounterDialog } from './CounterDialog.tsx';
import { CounterTiles } from './CounterTiles.tsx';
import { DayState } from './DayState.tsx';
import { deviceNeed, placedDevices } from './devices.ts';
import { DevicesTable } from './DevicesTable.tsx';
import { HallStopped } from './HallStopped.tsx';
import { HallTabs, type HallPart } from './HallTabs.tsx';
import { LongestWaits } from './LongestWaits.tsx';
import { papersInDoubt } from './papersInDoubt.ts';
import { PapersList } from './PapersList.tsx';
import { queueStates } from './queueStates.ts';
import { QueuesTable } from './QueuesTable.tsx';
import { StopHallDialog } from './StopHallDialog.tsx';
import { Totals } from './Totals.tsx';
import { TroubleList } from './TroubleList.tsx';
import { troublesOf } from './troubles.ts';
import './Hall.css';

interface HallProps {
  readonly navigation?: ReactNode;
  /** The day was closed from here. */
  readonly onDayClosed: (day: ServiceDay) => void;
}

/** The whole hall at a glance, for the supervisor: what is wrong, who waits longest, counters, queues, machines, papers. */
export function Hall({ navigation, onDayClosed }: HallProps) {
  const { t, name } = useTexts();
  useWatches([{ view: 'branch' }, { view: 'hall' }, { view: 'devices' }, { view: 'staff' }]);
  const { view: branch } = useView('branch');
  const { view: hall, upToDate } = useView('hall');
  const { view: devices } = useView('devices');
  const { view: staff } = useView('staff');
  return (
    <div className="screen">
      <TopBar title={t('hall.title')} place={branch && name(branch.name)}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined || hall === undefined ? (
        <Waiting />
      ) : (
        <HallAtWork
          branch={branch}
          hall={hall}
          devices={devices}
          names={new Map(staff?.staff.map((person) => [person.operatorId, person.name]))}
          upToDate={upToDate}
          onDayClosed={onDayClosed}
        />
      )}
    </div>
  );
}

/** What the supervisor is being asked. */
type Asking =
  | { readonly what: 'open-day' | 'close-day' | 'stop' | 'go-on' }
  | { readonly what: 'counter'; readonly counterId: CounterId }
  | { readonly what: 'cancel'; readonly visitId: VisitId };

interface HallAtWorkProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  /** `undefined` until the machines have been heard of. */
  readonly devices: DevicesView | undefined;
  readonly names: ReadonlyMap<OperatorId, string>;
  readonly upToDate: boolean;
  readonly onDayClosed: (day: ServiceDay) => void;
}

function HallAtWork({ branch, hall, devices, names, upToDate, onDayClosed }: HallAtWorkProps) {
  const { presses } = useParts();
  const { t } = useTexts();
  const locked = useStore(presses, (state) => state.locked);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [part, setPart] = useState<HallPart>('counters');

  const pause = pauseOfDay(hall.day);
  const placed = devices === undefined ? [] : placedDevices(branch, devices);
  const queues = queueStates(branch, hall);
  const papers = papersInDoubt(hall);
  const open = hall.counters.filter(({ status }) => status.status === 'open').length;
  const troubled = placed.filter((device) => deviceNeed(device) !== null).length;

  async function press(step: Step): Promise<void> {
    setAsking(null);
    const done = await presses.getState().press([step]);
    if (done && step.name === 'closeServiceDay' && hall.day.status !== 'none')
      onDayClosed(hall.day.serviceDay);
  }

  return (
    <main className={upToDate ? 'hall' : 'hall desk-old'} aria-busy={locked}>
      {!upToDate && <OutOfDate />}
      <div className="hall-head">
        <DayState
          day={hall.day}
          enabled={upToDate}
          onOpen={() => setAsking({ what: 'open-day' })}
          onClose={() => setAsking({ what: 'close-day' })}
          onStop={() => setAsking({ what: 'stop' })}
        />
        <Totals totals={hall.totals} />
      </div>
      {pause !== undefined && (
        <HallStopped pause={pause} enabled={upToDate} onGoOn={() => setAsking({ what: 'go-on' })} />
      )}
      <div className="hall-columns">
        <div className="hall-side">
          <TroubleList
            troubles={troublesOf(placed, queues, papers)}
            shownAt={hall.hubTime}
            waitsUntil={pause?.since}
            complete={devices !== undefined}
            onGo={setPart}
          />
          <LongestWaits branch={branch} hall={hall} />
        </div>
        <HallTabs
          chosen={part}
          onChoose={setPart}
          counts={{
            counters: t('hall.countersOpen', { open, all: hall.counters.length }),
            queues: queues.reduce((sum, { waiting }) => sum + waiting, 0),
            devices: devices !== undefined && t('hall.devicesTroubled', { count: troubled }),
            papers: papers.flagged.length + papers.orders.length,
          }}
        >
          {part === 'counters' && (
            <CounterTiles
              branch={branch}
              hall={hall}
              names={names}
              onChoose={(counterId) => setAsking({ what: 'counter', counterId })}
            />
          )}
          {part === 'queues' && (
            <QueuesTable queues={queues} shownAt={hall.hubTime} waitsUntil={pause?.since} />
          )}
          {part === 'devices' && devices === undefined && <p className="panel-none">{t('desk.loading')}</p>}
          {part === 'devices' && devices !== undefined && <DevicesTable branch={branch} devices={placed} />}
          {part === 'papers' && (
            <PapersList
              branch={branch}
              hall={hall}
              papers={papers}
              names={names}
              enabled={upToDate}
              onCancel={(visitId) => setAsking({ what: 'cancel', visitId })}
              onPrint={(step) => void press(step)}
            />
          )}
        </HallTabs>
      </div>
      {asking !== null && upToDate && (
        <Question
          asking={asking}
          branch={branch}
          hall={hall}
          names={names}
          onClose={() => setAsking(null)}
          onAnswer={(step) => void press(step)}
        />
      )}
    </main>
  );
}

interface QuestionProps {
  readonly asking: Asking;
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly names: ReadonlyMap<OperatorId, string>;
  readonly onClose: () => void;
  readonly onAnswer: (step: Step) => void;
}

function Question({ asking, branch, hall, names, onClose, onAnswer }: QuestionProps) {
  const { t } = useTexts();
  switch (asking.what) {
    case 'open-day':
      return (
        <ConfirmDialog
          title={t('hall.openDayTitle')}
          action={t('hall.openDay')}
          onConfirm={() => onAnswer({ name: 'openServiceDay', payload: {} })}
          onClose={onClose}
        >
          <p>{t('hall.openDayWords')}</p>
        </ConfirmDialog>
      );
    case 'close-day':
      return (
        <CloseDayDialog
          totals={hall.totals}
          onConfirm={() => onAnswer({ name: 'closeServiceDay', payload: {} })}
          onClose={onClose}
        />
      );
    case 'stop':
      return (
        <StopHallDialog
          onStop={(reason) => onAnswer({ name: 'pauseHall', payload: { reason } })}
          onClose={onClose}
        />
      );
    case 'go-on':
      return (
        <ConfirmDialog
          title={t('pause.goOnTitle')}
          action={t('pause.goOn')}
          onConfirm={() => onAnswer({ name: 'resumeHall', payload: {} })}
          onClose={onClose}
        >
          <p>{t('pause.goOnWords')}</p>
        </ConfirmDialog>
      );
    case 'counter': {
      const state = hall.counters.find(({ counterId }) => counterId === asking.counterId);
      if (state === undefined) return null;
      return (
        <CounterDialog
          branch={branch}
          state={state}
          operator={state.status.status === 'closed' ? undefined : names.get(state.status.operatorId)}
          onAnswer={onAnswer}
          onClose={onClose}
        />
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
