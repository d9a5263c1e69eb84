import { dayReport, queueId, type DayFigures, type DayReport, type Locale } from '@talon/shared';
import type { ClosingSlip } from '../closingSlip.ts';

const minutes = (count: number) => count * 60_000;

const wholeDay: DayFigures = {
  issued: 412,
  served: 371,
  noShow: 24,
  cancelled: 5,
  leftOver: 12,
  here: 0,
  waits: {
    served: 371,
    meanMs: minutes(11.6),
    medianMs: minutes(8.2),
    ninetiethMs: minutes(27.4),
    shortShare: 0.724,
  },
};

const oneQueue: DayFigures = {
  ...wholeDay,
  issued: 128,
  served: 117,
  waits: { ...wholeDay.waits!, medianMs: minutes(7) },
};

const emptyQueue: DayFigures = {
  issued: 2,
  served: 0,
  noShow: 2,
  cancelled: 0,
  leftOver: 0,
  here: 0,
  waits: null,
};

/** Figures of a day of the demo centre. */
export const sampleReport: DayReport = dayReport.parse({
  serviceDay: '2026-11-21',
  // 18:07 in Kyiv.
  closedAt: Date.UTC(2026, 10, 21, 16, 7),
  total: wholeDay,
  byQueue: ['information', 'passport', 'old'].map((id, at) => ({
    queueId: queueId.parse(id),
    figures: at === 0 ? oneQueue : emptyQueue,
  })),
  byHour: [],
  journal: { revision: 18_231, hash: 'a3f08c5e9b7d12460c8e4fa1d25b9370'.repeat(2) },
});

const names = {
  uk: {
    branchName: 'Центр надання адміністративних послуг',
    queues: ['Довідки та консультації', 'Паспорт громадянина України та закордонний паспорт'],
  },
  ru: {
    branchName: 'Центр предоставления административных услуг',
    queues: ['Справки и консультации', 'Паспорт гражданина Украины и заграничный паспорт'],
  },
  en: {
    branchName: 'Administrative Services Centre',
    queues: ['Information and advice', 'Passport of a citizen of Ukraine and passport for travel'],
  },
} as const satisfies Record<Locale, object>;

/** The slip of an ordinary day, with what a test changes about it. */
export function sampleSlip(language: Locale, changes: Partial<ClosingSlip> = {}): ClosingSlip {
  const { branchName, queues } = names[language];
  return {
    language,
    branchName,
    timeZone: 'Europe/Kyiv',
    report: sampleReport,
    queues: [
      { letter: 'А', name: queues[0], figures: oneQueue },
      {
        letter: 'Д',
        name: queues[1],
        figures: { ...oneQueue, waits: { ...oneQueue.waits!, medianMs: 20_000 } },
      },
      { letter: null, name: 'old', figures: emptyQueue },
    ],
    ...changes,
  };
}
