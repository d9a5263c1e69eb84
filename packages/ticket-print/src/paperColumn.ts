import { qrSymbol } from './qrSymbol.ts';
import { shortenText, widestWord, wrapEvenly, wrapText } from './wrapText.ts';

/** Printable dots across the roll: 576 on paper of 80 mm, 384 on 58 mm, both at 203 dots per inch. */
export type PaperWidth = 576 | 384;

export interface TextStyle {
  /** Em size in dots. */
  readonly size: number;
  readonly weight: 500 | 600 | 700 | 800;
  /** Figures of equal width, so that every number of a queue looks alike. */
  readonly tabular?: boolean;
}

/** Width in dots of one line of text. Injected, so that the layout needs no font. */
export type MeasureStyled = (text: string, style: TextStyle) => number;

/** Positions are dots from the upper left corner, all whole. */
export type LayoutElement =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly baseline: number;
      readonly style: TextStyle;
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** A square of `size` dots; modules of `moduleDots` dots. */
  | {
      readonly kind: 'qr';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly moduleDots: number;
    };

export interface PaperLayout {
  readonly widthDots: PaperWidth;
  readonly heightDots: number;
  readonly elements: readonly LayoutElement[];
}

/** 12 pt at 203 dots per inch, the least for a printed slip (PRODUCT.md, "Checkable ergonomics"). */
export const textSize = 34;
const lineHeight = 1.24;
/** Height of Inter's capitals and figures in ems (OS/2 sCapHeight 1490 of 2048). */
const capHeight = 0.727;
/** Letters that reach below the line, and how far, in ems. */
const tailedLetters = 'ДЦЩ';
const tail = 0.16;
const ruleHeight = 3;
/** Less air between two groups of figures, and they read as one. */
const leastColumnGap = 24;
/** The roll itself is 4-5 mm wider than the print on both sides. */
const margins: Readonly<Record<PaperWidth, number>> = { 576: 16, 384: 8 };

export const plain: TextStyle = { size: textSize, weight: 500 };
export const medium: TextStyle = { size: textSize, weight: 600 };
export const strong: TextStyle = { size: textSize, weight: 700 };

/** A fact on its own line, and the word for it. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** Fills the paper from the top. */
export class Column {
  readonly elements: LayoutElement[] = [];
  height = 0;
  readonly #left: number;
  readonly #width: number;
  readonly #measure: MeasureStyled;

  constructor(widthDots: PaperWidth, measure: MeasureStyled) {
    this.#left = margins[widthDots];
    this.#width = widthDots - 2 * this.#left;
    this.#measure = measure;
  }

  space(dots: number): void {
    this.height += dots;
  }

  rule(): void {
    this.elements.push({
      kind: 'rule',
      x: this.#left,
      y: this.height,
      width: this.#width,
      height: ruleHeight,
    });
    this.height += ruleHeight;
  }

  linesOf(text: string, style: TextStyle): number {
    return wrapText(text, this.#width, this.#in(style)).length;
  }

  centred(text: string, style: TextStyle): void {
    for (const line of wrapEvenly(text, this.#width, this.#in(style))) {
      const x = this.#left + Math.floor((this.#width - this.#measure(line, style)) / 2);
      this.#line(line, x, this.height, style);
      this.height += lineDots(style);
    }
  }

  /** The hero: one line across the whole paper. */
  number(text: string): void {
    const trial: TextStyle = { size: 1000, weight: 800, tabular: true };
    const size = Math.floor((1000 * this.#width) / this.#measure(text, trial));
    const style: TextStyle = { ...trial, size };
    const x = this.#left + Math.floor((this.#width - this.#measure(text, style)) / 2);
    const air = Math.round(0.13 * size);
    const baseline = this.height + air + Math.ceil(capHeight * size);
    this.elements.push({ kind: 'text', text, x, baseline, style });
    this.height = baseline + (tailedLetters.includes(text.charAt(0)) ? Math.ceil(tail * size) : 0) + air;
  }

  /** One line at the left, shortened where it is too long. */
  shortened(text: string, style: TextStyle): void {
    this.#line(shortenText(text, this.#width, this.#in(style)), this.#left, this.height, style);
    this.height += lineDots(style);
  }

  /** Lines at the left. */
  lines(text: string, style: TextStyle): void {
    for (const line of wrapText(text, this.#width, this.#in(style))) {
      this.#line(line, this.#left, this.height, style);
      this.height += lineDots(style);
    }
  }

  /** Lines at the right. */
  atRight(text: string, style: TextStyle): void {
    for (const line of wrapText(text, this.#width, this.#in(style))) {
      this.#lineAtRight(line, style);
      this.height += lineDots(style);
    }
  }

  /** Label at the left, value at the right. A value too long for its side goes below the label. */
  pair({ label, value }: LabelledValue): void {
    const gap = 20;
    const labelLines = wrapText(label, this.#width, this.#in(plain));
    const last = labelLines.at(-1) ?? '';
    const besideWidth = this.#width - Math.ceil(this.#measure(last, plain)) - gap;
    const beside = wrapEvenly(value, besideWidth, this.#in(strong));
    const below = wrapEvenly(value, this.#width, this.#in(strong));
    const isBeside = widestWord(value, this.#in(strong)) <= besideWidth && beside.length <= below.length + 1;
    for (const line of labelLines) {
      this.#line(line, this.#left, this.height, plain);
      this.height += lineDots(plain);
    }
    if (isBeside) this.height -= lineDots(plain);
    for (const line of isBeside ? beside : below) {
      this.#lineAtRight(line, strong);
      this.height += lineDots(strong);
    }
  }

  /** A pair with air around it and a rule below. */
  row(pair: LabelledValue): void {
    this.height += 8;
    this.pair(pair);
    this.height += 8;
    this.rule();
  }

  /** Short texts in columns of equal width, so many in a line that each stands apart: four, or else two. */
  grid(cells: readonly string[], style: TextStyle): void {
    const widest = Math.max(0, ...cells.map((cell) => this.#measure(cell, style)));
    const columns = this.#width / 4 - widest >= leastColumnGap ? 4 : 2;
    for (let first = 0; first < cells.length; first += columns) {
      for (const [at, cell] of cells.slice(first, first + columns).entries())
        this.#line(cell, this.#left + Math.floor((at * this.#width) / columns), this.height, style);
      this.height += lineDots(style);
    }
  }

  /** The QR at the left with the notes beside it; under it where the paper is too narrow for both. */
  qrWithNotes(url: string, notes: readonly string[]): void {
    const { size: modules } = qrSymbol(url);
    const moduleDots = Math.min(
      clamp(Math.floor((0.4 * this.#width) / modules), 4, 8),
      Math.floor(this.#width / modules),
    );
    const size = modules * moduleDots;
    const gap = 4 * moduleDots;
    const besideWidth = this.#width - size - gap;
    const isBeside = besideWidth >= 190;
    const styles = [plain, strong];
    const lines = notes.flatMap((note, at) => {
      const style = styles[at] ?? plain;
      const wrapped = wrapEvenly(note, isBeside ? besideWidth : this.#width, this.#in(style));
      return wrapped.map((text) => ({ text, style }));
    });
    const notesHeight = lines.length * lineDots(plain);
    const blockHeight = isBeside ? Math.max(size, notesHeight) : size;
    const qrTop = this.height + Math.floor((blockHeight - size) / 2);
    this.elements.push({ kind: 'qr', text: url, x: this.#left, y: qrTop, size, moduleDots });
    let y = this.height + (isBeside ? Math.floor((blockHeight - notesHeight) / 2) : size + gap);
    for (const { text, style } of lines) {
      this.#line(text, isBeside ? this.#left + size + gap : this.#left, y, style);
      y += lineDots(style);
    }
    this.height = Math.max(this.height + blockHeight, y);
  }

  #line(text: string, x: number, top: number, style: TextStyle): void {
    const baseline = top + Math.round((lineDots(style) + capHeight * style.size) / 2);
    this.elements.push({ kind: 'text', text, x, baseline, style });
  }

  #lineAtRight(text: string, style: TextStyle): void {
    const x = this.#left + this.#width - Math.ceil(this.#measure(text, style));
    this.#line(text, x, this.height, style);
  }

  #in(style: TextStyle) {
    return (text: string) => this.#measure(text, style);
  }
}

const lineDots = ({ size }: TextStyle): number => Math.round(size * lineHeight);

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
