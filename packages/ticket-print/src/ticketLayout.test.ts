import { locales } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { measureText } from './ticketBitmap.ts';
import {
  layoutTicket,
  type LayoutElement,
  type MeasureStyled,
  type PaperWidth,
  type TicketLayout,
} from './ticketLayout.ts';
import type { TicketPaper } from './ticketPaper.ts';
import { samplePaper } from './testing/papers.ts';

const widths: readonly PaperWidth[] = [576, 384];

/** A font in which every letter is 0.58 em wide, so that a new version of Inter does not change the snapshots. */
const evenFont: MeasureStyled = (text, { size }) => text.length * 0.58 * size;

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

const hardPapers: readonly Partial<TicketPaper>[] = [
  {},
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
    expect(layoutTicket(samplePaper(language), 576, measureText).heightDots).toBeLessThan(125 * 8);
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(element: LayoutElement): Box {
  switch (element.kind) {
    case 'text': {
      const { text, x, baseline, style } = element;
      const width = measureText(text, style);
      return { left: x, right: x + width, top: baseline - 0.73 * style.size, bottom: baseline };
    }
    case 'rule':
      return {
        left: element.x,
        right: element.x + element.width,
        top: element.y,
        bottom: element.y + element.height,
      };
    case 'qr':
      return {
        left: element.x,
        right: element.x + element.size,
        top: element.y,
        bottom: element.y + element.size,
      };
  }
}

/** Elements that stick out of the paper or lie on one another. */
function faultsOf({ widthDots, heightDots, elements }: TicketLayout): unknown[] {
  const boxes = elements.map(boxOf);
  return elements.filter((_, at) => {
    const box = boxes[at]!;
    const sticksOut = box.left < 0 || box.right > widthDots || box.top < 0 || box.bottom > heightDots;
    const covers = (other: Box) =>
      box.right > other.left && other.right > box.left && box.bottom > other.top && other.bottom > box.top;
    return sticksOut || boxes.slice(at + 1).some(covers);
  });
}

/** One line per element, for people who read the snapshot. */
function written({ widthDots, heightDots, elements }: TicketLayout): string {
  const lines = elements.map((element) => {
    switch (element.kind) {
      case 'text':
        return `${element.x},${element.baseline} ${element.style.size}/${element.style.weight} ${element.text}`;
      case 'rule':
        return `${element.x},${element.y} rule ${element.width}×${element.height}`;
      case 'qr':
        return `${element.x},${element.y} qr ${element.size} of ${element.moduleDots}: ${element.text}`;
    }
  });
  return [`${widthDots}×${heightDots}`, ...lines].join('\n');
}
