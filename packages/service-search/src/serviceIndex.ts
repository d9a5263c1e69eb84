import { locales } from '@talon/shared';
import type { BranchView, Locale, Service } from '@talon/shared';
import { soundKeys } from './soundKey.ts';
import { typosToBeginning } from './typoDistance.ts';

/**
 * Finds services by what people type: half a word, with typos, in another language or alphabet than the
 * screen's.
 *
 * Own code, after a look at minisearch and uFuzzy: they forgive typos in whole words and complete correct beginnings,
 * but not both at once, and while somebody types it is both. What is left is a list of words and this ranking.
 *
 * With 700 services a letter takes 2 to 6 ms (`npm run bench:search`); making the index takes longer and is done once for
 * a configuration.
 */
export interface ServiceIndex {
  /** The services that fit best, best first, at most 30. */
  find(typed: string, language: Locale): readonly Service[];
}

/** Where a word of a service stands, and how much it says that somebody who types it means that service. */
const weights = { name: 1, keyword: 0.9, nameElsewhere: 0.8, keywordElsewhere: 0.7, area: 0.35 } as const;

interface Posting {
  readonly service: number;
  /** Of the word in this service, by the language of the screen. */
  readonly weight: Readonly<Record<Locale, number>>;
}

interface Word {
  readonly key: string;
  readonly postings: readonly Posting[];
  /** Words that stand in every second service say little. */
  readonly rarity: number;
}

/** What fits much worse than the best is left out. Found by trying: "паспорт" must not bring every «довідка». */
const leastOfBest = 0.45;

/** A whole word is a better find than its beginning, and that a better one than what else may be meant. */
const beginningOnly = 0.92;
/** «паспорт» in «загранпаспорт». */
const insideOnly = 0.75;
const leastInside = 5;
/** «автомобіль» where the service says «авто», "registration" where it says "registering". */
const sameStem = 0.6;
const leastStem = 6;
const leastWholeStem = 4;
const eachTypo = 0.72;
/** What a typed word that fits nowhere takes from the score of the others. */
const eachMissing = 0.5;

/** More than anybody reads: whoever sees so many types another letter. */
const mostFound = 30;

/** Words of politeness and grammar: left out when others are there. */
const fillers = new Set(
  soundKeys(`
    а в від для до з за зі и і из й к мені мне мое мої мой на о об от по про с та у
    дайте можна можно надо нужен нужна нужно потрібен потрібна потрібно треба хочу хотів хотіла як як
    взяти взять зробити зробить отримати оформити оформить подати подать получить сделать
    a an and do for get have how i in make my need of the to want
  `),
);

type Indexed = Pick<BranchView, 'services' | 'serviceAreas' | 'mostAsked'>;

export function indexServices(branch: Indexed): ServiceIndex {
  const steps = indexInSteps(branch);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Makes the index a service at a time, for whoever has other things to do in between. */
export function* indexInSteps(branch: Indexed): Generator<void, ServiceIndex> {
  const { services } = branch;
  const words = yield* wordsOf(branch);
  const asked = new Map(branch.mostAsked.map((id, at) => [id, at]));
  const rankOf = (service: Service) => asked.get(service.id) ?? asked.size;

  /** How well each service fits one typed word: 0 to about 2. */
  function fit(key: string, language: Locale): Float64Array {
    const scores = new Float64Array(services.length);
    const most = typosForgiven(key);
    for (const word of words) {
      const alike = likeness(key, word.key, most);
      if (alike === 0) continue;
      for (const { service, weight } of word.postings) {
        const score = alike * word.rarity * weight[language];
        if (score > (scores[service] ?? 0)) scores[service] = score;
      }
    }
    return scores;
  }

  /** Of the last search: with the next letter only its last word has changed. */
  let known: { readonly language: Locale; readonly fits: ReadonlyMap<string, Float64Array> } | undefined;

  return {
    find(typed, language) {
      const keys = soundKeys(typed);
      const telling = keys.filter((key) => !fillers.has(key));
      const before = known?.language === language ? known.fits : undefined;
      const fitOf = new Map(
        (telling.length > 0 ? telling : keys).map((key) => [key, before?.get(key) ?? fit(key, language)]),
      );
      known = { language, fits: fitOf };
      const fits = [...fitOf.values()];
      const found = services.flatMap((service, at) => {
        const each = fits.map((scores) => scores[at] ?? 0);
        const sum = each.reduce((total, one) => total + one, 0);
        const missing = each.filter((one) => one === 0).length;
        return sum === 0 ? [] : [{ service, score: sum * eachMissing ** missing }];
      });
      const best = Math.max(...found.map(({ score }) => score));
      return found
        .filter(({ score }) => score >= best * leastOfBest)
        .sort((a, b) => b.score - a.score || rankOf(a.service) - rankOf(b.service))
        .slice(0, mostFound)
        .map(({ service }) => service);
    },
  };
}

/** Short words are too much alike to be forgiven typos. */
function typosForgiven(key: string): number {
  if (key.length <= 3) return 0;
  return key.length <= 7 ? 1 : 2;
}

/** How alike a typed word and a word of a service are: 1 the same, 0 not at all. */
function likeness(typed: string, word: string, most: number): number {
  const typos = typosToBeginning(typed, word, most);
  if (typos !== undefined) return eachTypo ** typos * (word.length > typed.length ? beginningOnly : 1);
  if (typed.length >= leastInside && word.includes(typed)) return insideOnly;
  const shared = sharedBeginning(typed, word);
  const isStem =
    shared === word.length ? shared >= leastWholeStem : shared >= leastStem && shared * 2 >= typed.length;
  return isStem ? sameStem : 0;
}

function sharedBeginning(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

function* wordsOf(branch: Indexed): Generator<void, readonly Word[]> {
  const found = new Map<string, Map<number, Record<Locale, number>>>();
  // Names of areas and many keywords come again and again.
  const known = new Map<string, readonly string[]>();
  const keysOf = (text: string) => {
    const keys = known.get(text) ?? soundKeys(text);
    known.set(text, keys);
    return keys;
  };
  const note = (text: string, service: number, weightIn: (screen: Locale) => number) => {
    for (const key of keysOf(text)) {
      const postings = found.get(key) ?? new Map<number, Record<Locale, number>>();
      found.set(key, postings);
      const weight = postings.get(service) ?? { uk: 0, ru: 0, en: 0 };
      postings.set(service, weight);
      for (const screen of locales) weight[screen] = Math.max(weight[screen], weightIn(screen));
    }
  };

  const areas = new Map(branch.serviceAreas.map((area) => [area.id, area]));
  for (const [at, service] of branch.services.entries()) {
    for (const locale of locales) {
      const own = (here: number, elsewhere: number) => (screen: Locale) =>
        screen === locale ? here : elsewhere;
      note(service.name[locale], at, own(weights.name, weights.nameElsewhere));
      for (const keyword of service.keywords?.[locale] ?? [])
        note(keyword, at, own(weights.keyword, weights.keywordElsewhere));
      note(areas.get(service.areaId)?.name[locale] ?? '', at, () => weights.area);
    }
    yield;
  }

  const count = branch.services.length;
  return [...found].map(([key, postings]) => ({
    key,
    postings: [...postings].map(([service, weight]) => ({ service, weight })),
    rarity: 1 + Math.log(count / postings.size) / Math.log(count + 1),
  }));
}
