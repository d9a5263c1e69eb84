import { locales } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import type { ClosingSlip } from './closingSlip.ts';
import { layoutClosingSlip } from './closingSlipLayout.ts';
import { measureText } from './paperBitmap.ts';
import { evenFont, faultsOf, widths, written } from './testing/layouts.ts';
import { sampleReport, sampleSlip } from './testing/slips.ts';

const nobody = { ...sampleReport.total, issued: 0, served: 0, waits: null };
const hardSlips: readonly Partial<ClosingSlip>[] = [
  {},
  { queues: [], report: { ...sampleReport, total: nobody, closedAt: null } },
  { branchName: 'Департамент '.repeat(16) },
  {
    queues: Array.from({ length: 200 }, () => ({
      letter: 'Щ',
      name: 'Щ'.repeat(200),
      figures: { ...sampleReport.total, issued: 88_888, served: 88_888 },
    })),
  },
  { report: { ...sampleReport, journal: { revision: 1_000_000_000, hash: 'd'.repeat(64) } } },
];

describe.each(locales)('in %s', (language) => {
  it.each(widths)('a closing slip on %i dots stands as it always stood', (width) => {
    expect(written(layoutClosingSlip(sampleSlip(language), width, evenFont))).toMatchSnapshot();
  });

  it.each(widths)('on %i dots everything stays on the paper and nothing lies on anything else', (width) => {
    const layouts = hardSlips.map((changes) =>
      layoutClosingSlip(sampleSlip(language, changes), width, measureText),
    );
    expect(layouts.flatMap(faultsOf)).toEqual([]);
  });
});

it.each(widths)('on %i dots the hash can be read off in groups of four', (width) => {
  const { elements } = layoutClosingSlip(sampleSlip('uk'), width, measureText);
  const groups = elements.flatMap((element) =>
    element.kind === 'text' && /^[0-9a-f]{4}$/.test(element.text) ? element.text : [],
  );
  expect(groups.join('')).toBe(sampleReport.journal.hash);
});
