import { assertNever } from '@talon/shared';
import type { BranchView, MessageKey, PrintCause, RejectionCode } from '@talon/shared';
import type { ReactNode } from 'react';
import { FileCheck } from 'lucide-react';
import { serviceOf } from '../branchLookup.ts';
import { comeBackText } from '../comeBackText.ts';
import { Destination } from '../components/Destination.tsx';
import { NoticeIcon } from '../components/NoticeIcon.tsx';
import { NumberCard } from '../components/NumberCard.tsx';
import { Question } from '../components/Question.tsx';
import { ServiceDetails } from '../components/ServiceDetails.tsx';
import { TouchButton } from '../components/TouchButton.tsx';
import { isCodeUnknown } from '../flow/kioskFlow.ts';
import type { Screen } from '../flow/screenOf.ts';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import { wallClock } from '../wallClock.ts';
import { causeText } from './causeText.ts';
import './TicketScreen.css';

type TicketScreenState = Extract<Screen, { readonly name: 'ticket' }>;

/** From the touch that asked for a ticket to the number in the visitor's hand, or in the visitor's memory. */
export function TicketScreen({ screen }: { readonly screen: TicketScreenState }): ReactNode {
  const { name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const service = serviceOf(branch, screen.serviceId);
  const { phase } = screen;

  return (
    <div className="ticket" aria-live="assertive">
      {phase.phase === 'printing' || phase.phase === 'done' ? (
        <>
          <Words screen={screen} />
          <NumberCard ticket={phase.ticket} service={service === undefined ? '' : name(service.name)} />
          <Destination
            branch={branch}
            serviceId={screen.serviceId}
            purpose={screen.purpose}
            peopleBefore={phase.peopleBefore}
            wait={phase.wait}
            appointment={phase.appointment}
          />
          <PrepareDocument />
          {service === undefined || !mayReadOn(phase) ? null : <ServiceDetails service={service} />}
        </>
      ) : (
        <div className="notice">
          <NoticeIcon icon={phase.phase === 'asking' ? 'starting' : 'person'} />
          <Words screen={screen} />
        </div>
      )}
      <WayOut phase={phase} />
    </div>
  );
}

/** [PRIORITY-5] For whoever said that they may go first; who they are stands neither here nor on the paper. */
function PrepareDocument(): ReactNode {
  const { say } = useTexts();
  const isAsked = useKiosk((state) => state.flow.priorityClassId !== null);
  if (!isAsked) return null;
  return (
    <p className="ticket-prepare">
      <FileCheck aria-hidden="true" />
      {say('kiosk.prepareDocument')}
    </p>
  );
}

/** Whoever has to note the number has nothing else to read; who has booked was told what to bring when booking. */
function mayReadOn(phase: TicketScreenState['phase']): boolean {
  if ('appointment' in phase && phase.appointment !== undefined) return false;
  return phase.phase === 'printing' || (phase.phase === 'done' && phase.paper === 'printed');
}

function Words({ screen: { phase } }: { readonly screen: TicketScreenState }): ReactNode {
  const { say } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  switch (phase.phase) {
    case 'asking':
      return <Question key="asking" title={say('kiosk.asking')} hint={say('kiosk.askingHint')} />;
    case 'printing':
      return <Question key="printing" title={say('kiosk.printing')} hint={say('kiosk.printingHint')} />;
    case 'done':
      if (phase.paper === 'printed') {
        return (
          <Question
            key="printed"
            mark="good"
            title={say('kiosk.takeTicket')}
            hint={say('kiosk.takeTicketHint')}
          />
        );
      }
      return <PaperTrouble refused={phase.paper === 'refused'} cause={phase.cause} />;
    case 'refused':
      return <Question key="refused" title={say('kiosk.refused')} hint={refusalHint(phase, say, branch)} />;
    case 'unanswered':
      return <Question key="unanswered" title={say('kiosk.unanswered')} hint={say('kiosk.unansweredHint')} />;
    case 'not-begun':
      return <Question key="not-begun" title={say('kiosk.refused')} hint={say('kiosk.refusedAnyway')} />;
    default:
      return assertNever(phase);
  }
}

/** The number exists and the paper does not, or perhaps not: says plainly what to do with the number. */
function PaperTrouble({
  refused,
  cause,
}: {
  readonly refused: boolean;
  readonly cause: PrintCause | null;
}): ReactNode {
  const { say } = useTexts();
  if (!refused) {
    return (
      <Question
        key="unknown"
        mark="trouble"
        title={say('kiosk.paperUnknown')}
        hint={say('kiosk.paperUnknownHint')}
      />
    );
  }
  const why = cause === null ? '' : `${say(causeText(cause))} `;
  const hint = `${why}${say('kiosk.paperRefusedHint')}`;
  return <Question key="refused" mark="trouble" title={say('kiosk.paperRefused')} hint={hint} />;
}

function refusalHint(
  { code, params }: Extract<TicketScreenState['phase'], { phase: 'refused' }>,
  say: ReturnType<typeof useTexts>['say'],
  branch: BranchView | null,
): string {
  if (branch === null) return say(refusalText(code));
  // [APPOINT-1] Whoever is too early is told when to come.
  const from = params?.['from'];
  if (code === 'too-early-for-appointment' && typeof from === 'number')
    return say('kiosk.tooEarly', { time: wallClock(from, branch.timeZone) });
  const again = params?.['again'];
  if (code === 'quota-reached')
    return `${say('kiosk.usedUpTitle')}. ${comeBackText(typeof again === 'number' ? again : null, branch, say)}`;
  if (code === 'queue-closing')
    return `${say('kiosk.queueClosingTitle')}. ${comeBackText(null, branch, say)}`;
  return say(refusalText(code));
}

/** Refusals that concern the visitor have their own words; every other one leads to a person. */
function refusalText(code: RejectionCode): MessageKey {
  switch (code) {
    case 'outside-opening-hours':
    case 'numbers-exhausted':
    case 'no-number-range':
    case 'purpose-not-offered':
    case 'hall-paused':
    case 'appointment-used':
    case 'appointment-cancelled':
    case 'appointment-of-another-day':
    case 'too-early-for-appointment':
    case 'quota-reached':
    case 'queue-closing':
      return `rejections.${code}`;
    case 'class-needs-staff':
      return 'kiosk.classNeedsStaff';
    case 'unknown-appointment':
      return 'kiosk.codeUnknown';
    case 'day-not-open':
      return 'rejections.outside-opening-hours';
    default:
      return 'kiosk.refusedAnyway';
  }
}

function WayOut({ phase: shown }: { readonly phase: TicketScreenState['phase'] }): ReactNode {
  const { phase } = shown;
  const { say } = useTexts();
  const send = useKiosk((state) => state.send);
  if (phase === 'asking' || phase === 'printing') return null;
  return (
    <TouchButton
      className="primary-button ticket-done"
      onPress={() => {
        send({ type: 'left' });
      }}
    >
      {say(wayOutLabel(shown))}
    </TouchButton>
  );
}

function wayOutLabel(phase: TicketScreenState['phase']): MessageKey {
  if (phase.phase === 'done') return 'kiosk.done';
  if (phase.phase === 'unanswered') return 'kiosk.doNotWait';
  return isCodeUnknown(phase) ? 'kiosk.tryAgain' : 'kiosk.startAgain';
}
