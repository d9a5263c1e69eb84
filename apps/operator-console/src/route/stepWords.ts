import type { BranchView, RouteStep } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';
import { serviceName } from './serviceOptions.ts';

/** A service with what one comes for, in words. */
export const stepName = (branch: BranchView, step: RouteStep, texts: Texts): string =>
  `${nameOfStep(branch, step, texts)} (${texts.t(`common.${step.purpose}`)})`;

/** The service alone. */
export function nameOfStep(branch: BranchView, step: RouteStep, { t, name }: Texts): string {
  const service = serviceName(branch, step);
  return service === undefined ? t('moves.routeGone') : name(service);
}
