import type { ServiceIndex } from '@talon/service-search';
import type { BranchView, Locale, Service, ServiceAreaId } from '@talon/shared';

/**
 * The services to choose from: what fits the typed words; else those of the chosen area; else what people ask for
 * most. In an area, too, the commonest come first.
 */
export function offeredServices(
  branch: BranchView,
  index: ServiceIndex,
  { typed, areaId, locale }: { typed: string; areaId: ServiceAreaId | null; locale: Locale },
): readonly Service[] {
  if (typed.trim() !== '') return index.find(typed, locale);
  const asked = branch.mostAsked.flatMap((id) => branch.services.find((service) => service.id === id) ?? []);
  if (areaId === null) return asked.length > 0 ? asked : branch.services;
  const others = branch.services.filter((service) => !asked.includes(service));
  return [...asked, ...others].filter((service) => service.areaId === areaId);
}
