import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ScreenTheme } from '@talon/shared';
import { describe, expect, it } from 'vitest';

const tokensCss = readFileSync(createRequire(import.meta.url).resolve('@talon/design/tokens.css'), 'utf8');

/** The tokens of a theme, from the blocks in their order, those that name others followed to their colours. */
function colours(theme: ScreenTheme): (token: string) => string {
  const declared = new Map<string, string>();
  for (const [, selector = '', block = ''] of tokensCss.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const name = selector.replace(/\/\*.*?\*\//gs, '').trim();
    if (name !== ':root' && name !== `[data-theme='${theme}']`) continue;
    for (const [, token = '', value = ''] of block.matchAll(/(--[\w-]+):\s*([^;]+);/g))
      declared.set(token, value.trim());
  }
  return function follow(token): string {
    const value = declared.get(token);
    if (value === undefined) throw new Error(`there is no ${token}`);
    const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return other === undefined ? value : follow(other);
  };
}

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(['night', 'day'] as const)('by %s', (theme) => {
  const colour = colours(theme);

  it.each([
    ['the largest call', '--on-amber', '--amber'],
    ['the largest call as it flashes', '--on-amber', '--amber-flash'],
    ['a call in a row', '--on-row-now', '--row-now'],
    ['its words', '--on-row-now-2', '--row-now'],
    ['a call that was answered', '--on-board', '--board-row'],
    ['its words', '--on-board-2', '--board-row'],
    ["a counter's number on its sign", '--on-board', '--board'],
    ['the words beside it, and the head', '--on-board-2', '--board'],
    ['the foot', '--on-board-2', '--board-foot'],
    ['what is said out of date', '--on-away', '--away'],
    ['its detail', '--on-away-2', '--away'],
  ])('%s is read at 7:1 or better', (_, text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  it('a row that flashes is read at 4.5:1 or better', () => {
    expect(contrast(colour('--on-row-now'), colour('--row-flash'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the dot of freshness is seen at 3:1 or better', () => {
    expect(contrast(colour('--alive'), colour('--board-foot'))).toBeGreaterThanOrEqual(3);
  });
});
