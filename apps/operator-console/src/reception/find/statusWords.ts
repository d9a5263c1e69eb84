import { assertNever, type BranchView, type VisitInHall } from '@talon/shared';
import type { Texts } from '../../texts/useTexts.ts';

/** Where a visit stands now, in a few words. */
export function statusWords({ status, counterId }: VisitInHall, branch: BranchView, { t }: Texts): string {
  const number = branch.counters.find(({ id }) => id === counterId)?.number;
  switch (status) {
    case 'waiting':
      return number === undefined ? t('reception.waits') : t('reception.waitsAt', { number });
    case 'called':
      return t('reception.calledTo', { number: number ?? '' });
    case 'serving':
      return t('reception.servedAt', { number: number ?? '' });
    case 'parked':
      return t('reception.parked');
    default:
      return assertNever(status);
  }
}
