import {
  formatTicket,
  pauseOfDay,
  type BranchView,
  type DeviceId,
  type HallView,
  type PaperView,
  type QueueId,
  type TicketNumber,
  type TicketView,
  type VisitId,
  type VisitInHall,
  type Watch,
} from '@talon/shared';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { CancelVisitDialog } from '../components/CancelVisitDialog.tsx';
import { HallPause } from '../components/HallPause.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { OutOfDate } from '../components/OutOfDate.tsx';
import { SignOutButton } from '../components/SignOutButton.tsx';
import { TopBar } from '../components/TopBar.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { RouteDialog } from '../route/RouteDialog.tsx';
import type { Step } from '../stores/pressStore.ts';
import { useView, useWatches } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { Appointments, type Arrived } from './appointments/Appointments.tsx';
import { FindVisit } from './find/FindVisit.tsx';
import { IssueTicket } from './issue/IssueTicket.tsx';
import type { Issued } from './issue/IssuedTicket.tsx';
import { Papers } from './papers/Papers.tsx';
import { PrintDialog } from './print/PrintDialog.tsx';
import { PriorityDialog } from './priority/PriorityDialog.tsx';
import { ReceptionTabs, type ReceptionTab } from './ReceptionTabs.tsx';
import './Reception.css';

/** A question that stands over the screen. */
type Asking =
  | {
      readonly what: 'print';
      readonly visitId: VisitId;
      readonly ticket: TicketNumber;
      readonly paper: PaperView;
      readonly failed: DeviceId | null;
    }
  | { readonly what: 'priority' | 'cancel' | 'route'; readonly visit: VisitInHall };

/** The reception: a ticket for somebody, a visit by its number, papers in doubt, and who has booked a time. */
export function Reception({ navigation }: { navigation?: ReactNode }) {
  const { t, name } = useTexts();
  const [tab, setTab] = useState<ReceptionTab>('issue');
  const [issued, setIssued] = useState<Issued | null>(null);
  const [arrived, setArrived] = useState<Arrived | null>(null);
  const [sought, setSought] = useState<TicketNumber | null>(null);
  const [queueId, setQueueId] = useState<QueueId | null>(null);
  const shownTicket = {
    issue: issued?.ticket ?? null,
    find: sought,
    papers: null,
    appointments: arrived?.ticket ?? null,
  }[tab];

  useWatches([
    { view: 'branch' },
    { view: 'hall' },
    { view: 'devices' },
    { view: 'staff' },
    ...(shownTicket === null ? [] : [{ view: 'ticket', ticket: shownTicket } satisfies Watch]),
    ...(tab !== 'find' || queueId === null ? [] : [{ view: 'queue', queueId } satisfies Watch]),
  ]);
  const { view: branch } = useView('branch');
  const { view: hall, upToDate } = useView('hall');
  const received = useView('ticket').view;
  const ticket =
    received !== undefined && shownTicket !== null && isSame(received.ticket, shownTicket)
      ? received
      : undefined;

  return (
    <div className="screen">
      <TopBar title={t('reception.title')} place={branch && name(branch.name)}>
        {navigation}
        <SignOutButton />
      </TopBar>
      {branch === undefined || hall === undefined ? (
        <Waiting />
      ) : (
        <ReceptionAtWork
          {...{ branch, hall, upToDate, tab, issued, arrived, sought, queueId, ticket }}
          onTab={setTab}
          onIssued={setIssued}
          onArrived={setArrived}
          onSeek={setSought}
          onQueue={setQueueId}
        />
      )}
    </div>
  );
}

interface ReceptionAtWorkProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly tab: ReceptionTab;
  readonly issued: Issued | null;
  readonly arrived: Arrived | null;
  readonly sought: TicketNumber | null;
  readonly queueId: QueueId | null;
  /** The ticket that the tab is about. */
  readonly ticket: TicketView | undefined;
  readonly onTab: (tab: ReceptionTab) => void;
  readonly onIssued: (issued: Issued | null) => void;
  readonly onArrived: (arrived: Arrived | null) => void;
  readonly onSeek: (ticket: TicketNumber) => void;
  readonly onQueue: (queueId: QueueId | null) => void;
}

/** All tabs stand there all the time, so that nothing typed in one is lost in another. */
function ReceptionAtWork(props: ReceptionAtWorkProps) {
  const { branch, hall, upToDate, tab, issued, arrived, sought, queueId, ticket } = props;
  const { onTab, onIssued, onArrived, onSeek, onQueue } = props;
  const { presses } = useParts();
  const locked = useStore(presses, (state) => state.locked);
  const noAnswer = useStore(presses, ({ refused }) => refused?.code === 'no-answer');
  const { t } = useTexts();
  const [asking, setAsking] = useState<Asking | null>(null);
  const screen = useRef<HTMLElement>(null);
  useEffect(() => focusTab(screen.current), []);
  const here = ticket?.found.state === 'here' ? ticket.found : undefined;

  /** Also when it stands there already: the key leads back to its first field. */
  function show(next: ReceptionTab): void {
    flushSync(() => onTab(next));
    focusTab(screen.current);
  }

  function askToPrint(): void {
    if (here === undefined) return;
    const { visit, order } = here;
    const failed = order?.outcome === 'refused' || order?.outcome === 'unknown' ? order.printerId : null;
    setAsking({ what: 'print', visitId: visit.visitId, ticket: visit.ticket, paper: visit.paper, failed });
  }

  function readmit(): void {
    if (ticket?.found.state !== 'absent') return;
    answer({ name: 'readmitVisit', payload: { visitId: ticket.found.visit.visitId } });
  }

  function answer(step: Step): void {
    setAsking(null);
    void presses.getState().press([step]);
  }

  return (
    <main ref={screen} className={upToDate ? 'reception' : 'reception desk-old'} aria-busy={locked}>
      <div className="reception-head">
        <ReceptionTabs
          tab={tab}
          doubts={hall.flaggedPapers.length}
          hasAppointments={branch.appointments !== null}
          onTab={show}
        />
        <DayWords day={hall.day} />
        <NoticeLine idle={undefined} />
        {noAnswer && (tab === 'issue' || tab === 'appointments') && (
          <p className="issue-again">{t('reception.issueAgain')}</p>
        )}
      </div>
      {!upToDate && <OutOfDate />}
      <IssueTicket
        {...{ branch, hall, upToDate, issued, onIssued }}
        isShown={tab === 'issue'}
        found={tab === 'issue' ? ticket?.found : undefined}
        onPrint={askToPrint}
      />
      <FindVisit
        {...{ branch, hall, upToDate, sought, queueId, onSeek, onQueue }}
        isShown={tab === 'find'}
        ticket={tab === 'find' ? ticket : undefined}
        onAct={(action) => {
          if (action === 'print') askToPrint();
          else if (action === 'readmit') readmit();
          else if (here !== undefined) setAsking({ what: action, visit: here.visit });
        }}
      />
      <Papers
        {...{ branch, hall, upToDate }}
        isShown={tab === 'papers'}
        onOpen={(visit) => {
          onSeek(visit.ticket);
          show('find');
        }}
        onPrint={({ visitId, ticket: number, paper }) =>
          setAsking({ what: 'print', visitId, ticket: number, paper, failed: null })
        }
      />
      {branch.appointments !== null && (
        <Appointments
          {...{ branch, hall, upToDate, arrived, onArrived }}
          rules={branch.appointments}
          isShown={tab === 'appointments'}
          found={tab === 'appointments' ? ticket?.found : undefined}
          onPrint={askToPrint}
        />
      )}
      {asking?.what === 'print' && (
        <PrintDialog
          branch={branch}
          ticket={asking.ticket}
          paper={asking.paper}
          failed={asking.failed}
          onPrint={(printerId) =>
            answer({ name: 'orderPrint', payload: { visitId: asking.visitId, printerId } })
          }
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'priority' && (
        <PriorityDialog
          branch={branch}
          visit={asking.visit}
          onMark={(payload) => answer({ name: 'markPriority', payload })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'route' && (
        <RouteDialog
          title={t('moves.routeTitle', { ticket: formatTicket(asking.visit.ticket) })}
          branch={branch}
          first={asking.visit}
          firstWords={t('moves.routeFirst')}
          route={here?.visit.route ?? []}
          locked={locked}
          onChange={(route) =>
            void presses
              .getState()
              .press([{ name: 'changeRoute', payload: { visitId: asking.visit.visitId, route } }])
          }
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'cancel' && (
        <CancelVisitDialog
          ticket={asking.visit.ticket}
          onCancelVisit={() => answer({ name: 'cancelVisit', payload: { visitId: asking.visit.visitId } })}
          onClose={() => setAsking(null)}
        />
      )}
    </main>
  );
}

/** The focus goes to where one begins in the tab that is shown; what is written there is ready to be typed over. */
function focusTab(screen: HTMLElement | null): void {
  const first = screen?.querySelector<HTMLElement>('.reception-columns:not([hidden]) [data-tab-focus]');
  first?.focus();
  if (first instanceof HTMLInputElement) first.select();
}

/** What the day allows, where it is not simply open. */
function DayWords({ day }: { day: HallView['day'] }) {
  const { t } = useTexts();
  const pause = pauseOfDay(day);
  if (pause !== undefined)
    return (
      <p role="status">
        <HallPause pause={pause} words={t('pause.inHall')} />
      </p>
    );
  if (day.status === 'open') return null;
  const words = {
    none: 'reception.dayNone',
    closing: 'reception.dayClosing',
    closed: 'reception.dayClosed',
  } as const;
  return (
    <p className="reception-day" role="status">
      {t(words[day.status])}
    </p>
  );
}

const isSame = (one: TicketNumber, other: TicketNumber): boolean => formatTicket(one) === formatTicket(other);
