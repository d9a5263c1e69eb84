import type { BranchView, DayFigures, DayReport, Locale } from '@talon/shared';

/** What is on a closing slip: the figures of a closed day, with names in the language of the branch. */
export interface ClosingSlip {
  readonly language: Locale;
  readonly branchName: string;
  /** IANA name; the times on the slip are the wall times of the branch. */
  readonly timeZone: string;
  readonly report: DayReport;
  /** As in the report. */
  readonly queues: readonly SlipQueue[];
}

export interface SlipQueue {
  /** `null` for a queue that the configuration does not know any more. */
  readonly letter: string | null;
  readonly name: string;
  readonly figures: DayFigures;
}

/** The slip of a day in the first language of the branch, with names from the branch as it is set up now. */
export function closingSlipOf(branch: BranchView, report: DayReport): ClosingSlip {
  const language = branch.languages[0] ?? 'uk';
  return {
    language,
    branchName: branch.name[language],
    timeZone: branch.timeZone,
    report,
    queues: report.byQueue.map(({ queueId, figures }) => {
      const queue = branch.queues.find(({ id }) => id === queueId);
      return { letter: queue?.letter ?? null, name: queue?.name[language] ?? queueId, figures };
    }),
  };
}
