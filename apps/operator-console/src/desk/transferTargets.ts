import {
  translate,
  type BranchView,
  type CounterId,
  type CurrentVisitView,
  type HallView,
  type Locale,
  type TransferTarget,
} from '@talon/shared';

export interface TransferOption {
  readonly key: string;
  readonly to: TransferTarget;
  readonly title: string;
  readonly detail: string;
  /** What a search looks through, already folded. */
  readonly text: string;
}

interface TransferFrom {
  readonly counterId: CounterId;
  readonly visit: CurrentVisitView;
}

/** Where the visitor at the counter may be sent: every other service with its purposes, then every other open counter. */
export function transferOptions(
  locale: Locale,
  branch: BranchView,
  hall: HallView | undefined,
  from: TransferFrom,
): readonly TransferOption[] {
  return [
    ...serviceOptions(locale, branch, from.visit),
    ...counterOptions(locale, branch, hall, from.counterId),
  ];
}

function serviceOptions(locale: Locale, branch: BranchView, visit: CurrentVisitView): TransferOption[] {
  const letters = new Map(branch.queues.map(({ id, letter }) => [id, letter]));
  return branch.services.flatMap(({ id, name, purposes }) =>
    purposes
      .filter(({ purpose }) => id !== visit.serviceId || purpose !== visit.purpose)
      .map(({ purpose, queueId }) => {
        const title = name[locale];
        const queue = translate(locale, 'desk.transferQueue', { letter: letters.get(queueId) ?? '' });
        const detail = `${translate(locale, `common.${purpose}`)} · ${queue}`;
        return {
          key: `${id}/${purpose}`,
          to: { kind: 'service' as const, serviceId: id, purpose },
          title,
          detail,
          text: folded(`${title} ${detail}`),
        };
      }),
  );
}

function counterOptions(
  locale: Locale,
  branch: BranchView,
  hall: HallView | undefined,
  own: CounterId,
): TransferOption[] {
  const open = new Set(
    hall?.counters.filter(({ status }) => status.status === 'open').map(({ counterId }) => counterId),
  );
  return branch.counters
    .filter(({ id }) => id !== own && open.has(id))
    .map(({ id, number, hallId }) => {
      const title = translate(locale, 'common.counterNumber', { number });
      const detail = branch.halls.find((hall) => hall.id === hallId)?.name[locale] ?? '';
      return {
        key: id,
        to: { kind: 'counter' as const, counterId: id },
        title,
        detail,
        text: folded(`${title} ${detail}`),
      };
    });
}

/** The options that hold the beginning of every word searched for, in any order. */
export function matching(options: readonly TransferOption[], search: string): readonly TransferOption[] {
  const words = folded(search).split(' ').filter(Boolean);
  return options.filter(({ text }) => words.every((word) => ` ${text}`.includes(` ${word}`)));
}

/** One form for letters and signs that people type in several ways. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’'ʼ`]/g, '')
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
