import type { CommandName, Payload } from '@talon/shared';
import { BugError } from '@talon/shared';
import { eventsOf, type Command, type Decision, type DecisionContext, type Move } from './decision.ts';
import { assignProfile } from './decisions/assignProfile.ts';
import { callNext } from './decisions/callNext.ts';
import { cancelVisit } from './decisions/cancelVisit.ts';
import { changeRoute } from './decisions/changeRoute.ts';
import { checkClass } from './decisions/checkClass.ts';
import { checkIn } from './decisions/checkIn.ts';
import { closeCounter } from './decisions/closeCounter.ts';
import { closeServiceDay } from './decisions/closeServiceDay.ts';
import { endPause } from './decisions/endPause.ts';
import { finishService } from './decisions/finishService.ts';
import { issueTicket } from './decisions/issueTicket.ts';
import { markNoShow } from './decisions/markNoShow.ts';
import { markPriority } from './decisions/markPriority.ts';
import { openCounter } from './decisions/openCounter.ts';
import { openServiceDay } from './decisions/openServiceDay.ts';
import { orderClosingSlip } from './decisions/orderClosingSlip.ts';
import { orderPrint } from './decisions/orderPrint.ts';
import { parkVisit } from './decisions/parkVisit.ts';
import { pickVisit } from './decisions/pickVisit.ts';
import { pauseCounter } from './decisions/pauseCounter.ts';
import { readmitVisit } from './decisions/readmitVisit.ts';
import { recallVisit } from './decisions/recallVisit.ts';
import { pauseHall } from './decisions/pauseHall.ts';
import { recordOrderedPrint } from './decisions/recordOrderedPrint.ts';
import { recordPrint } from './decisions/recordPrint.ts';
import { reportPrinter } from './decisions/reportPrinter.ts';
import { resumeHall } from './decisions/resumeHall.ts';
import { resumeVisit } from './decisions/resumeVisit.ts';
import { returnVisit } from './decisions/returnVisit.ts';
import { startService } from './decisions/startService.ts';
import { tick } from './decisions/tick.ts';
import { transferVisit } from './decisions/transferVisit.ts';
import { undoEnd } from './decisions/undoEnd.ts';
import type { HallState } from './state.ts';

type Decide<N extends CommandName> = (
  state: HallState,
  payload: Payload<N>,
  context: DecisionContext,
) => Move<N>;

/** One move per row of the command table. */
const moves: { readonly [N in CommandName]: Decide<N> } = {
  openServiceDay,
  closeServiceDay,
  pauseHall,
  resumeHall,
  tick,
  issueTicket,
  checkIn,
  recordPrint,
  orderPrint,
  orderClosingSlip,
  recordOrderedPrint,
  reportPrinter,
  markPriority,
  changeRoute,
  readmitVisit,
  cancelVisit,
  openCounter,
  pauseCounter,
  endPause,
  closeCounter,
  assignProfile,
  callNext,
  pickVisit,
  recallVisit,
  startService,
  checkClass,
  finishService,
  markNoShow,
  undoEnd,
  parkVisit,
  resumeVisit,
  transferVisit,
  returnVisit,
};

/**
 * Decides a command by the rules of the hall: events and an answer, or a refusal (and nothing happened).
 *
 * Pure: time, configuration, fresh ids and the sender come in `context`; permission and the payload's shape were
 * checked before.
 *
 * @throws BugError when `context.now` lies before the last event
 */
export function decide(state: HallState, command: Command, context: DecisionContext): Decision {
  if (context.now < state.lastAt) throw new BugError(`now ${context.now} is before the last event`);
  const move = moves[command.type] as Decide<CommandName>;
  const decided = move(state, command.payload, context);
  if (!decided.ok) return decided;
  const events = eventsOf(decided.happened, command.type, context);
  return { ok: true, events, personal: decided.personal ?? [], result: decided.result };
}
