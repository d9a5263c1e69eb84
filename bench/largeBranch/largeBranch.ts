import { readFileSync } from 'node:fs';
import { checkBranchConfig, type BranchConfig } from '@talon/shared';

type Written = { readonly branch: BranchConfig };

const demo = (
  JSON.parse(readFileSync(new URL('../../tools/demo-hall/branch.json', import.meta.url), 'utf8')) as Written
).branch;

/** Each copy of the demo speaks words of its own: letters put into its longer words. */
const copies = ['', 'а', 'о', 'и', 'у', 'е'];
/** As many queues share a letter, each with a third of its numbers. */
const queuesOfLetter = 3;

const queueCopies = Array.from({ length: queuesOfLetter }, (_, copy) =>
  demo.queues.map((queue) => ({
    ...queue,
    id: copyOf(queue.id, copy),
    ranges: {
      ...(queue.ranges.desk && { desk: third(queue.ranges.desk, copy) }),
      kiosks: Object.fromEntries(
        Object.entries(queue.ranges.kiosks).map(([kiosk, range]) => [kiosk, third(range, copy)]),
      ),
    },
  })),
).flat();

/** The demo's centre grown to as many services and queues, and checked like every configuration. */
export function largeBranch(serviceCount: number, queueCount: number): BranchConfig {
  const queues = queueCopies.slice(0, queueCount);
  const known = new Set<string>(queues.map(({ id }) => id));
  const queueFor = (id: string, copy: number): string => {
    const own = copyOf(id, copy % queuesOfLetter);
    return known.has(own) ? own : id;
  };
  const services = copies
    .flatMap((letter, copy) =>
      demo.services.map((service) => ({
        ...service,
        id: copyOf(service.id, copy),
        name: { ...service.name, uk: service.name.uk.replaceAll(/(\p{L}{4})\b/gu, `$1${letter}`) },
        keywords: {
          uk: (service.keywords?.uk ?? []).map((word) => `${letter}${word}`),
          ru: (service.keywords?.ru ?? []).map((word) => `${letter}${word}`),
          en: (service.keywords?.en ?? []).map((word) => `${letter}${word}`),
        },
        purposes: service.purposes.map((offered) => ({
          ...offered,
          queueId: queueFor(offered.queueId, copy),
        })),
      })),
    )
    .slice(0, serviceCount);
  const workProfiles = demo.workProfiles.map((profile) => ({
    ...profile,
    queueIds: profile.queueIds.flatMap((id) =>
      copies.map((_, copy) => copyOf(id, copy)).filter((own) => known.has(own)),
    ),
  }));
  const checked = checkBranchConfig({ ...demo, queues, services, workProfiles });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  if (services.length < serviceCount || queues.length < queueCount) throw new Error('the demo is too small');
  return checked.config;
}

function copyOf(id: string, copy: number): string {
  return copy === 0 ? id : `${id}-${copy}`;
}

function third({ from, to }: { readonly from: number; readonly to: number }, copy: number) {
  const size = Math.floor((to - from + 1) / queuesOfLetter);
  return { from: from + copy * size, to: from + (copy + 1) * size - 1 };
}
