// How long a letter on the search screen takes, in a branch of 700 services:
//     node --conditions=@talon/source bench/searchBench.ts
import { readFileSync } from 'node:fs';
import { indexServices } from '@talon/service-search';
import type { BranchView } from '@talon/shared';

const demo = JSON.parse(
  readFileSync(new URL('../../../tools/demo-hall/branch.json', import.meta.url), 'utf8'),
) as { readonly branch: BranchView };

/** The demo's services five times over, each time with words of their own. */
const services = ['', 'а', 'о', 'и', 'у'].flatMap((letter) =>
  demo.branch.services.map((service) => ({
    ...service,
    id: `${service.id}${letter}` as typeof service.id,
    name: { ...service.name, uk: service.name.uk.replaceAll(/(\p{L}{4})\b/gu, `$1${letter}`) },
    keywords: {
      uk: (service.keywords?.uk ?? []).map((word) => `${letter}${word}`),
      ru: (service.keywords?.ru ?? []).map((word) => `${letter}${word}`),
      en: (service.keywords?.en ?? []).map((word) => `${letter}${word}`),
    },
  })),
);
const rounds = 40;
const index = indexServices({ ...demo.branch, services });
process.stdout.write(`${services.length} services, ms: median, slowest of ${rounds}\n`);
for (const typed of ['п', 'паспрт', 'zakordonnyi', 'сприавка о несудимости', 'дозвіл на рекламу в місті'])
  measure(typed, () => index.find(typed, 'uk'));
measure('(making the index)', () => indexServices({ ...demo.branch, services }));

function measure(name: string, work: () => unknown): void {
  const times = Array.from({ length: rounds }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  }).toSorted((a, b) => a - b);
  process.stdout.write(
    `${times[rounds / 2]?.toFixed(2).padStart(8)} ${times.at(-1)?.toFixed(2).padStart(8)}  ${name}\n`,
  );
}
