import type { HubLink } from '@talon/hub-client';
import {
  BugError,
  commandId,
  minute,
  type BranchView,
  type Ms,
  type PrintCause,
  type Result,
  type VisitId,
} from '@talon/shared';
import { paperOf, ticketRaster, type TicketPaper } from '@talon/ticket-print';
import type { CallAnswer, IntentView, PageCallArgument } from '../ipc.ts';
import type { After } from '../printing/after.ts';
import type { TicketPrinter } from '../printing/printTicket.ts';
import type { PaperOutcome } from '../printing/printerTransport.ts';
import type { IntentLedger, IntentProgress, KioskContent, OpenIntent } from './intentLedger.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';
import type { PrintReport } from './paperRecords.ts';
import { fateOfPaper } from './fateOfPaper.ts';
import { passingRefusals, retryMs } from './printReports.ts';

/** After a restart, an intent older than this belongs to a visitor who is not there any more. */
export const intentLifeMs: Ms = 2 * minute;
const rememberedEnds = 20;

/** A ticket that the hub gave, with what it was asked for and, after a check-in, the booked time. */
type Issued = Result<'issueTicket'> &
  Pick<Result<'checkIn'>, 'serviceId' | 'purpose'> & {
    readonly appointment: TicketPaper['appointment'];
  };

export interface Intents {
  readonly view: IntentView | null;
  readonly isPrinting: boolean;
  /** A visitor stands there for a paper that has not begun to be printed. */
  readonly isPaperAwaited: boolean;
  begin(argument: PageCallArgument<'beginIntent'>): CallAnswer;
  end(argument: PageCallArgument<'endIntent'>): CallAnswer;
  close(): void;
}

export interface IntentsOptions {
  readonly ledger: IntentLedger;
  readonly link: HubLink;
  readonly printer: TicketPrinter;
  /** The branch as it is set up; waits for the first contact with the hub. */
  readonly branch: () => Promise<BranchView>;
  readonly after: After;
  /** Wall clock of this machine, in ms since the epoch. */
  readonly wallClock: () => number;
  readonly log: Log;
  /** Something that `view` shows has changed. */
  readonly changed: () => void;
  /** A print report was put into the ledger. */
  readonly reported: () => void;
}

/**
 * From touch to paper: one intent, one ticket, one paper, whatever is tapped, lost or restarted meanwhile.
 *
 * - The command id comes from the intent's id, and each step is in the ledger before the next begins. So the same
 *   intent always ends in the same ticket, and a paper of which a byte may have gone out is never sent again.
 * - No answer from the hub: the visitor is told, and the agent goes on asking with the same id for as long as the
 *   visitor stays. Who leaves takes the question along: nothing is asked for people who are gone, or the hub's return
 *   would fill the hall with numbers that nobody holds. If the hub had given the number all the same, the visit has no
 *   print report and is marked for the desk; if the answer still comes, the paper is reported as refused
 *   (`no-answer`) and not printed: it would lie in the slot for a stranger.
 * - Who leaves while it prints gets the paper and the report nevertheless.
 * - A restart goes on where it was: it asks again, prints what was issued, and says of a paper in print that its fate
 *   is unknown (`kiosk-restarted`). After more than two minutes (or with a clock that cannot be right) the visitor is
 *   gone: what was issued is reported as refused (`kiosk-restarted`), nothing is asked.
 */
export function intents(options: IntentsOptions): Intents {
  const { ledger, link, printer, after, wallClock, log, changed } = options;
  let isUnanswered = false;
  let printsUnderWay = 0;
  let isClosed = false;

  const isOpen = (intentId: string): boolean => !isClosed && ledger.content.open?.intentId === intentId;

  /** A change of the open intent's progress, for `ledger.change`; none when it is not open any more. */
  function progressed(
    { open }: KioskContent,
    intentId: string,
    progress: IntentProgress,
    learned: Partial<Pick<OpenIntent, 'serviceId' | 'purpose'>> = {},
  ): Partial<KioskContent> {
    return open?.intentId === intentId ? { open: { ...open, ...learned, progress } } : {};
  }

  function progressTo(
    intentId: string,
    progress: IntentProgress,
    learned?: Pick<OpenIntent, 'serviceId' | 'purpose'>,
  ): Promise<void> {
    const written = ledger.change((content) => progressed(content, intentId, progress, learned));
    changed();
    return written;
  }

  async function askAndPrint(intent: OpenIntent): Promise<void> {
    const issued = await ask(intent);
    if (issued === undefined) return;
    const branch = isOpen(intent.intentId) ? await options.branch() : undefined;
    if (branch === undefined || !isOpen(intent.intentId)) {
      await report(intent.intentId, issued.visitId, { outcome: 'refused', cause: 'no-answer' });
      return;
    }
    const { visitId, ticket, peopleBefore, wait, serviceId, purpose, appointment } = issued;
    const paper = paperOf(branch, { serviceId, purpose, language: intent.language }, issued, appointment);
    const visit = { visitId, ticket, peopleBefore, wait, ...(appointment && { appointment }) };
    const progress = { phase: 'issued', ...visit, paper } as const;
    await progressTo(intent.intentId, progress, { serviceId, purpose });
    await print(intent.intentId, progress);
  }

  /** The hub's answer, asked for until it comes or nobody waits for it any more. */
  async function ask(intent: OpenIntent): Promise<Issued | undefined> {
    const { intentId } = intent;
    for (;;) {
      const answer = await askOnce(intent);
      if (isClosed) return undefined;
      if (answer.ok) return answer.result;
      if (!isOpen(intentId)) return undefined;
      if (
        answer.code !== 'disconnected' &&
        answer.code !== 'no-answer' &&
        !passingRefusals.includes(answer.code)
      ) {
        const { code, params } = answer;
        const isSaid = Object.keys(params).length > 0;
        await progressTo(intentId, { phase: 'refused', code, ...(isSaid && { params }) });
        return undefined;
      }
      isUnanswered = true;
      changed();
      await pause(retryMs, after);
      if (!isOpen(intentId)) return undefined;
    }
  }

  /** The same id for the same intent, so that the hub does it once. */
  async function askOnce(intent: OpenIntent) {
    const { intentId, serviceId, purpose, code, priorityClassId, language } = intent;
    if (code !== undefined) {
      const id = { commandId: commandId.parse(`check-in.${intentId}`) };
      const answer = await link.send('checkIn', { appointment: { code }, language }, id);
      if (!answer.ok) return answer;
      const { bookedAt, inTime } = answer.result;
      return { ok: true, result: { ...answer.result, appointment: { bookedAt, inTime } } } as const;
    }
    if (serviceId === null || purpose === null) throw new BugError(`intent ${intentId} asks for nothing`);
    const id = { commandId: commandId.parse(`issue.${intentId}`) };
    const wanted = { serviceId, purpose, language, ...(priorityClassId && { priorityClassId }) };
    const answer = await link.send('issueTicket', wanted, id);
    if (!answer.ok) return answer;
    return { ok: true, result: { ...answer.result, serviceId, purpose, appointment: null } } as const;
  }

  async function print(
    intentId: string,
    issued: Extract<IntentProgress, { phase: 'issued' }>,
  ): Promise<void> {
    const { phase: _, paper, ...visit } = issued;
    const { visitId } = visit;
    printsUnderWay += 1;
    const fate = await fateOfPaper(
      printer,
      (width) => ticketRaster(paper, width),
      () =>
        ledger.change((content) => ({
          ...progressed(content, intentId, { phase: 'printing', ...visit }),
          inPrint: [...content.inPrint, { intentId, visitId }],
        })),
      (error) => log('error', 'printing failed', { visitId, error }),
    );
    printsUnderWay -= 1;
    if (isClosed) return;
    await report(intentId, visitId, fate, { phase: 'done', ...visit, ...fate });
  }

  /** Writes down what became of a paper, for the page and for the hub, in one step. */
  async function report(
    intentId: string,
    visitId: VisitId,
    fate: PaperOutcome,
    progress?: IntentProgress,
  ): Promise<void> {
    const written = ledger.change((content) => ({
      ...(progress === undefined ? {} : progressed(content, intentId, progress)),
      inPrint: content.inPrint.filter((paper) => paper.visitId !== visitId),
      reports: [...content.reports, reportOf(intentId, visitId, fate)],
    }));
    changed();
    await written;
    options.reported();
  }

  function run(work: Promise<void>): void {
    work.catch((error: unknown) => log('error', 'an intent failed', { error }));
  }

  function resume(): void {
    const { open, inPrint } = ledger.content;
    const afterRestart: KioskContent = {
      ...ledger.content,
      inPrint: [],
      reports: [
        ...ledger.content.reports,
        ...inPrint.map((paper) => reportOf(paper.intentId, paper.visitId, restarted('unknown'))),
      ],
    };
    if (open === null) {
      if (inPrint.length > 0) void ledger.change(() => afterRestart);
      return;
    }
    const { progress } = open;
    if (!isRecent(open.touchedAt, wallClock())) {
      log('info', 'an intent from before the restart is too old to go on with', { phase: progress.phase });
      const lost =
        progress.phase === 'issued' ? [reportOf(open.intentId, progress.visitId, restarted('refused'))] : [];
      void ledger.change(() => ({
        ...afterRestart,
        reports: [...afterRestart.reports, ...lost],
        open: null,
        ended: withEnded(afterRestart, open.intentId),
      }));
      return;
    }
    log('info', 'going on with the intent from before the restart', { phase: progress.phase });
    if (progress.phase === 'printing')
      void ledger.change(() => ({
        ...afterRestart,
        open: { ...open, progress: { ...progress, phase: 'done', ...restarted('unknown') } },
      }));
    else if (inPrint.length > 0) void ledger.change(() => afterRestart);
    if (progress.phase === 'asking') run(askAndPrint(open));
    if (progress.phase === 'issued') run(print(open.intentId, progress));
  }

  resume();
  return {
    get view() {
      const { open } = ledger.content;
      return open === null ? null : viewOf(open, isUnanswered);
    },
    get isPrinting() {
      return printsUnderWay > 0;
    },
    get isPaperAwaited() {
      const phase = ledger.content.open?.progress.phase;
      return phase === 'asking' || phase === 'issued';
    },
    begin(argument) {
      const { open, ended } = ledger.content;
      if (open?.intentId === argument.intentId) return { ok: true };
      if (open !== null) return { ok: false, code: 'another-intent-open' };
      if (ended.includes(argument.intentId)) return { ok: false, code: 'no-such-intent' };
      const intent: OpenIntent = {
        serviceId: null,
        purpose: null,
        ...argument,
        touchedAt: wallClock(),
        progress: { phase: 'asking' },
      };
      isUnanswered = false;
      const written = ledger.change(() => ({ open: intent }));
      changed();
      run(written.then(() => askAndPrint(intent)));
      return { ok: true };
    },
    end({ intentId }) {
      const { open, ended } = ledger.content;
      if (open?.intentId !== intentId)
        return ended.includes(intentId) ? { ok: true } : { ok: false, code: 'no-such-intent' };
      void ledger.change((content) => ({ open: null, ended: withEnded(content, intentId) }));
      changed();
      return { ok: true };
    },
    close() {
      isClosed = true;
    },
  };
}

const withEnded = ({ ended }: KioskContent, intentId: string): string[] =>
  [...ended, intentId].slice(-rememberedEnds);

/** A clock that went backwards says nothing about how long ago it was. */
const isRecent = (touchedAt: number, now: number): boolean =>
  now >= touchedAt && now - touchedAt <= intentLifeMs;

function restarted<O extends 'unknown' | 'refused'>(outcome: O) {
  return { outcome, cause: 'kiosk-restarted' } as const satisfies { outcome: O; cause: PrintCause };
}

function reportOf(intentId: string, visitId: VisitId, { outcome, cause }: PaperOutcome): PrintReport {
  return { of: 'visit', commandId: commandId.parse(`print.${intentId}`), visitId, outcome, cause };
}

function viewOf(
  { intentId, serviceId, purpose, priorityClassId, language, progress }: OpenIntent,
  isUnanswered: boolean,
): IntentView {
  const asked = { intentId, serviceId, purpose, ...(priorityClassId && { priorityClassId }), language };
  return { ...asked, progress: shown(progress, isUnanswered) };
}

/** What the visitor has to know even without paper. */
function numberOf(progress: Extract<IntentProgress, { visitId: VisitId }>) {
  const { ticket, peopleBefore, wait, appointment } = progress;
  return { ticket, peopleBefore, wait, ...(appointment && { appointment }) };
}

function shown(progress: IntentProgress, isUnanswered: boolean): IntentView['progress'] {
  switch (progress.phase) {
    case 'asking':
      return { phase: isUnanswered ? 'unanswered' : 'asking' };
    case 'issued':
    case 'printing':
      return { phase: 'printing', ...numberOf(progress) };
    case 'done':
      return { phase: 'done', ...numberOf(progress), paper: progress.outcome, cause: progress.cause };
    case 'refused':
      return progress;
  }
}
