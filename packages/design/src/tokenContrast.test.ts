import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const tokensFile = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;
/** A colour and what it stands on, by the names of their tokens. */
type Pair = readonly [colour: string, ground: string];

/** The tokens that the rule of a selector sets. */
function tokensOf(selector: string): Tokens {
  const start = tokensFile.indexOf(`${selector} {`);
  const rule = tokensFile.slice(start, tokensFile.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const normal = tokensOf(':root');
const asked = tokensOf(":root[data-contrast='high']");
const high: Tokens = { ...normal, ...asked };
/** Of wall boards and signs in the sun. */
const day: Tokens = { ...normal, ...tokensOf("[data-theme='day']") };

const onBright = ['paper', 'card', 'sky', 'amber-pale', 'red-pale'];
const words: readonly Pair[] = [
  ...['ink', 'ink-2', 'blue-dark', 'red'].flatMap((colour) => onBright.map((on): Pair => [colour, on])),
  ...['blue', 'green'].flatMap((colour) => ['paper', 'card', 'sky'].map((on): Pair => [colour, on])),
  ['amber-dark', 'card'],
  ['amber-dark', 'paper'],
  ['amber-dark', 'amber-pale'],
  ['on-amber', 'amber'],
  ['on-amber', 'amber-pale'],
  ['on-blue', 'blue'],
  ['on-blue', 'blue-dark'],
  ['on-red', 'red'],
  ['red', 'on-red'],
  ['card', 'ink'],
  ['on-board', 'ink'],
  ['on-board-2', 'ink'],
  ...['on-board', 'on-board-2', 'amber'].flatMap((colour) =>
    ['board', 'board-row', 'board-foot'].map((on): Pair => [colour, on]),
  ),
];

/** What wall boards and signs say: from afar, by whoever is called. */
const calls: readonly Pair[] = [
  ['on-amber', 'amber'],
  ['on-amber', 'amber-flash'],
  ['on-row-now', 'row-now'],
  ['on-row-now-2', 'row-now'],
  ...['on-board', 'on-board-2'].flatMap((colour) =>
    ['board', 'board-row', 'board-foot'].map((on): Pair => [colour, on]),
  ),
  ['on-away', 'away'],
  ['on-away-2', 'away'],
];

/** Edges of what can be touched, and pictures that mean something. */
const graphics: readonly Pair[] = ['line-strong', 'blue', 'ink', 'green', 'red'].flatMap((colour) =>
  ['paper', 'card', 'sky'].map((on): Pair => [colour, on]),
);

/** In the usual theme these edges only calm the eye: words and room tell one thing from the next. */
const edges: readonly Pair[] = ['paper', 'card', 'sky'].map((on) => ['line', on]);

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour of a token, which may be that of another one. */
function colourOf(tokens: Tokens, name: string): string {
  const value = tokens[name] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : colourOf(tokens, other);
}

/** Contrast ratio (WCAG 2.2): 1 to 21. */
function contrast(tokens: Tokens, [colour, ground]: Pair): number {
  const [darker = 0, lighter = 0] = [colourOf(tokens, colour), colourOf(tokens, ground)]
    .map(luminance)
    .toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The pairs that reach less than `least`, with what they reach. */
function tooFaint(tokens: Tokens, pairs: readonly Pair[], least: number): readonly string[] {
  return pairs.flatMap((pair) => {
    const ratio = contrast(tokens, pair);
    return ratio >= least ? [] : [`${pair.join(' on ')} has ${ratio.toFixed(2)}`];
  });
}

/** Pairs that one rule of some style sheet sets together. */
function pairsOfRules(): readonly string[] {
  const files = globSync('{apps,packages}/*/src/**/*.css', { cwd: repository });
  return files.flatMap((file) =>
    [...readFileSync(`${repository}/${file}`, 'utf8').matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
      const colour = /(?:^|[\s;])color: var\(--([\w-]+)\)/.exec(rule)?.[1];
      const ground = /background(?:-color)?: var\(--([\w-]+)\)/.exec(rule)?.[1];
      return colour === undefined || ground === undefined ? [] : [`${colour} on ${ground}`];
    }),
  );
}

describe('contrast of the tokens (WCAG 2.2)', () => {
  it('knows black on white as 21 and a grey of the norm as 4.54', () => {
    expect(contrast({ a: '#000000', b: '#ffffff' }, ['a', 'b'])).toBeCloseTo(21);
    expect(contrast({ a: '#767676', b: '#ffffff' }, ['a', 'b'])).toBeCloseTo(4.54, 2);
  });

  it('gives every text 4.5:1, in the theme of high contrast 7:1', () => {
    expect(tooFaint(normal, words, 4.5)).toEqual([]);
    expect(tooFaint(high, words, 7)).toEqual([]);
  });

  it('gives pictures and edges 3:1, in the theme of high contrast also the quiet ones', () => {
    expect(tooFaint(normal, graphics, 3)).toEqual([]);
    expect(tooFaint(high, [...graphics, ...edges], 3)).toEqual([]);
  });

  it.each([
    ['night', normal],
    ['day', day],
  ])('gives whatever boards and signs say 7:1 by %s, and 4.5:1 as a row flashes', (_, tokens) => {
    expect(tooFaint(tokens, calls, 7)).toEqual([]);
    expect(tooFaint(tokens, [['on-row-now', 'row-flash']], 4.5)).toEqual([]);
    expect(tooFaint(tokens, [['on-board-green', 'board-foot']], 3)).toEqual([]);
  });

  it('knows every pair that a style sheet sets together', () => {
    const known = new Set([...words, ...calls].map((pair) => pair.join(' on ')));
    const set = pairsOfRules();
    expect(set.length).toBeGreaterThan(10);
    expect(set.filter((pair) => !known.has(pair))).toEqual([]);
  });

  it('is the same whether the system asks for it or a switch', () => {
    expect(Object.keys(asked).length).toBeGreaterThan(10);
    expect(tokensOf(":root:not([data-contrast='normal'])")).toEqual(asked);
    expect(Object.keys(asked).filter((name) => !(name in normal))).toEqual([]);
  });
});
