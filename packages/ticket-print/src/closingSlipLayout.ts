import type { ClosingSlip } from './closingSlip.ts';
import { closingSlipTexts } from './closingSlipTexts.ts';
import {
  Column,
  medium,
  plain,
  strong,
  type LabelledValue,
  type MeasureStyled,
  type PaperLayout,
  type PaperWidth,
  type TextStyle,
} from './paperColumn.ts';

const title: TextStyle = { size: 44, weight: 700 };
const figures: TextStyle = { ...strong, tabular: true };
/** Room for a signature by hand, in dots. */
const signatureHeight = 96;

/**
 * Places a closing slip: the day, its totals and waits, a line for each queue, what the journal ends with, and a place
 * to sign. For a file that people keep, so nothing is left out; only names of queues are shortened to one line.
 */
export function layoutClosingSlip(
  slip: ClosingSlip,
  widthDots: PaperWidth,
  measure: MeasureStyled,
): PaperLayout {
  const column = new Column(widthDots, measure);
  const texts = closingSlipTexts(slip);
  column.space(4);
  column.centred(texts.title, title);
  column.centred(texts.branch, medium);
  section(column, undefined, texts.day);
  section(column, undefined, texts.totals);
  section(column, texts.waitsTitle, texts.waits);
  if (texts.waits.length === 0) column.lines(texts.nobodyServed, plain);
  if (texts.queues.length > 0) {
    section(column, texts.queuesTitle, []);
    for (const { label, value } of texts.queues) {
      column.shortened(label, plain);
      column.atRight(value, figures);
    }
  }
  section(column, texts.journalTitle, [texts.lastEntry]);
  column.lines(texts.hashTitle, plain);
  column.grid(texts.hashGroups, figures);
  column.space(12);
  column.rule();
  column.space(signatureHeight);
  column.rule();
  column.space(4);
  column.centred(texts.signature, plain);
  column.space(28);
  return { widthDots, heightDots: column.height, elements: column.elements };
}

function section(column: Column, heading: string | undefined, pairs: readonly LabelledValue[]): void {
  column.space(12);
  column.rule();
  column.space(8);
  if (heading !== undefined) column.lines(heading, strong);
  for (const pair of pairs) column.pair(pair);
}
