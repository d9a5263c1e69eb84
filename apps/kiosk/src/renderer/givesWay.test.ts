import { expect, it } from 'vitest';

const styles = import.meta.glob<string>('./**/*.css', { query: '?raw', import: 'default', eager: true });
const order = './givesWay.css';

/** The selectors of all rules that hide something. A rule inside of `@media` counts as any other. */
const hiddenBy = (css: string): string[] =>
  [...css.matchAll(/([^{};]+)\{[^{}]*display: none;/g)].map(([, selector = '']) => selector.trim());

it('hides lines for want of room in one file, which states the order', () => {
  const elsewhere = Object.entries(styles).filter(([file]) => file !== order);
  expect(elsewhere.flatMap(([, css]) => hiddenBy(css))).toEqual(['.choices::-webkit-scrollbar']);
  expect(hiddenBy(styles[order] ?? '')).not.toEqual([]);
});
