import { translate, type BranchView, type Locale, type LocalizedText, type RouteStep } from '@talon/shared';

/** Something to be found in a list by typing. */
export interface FoundByWords {
  /** What a search looks through, already folded. */
  readonly text: string;
}

export interface ServiceOption extends FoundByWords {
  readonly key: string;
  readonly step: RouteStep;
  readonly title: string;
  readonly detail: string;
}

/** Every service of the branch, once for each of its purposes. */
export function serviceOptions(locale: Locale, branch: BranchView): readonly ServiceOption[] {
  const letters = new Map(branch.queues.map(({ id, letter }) => [id, letter]));
  return branch.services.flatMap(({ id, name, purposes }) =>
    purposes.map(({ purpose, queueId }) => {
      const title = name[locale];
      const queue = translate(locale, 'desk.transferQueue', { letter: letters.get(queueId) ?? '' });
      const detail = `${translate(locale, `common.${purpose}`)} · ${queue}`;
      return {
        key: stepKey({ serviceId: id, purpose }),
        step: { serviceId: id, purpose },
        title,
        detail,
        text: folded(`${title} ${detail}`),
      };
    }),
  );
}

/** Names one service with its purpose. */
export const stepKey = ({ serviceId, purpose }: RouteStep): string => `${serviceId}/${purpose}`;

/** The name of a service of the branch; `undefined` for one that left the configuration. */
export const serviceName = (
  branch: BranchView,
  { serviceId }: Pick<RouteStep, 'serviceId'>,
): LocalizedText | undefined => branch.services.find(({ id }) => id === serviceId)?.name;

/** The options that hold the beginning of every word searched for, in any order. */
export function matching<O extends FoundByWords>(options: readonly O[], search: string): readonly O[] {
  const words = folded(search).split(' ').filter(Boolean);
  return options.filter(({ text }) => words.every((word) => ` ${text}`.includes(` ${word}`)));
}

/** One form for letters and signs that people type in several ways. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’'ʼ`]/g, '')
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
