/** Width of a text in dots, in one style. */
export type MeasureText = (text: string) => number;

/**
 * Breaks a text into lines that fit: at ordinary spaces, and inside a word only when the word alone is too wide.
 * No-break spaces hold. Gives at least one line.
 */
export function wrapText(text: string, width: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** As few lines as `wrapText` makes, but as even as they can be: no single short word at the end. */
export function wrapEvenly(text: string, width: number, measure: MeasureText): string[] {
  const fewest = wrapText(text, width, measure).length;
  if (fewest === 1) return wrapText(text, width, measure);
  // Between the widest word, which must stay whole, and the full width the number of lines only falls.
  let narrow = Math.min(width, Math.ceil(widestWord(text, measure)));
  let wide = width;
  while (narrow < wide) {
    const middle = Math.floor((narrow + wide) / 2);
    if (wrapText(text, middle, measure).length > fewest) narrow = middle + 1;
    else wide = middle;
  }
  return wrapText(text, wide, measure);
}

/**
 * A text in one line: as many whole words as fit, and an ellipsis for the rest. No "and" or "of" before the ellipsis.
 */
export function shortenText(text: string, width: number, measure: MeasureText): string {
  const whole = words(text);
  if (measure(whole.join(' ')) <= width) return whole.join(' ');
  for (let kept = whole.length - 1; kept > 0; kept -= 1) {
    const short = `${whole.slice(0, kept).join(' ')}${ellipsis}`;
    const isLittleWord = kept > 1 && (whole[kept - 1]?.length ?? 0) <= longestLittleWord;
    if (!isLittleWord && measure(short) <= width) return short;
  }
  const [piece = ''] = breakWord(whole[0] ?? '', width - measure(ellipsis), measure);
  return `${piece}${ellipsis}`;
}

/** Width of the part of a text that cannot be broken at a space. */
export function widestWord(text: string, measure: MeasureText): number {
  return Math.max(0, ...words(text).map(measure));
}

const ellipsis = '…';
const longestLittleWord = 3;

const words = (text: string): string[] => text.split(/[ \t\r\n]+/).filter((word) => word !== '');

function breakWord(word: string, width: number, measure: MeasureText): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}
