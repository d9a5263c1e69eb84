import type { BranchView, RouteStep } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';
import { serviceName, stepKey } from './serviceOptions.ts';

/** A service with what one comes for, in words. */
export const stepName = (branch: BranchView, step: RouteStep, texts: Texts): string =>
  `${nameOfStep(branch, step, texts)} (${texts.t(`common.${step.purpose}`)})`;

/** The service alone. */
export function nameOfStep(branch: BranchView, step: RouteStep, { t, name }: Texts): string {
  const service = serviceName(branch, step);
  return service === undefined ? t('moves.routeGone') : name(service);
}

/** The further services with their numbers in the visit: the present one is the first. The same may come twice. */
export const numberedSteps = (route: readonly RouteStep[]) =>
  route.map((step, place) => ({ step, number: place + 2, key: `${place + 2}/${stepKey(step)}` }));
