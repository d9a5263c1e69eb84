import {
  Column,
  medium,
  strong,
  textSize,
  type MeasureStyled,
  type PaperLayout,
  type PaperWidth,
  type TextStyle,
} from './paperColumn.ts';
import { paperTexts } from './paperTexts.ts';
import type { TicketPaper } from './ticketPaper.ts';

/**
 * Places everything that is on a paper: the number as large as the paper allows, then the service, where to go and
 * the rest in rows between rules, and the QR with its notes.
 *
 * Names wrap and never leave the paper, however long they are; nothing is cut off. As short as that allows.
 */
export function layoutTicket(paper: TicketPaper, widthDots: PaperWidth, measure: MeasureStyled): PaperLayout {
  const column = new Column(widthDots, measure);
  const texts = paperTexts(paper);
  column.space(4);
  if (texts.copy !== null) column.centred(texts.copy, strong);
  column.centred(texts.branch, medium);
  column.number(texts.number);
  if (texts.service !== '') column.centred(texts.service, serviceStyle(texts.service, column));
  if (texts.purpose !== null) column.centred(texts.purpose, medium);
  column.space(12);
  column.rule();
  for (const row of texts.rows) column.row(row);
  column.space(16);
  column.qrWithNotes(paper.publicUrl, texts.notes);
  // The cutter cuts right below; a camera wants four modules of white around the QR.
  column.space(28);
  return { widthDots, heightDots: column.height, elements: column.elements };
}

/** A long name gets smaller before it gets longer: two lines, or else three, in the largest size that allows it. */
function serviceStyle(service: string, column: Column): TextStyle {
  const styles = [44, 39, textSize].map((size): TextStyle => ({ size, weight: 700 }));
  const fitting = (lines: number) => styles.find((style) => column.linesOf(service, style) <= lines);
  return fitting(2) ?? fitting(3) ?? strong;
}
