import { locales } from '@talon/shared';
import { expect, it } from 'vitest';
import { closingSlipTexts } from './closingSlipTexts.ts';
import { sampleReport, sampleSlip } from './testing/slips.ts';

it.each(locales)('says everything in %s', (language) => {
  expect(closingSlipTexts(sampleSlip(language))).toMatchSnapshot();
});

it('says in words that nobody was served, and that the day runs still', () => {
  const total = { ...sampleReport.total, served: 0, here: 3, waits: null };
  const texts = closingSlipTexts(sampleSlip('uk', { report: { ...sampleReport, total, closedAt: null } }));
  expect(texts.waits).toEqual([]);
  expect(texts.day[1]).toEqual({ label: 'Закрито', value: 'ще ні' });
  expect(texts.totals.at(-1)).toEqual({ label: 'Ще в залі', value: '3' });
});

it('names the service day as the calendar of the branch does, however far from Greenwich', () => {
  for (const timeZone of ['Pacific/Honolulu', 'Pacific/Auckland'])
    expect(closingSlipTexts(sampleSlip('uk', { timeZone })).day[0]?.value).toBe('21.11.2026');
});
