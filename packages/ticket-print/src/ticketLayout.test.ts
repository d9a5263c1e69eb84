import { locales } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { measureText } from './paperBitmap.ts';
import { evenFont, faultsOf, widths, written } from './testing/layouts.ts';
import { samplePaper } from './testing/papers.ts';
import { layoutTicket } from './ticketLayout.ts';
import type { TicketPaper } from './ticketPaper.ts';

describe.each(locales)('in %s', (language) => {
  it.each(widths)('on %i dots it stands as it always stood', (width) => {
    expect(written(layoutTicket(samplePaper(language), width, evenFont))).toMatchSnapshot();
  });

  it.each(widths)('on %i dots everything stays on the paper and nothing lies on anything else', (width) => {
    const layouts = hardPapers.map((changes) =>
      layoutTicket(samplePaper(language, changes), width, measureText),
    );
    expect(layouts.flatMap(faultsOf)).toEqual([]);
  });
});

const wait = { likely: { from: 150, to: 300 }, nearlyAll: { from: 90, to: 480 } };

const hardPapers: readonly Partial<TicketPaper>[] = [
  {},
  { wait },
  { copy: true, wait },
  { copy: true, peopleBefore: 12_345, ticket: { letter: 'Щ', number: 888 } },
  { ticket: { letter: 'Г', number: 1 }, peopleBefore: 0, purpose: null, place: null, serviceName: '' },
  { branchName: 'Департамент '.repeat(16), serviceName: 'Видача довідки про взяття на облік '.repeat(5) },
  { branchName: 'Ж'.repeat(200), serviceName: 'Щ'.repeat(200), purpose: 'collect' },
  {
    place: {
      floor: -1,
      hallName: `Велика операційна зала ${'Хмельницького'.repeat(3)} № 17`,
      counterNumbers: Array.from({ length: 30 }, (_, at) => at * 2 + 101),
    },
  },
  { publicUrl: `https://${'дуже-довга-назва.'.repeat(8)}ua/t/Zk3vQ8s1xT0bLw7eYnR2uA` },
];

it('fills the width with the number, whatever the letter', () => {
  for (const width of widths)
    for (const letter of 'АГЖЩЮ') {
      const layout = layoutTicket(samplePaper('uk', { ticket: { letter, number: 111 } }), width, measureText);
      const number = layout.elements.find(
        (element) => element.kind === 'text' && element.style.weight === 800,
      );
      if (number?.kind !== 'text') throw new Error('no number');
      expect(measureText(number.text, number.style) / width).toBeGreaterThan(0.92);
    }
});

it('prints no text smaller than 12 pt and no QR module smaller than 4 dots', () => {
  const elements = widths.flatMap((width) => layoutTicket(samplePaper('uk'), width, measureText).elements);
  const sizes = elements.flatMap((element) => (element.kind === 'text' ? element.style.size : []));
  const modules = elements.flatMap((element) => (element.kind === 'qr' ? element.moduleDots : []));
  expect(Math.min(...sizes)).toBe(34);
  expect(Math.min(...modules)).toBe(4);
});

it('keeps an ordinary ticket shorter than 125 mm on the wide roll', () => {
  for (const language of locales)
    expect(layoutTicket(samplePaper(language, { wait }), 576, measureText).heightDots).toBeLessThan(125 * 8);
});
