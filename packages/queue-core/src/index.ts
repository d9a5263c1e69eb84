export { decide } from './decide.ts';
export type { AppointmentLookup, Command, Decision, DecisionContext, PersonalRecord } from './decision.ts';
export { hallEvent, type HallEvent, type HallEventBody, type HallEventType } from './events.ts';
export { evolve } from './evolve.ts';
export { peopleBefore, waitingAtPlace } from './rules/callingRule.ts';
export { fairness, fairnessEvents } from './reports/fairness.ts';
export { dayReport, type TicketOfDay } from './reports/dayReport.ts';
export {
  reportRows,
  type ReportRow,
  type ServiceTransactionRow,
  type TicketRow,
} from './reports/reportRows.ts';
export { returnTime } from './rules/comeBack.ts';
export { isGivenAt, wallMidnight } from './rules/openingHours.ts';
export { configInUse } from './rules/configInUse.ts';
export {
  askWait,
  emptyWaitModel,
  estimateWait,
  observeWait,
  waitModelVersion,
  type WaitEstimate,
  type WaitModel,
  type WaitObservation,
  type WaitRange,
} from './rules/waitEstimate.ts';
export {
  emptyScore,
  scoreEstimate,
  scoreFigures,
  type EstimateScore,
} from './rules/waitEstimate/estimateScore.ts';
export {
  learnedFrom,
  learnWaits,
  nothingLearned,
  type LearnedWaits,
} from './rules/waitEstimate/learnWaits.ts';
export { unknownWaits, waitsIn, type Waits } from './rules/waits.ts';
export {
  followPromises,
  noPromises,
  scoresBy,
  waitScoreEvents,
  waitScoreFigures,
  type JudgedPromise,
} from './reports/waitScore.ts';
export { emptyHall, type AbsentVisit, type HallState, type Visit, type WaitingVisit } from './state.ts';
export { boardView, type BoardVoice, type CallInWords } from './views/boardView.ts';
export { branchView } from './views/branchView.ts';
export { counterView } from './views/counterView.ts';
export { devicesView, type DevicePresence } from './views/devicesView.ts';
export { hallView } from './views/hallView.ts';
export { kioskView } from './views/kioskView.ts';
export { ordersView } from './views/ordersView.ts';
export { queueView } from './views/queueView.ts';
export { signView } from './views/signView.ts';
export { ticketView } from './views/ticketView.ts';
export type { ViewHead } from './views/head.ts';
