import {
  translate,
  type BranchView,
  type CounterId,
  type CurrentVisitView,
  type HallView,
  type Locale,
  type OperatorId,
  type StaffView,
  type TransferTarget,
} from '@talon/shared';
import { folded, serviceOptions, stepKey, type FoundByWords } from '../route/serviceOptions.ts';

export interface TransferOption extends FoundByWords {
  readonly key: string;
  readonly to: TransferTarget;
  readonly title: string;
  readonly detail: string;
}

interface TransferFrom {
  readonly counterId: CounterId;
  readonly visit: CurrentVisitView;
}

/** What the hall is known to be; a part that has not been heard of yet offers nothing. */
interface KnownHall {
  readonly hall: HallView | undefined;
  readonly staff: StaffView | undefined;
}

/** Where the visitor at the counter may be sent: every other service with its purposes, other open counters, colleagues. */
export function transferOptions(
  locale: Locale,
  branch: BranchView,
  known: KnownHall,
  { counterId, visit }: TransferFrom,
): readonly TransferOption[] {
  const services = serviceOptions(locale, branch)
    .filter(({ key }) => key !== stepKey(visit))
    .map(({ key, step, title, detail, text }) => ({
      key,
      to: { kind: 'service' as const, ...step },
      title,
      detail,
      text,
    }));
  const others = heldCounters(branch, known.hall).filter(({ counter }) => counter.id !== counterId);
  const hallName = (place: HeldCounter) =>
    branch.halls.find(({ id }) => id === place.counter.hallId)?.name[locale] ?? '';
  const counters = others
    .filter(({ isOpen }) => isOpen)
    .map((place) =>
      option(
        { kind: 'counter', counterId: place.counter.id },
        translate(locale, 'common.counterNumber', { number: place.counter.number }),
        hallName(place),
      ),
    );
  const names = new Map(known.staff?.staff.map(({ operatorId, name }) => [operatorId, name]));
  const colleagues = others.flatMap((place) => {
    const name = names.get(place.operatorId);
    if (name === undefined) return [];
    const counter = translate(locale, 'common.counterNumber', { number: place.counter.number });
    const away = place.isOpen ? [] : [translate(locale, 'moves.transferOnBreak')];
    return [
      option(
        { kind: 'operator', operatorId: place.operatorId },
        name,
        [counter, hallName(place), ...away].join(' · '),
      ),
    ];
  });
  return [...services, ...counters, ...colleagues];
}

interface HeldCounter {
  readonly counter: BranchView['counters'][number];
  readonly operatorId: OperatorId;
  /** And not on a break. */
  readonly isOpen: boolean;
}

/** The counters at which somebody works, in the order of the configuration. */
function heldCounters(branch: BranchView, hall: HallView | undefined): readonly HeldCounter[] {
  const states = new Map(hall?.counters.map(({ counterId, status }) => [counterId, status]));
  return branch.counters.flatMap((counter) => {
    const status = states.get(counter.id);
    if (status === undefined || status.status === 'closed') return [];
    return [{ counter, operatorId: status.operatorId, isOpen: status.status === 'open' }];
  });
}

function option(
  to: Exclude<TransferTarget, { kind: 'service' }>,
  title: string,
  detail: string,
): TransferOption {
  const key = to.kind === 'counter' ? to.counterId : `operator/${to.operatorId}`;
  return { key, to, title, detail, text: folded(`${title} ${detail}`) };
}
