import iconv from 'iconv-lite';

import type { PrinterModel } from './printerModel.ts';

export interface DecodedCharacter {
  readonly char: string;
  /** Takes the room of two characters. */
  readonly wide: boolean;
}

/** What a printer shows for a byte that its page leaves empty. */
const EMPTY_GLYPH = '□';

/** Epson's page 1 from 0x80 on: receipt libraries draw their rules with its first half. */
const KATAKANA_PAGE =
  '▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯' +
  ` ${Array.from({ length: 63 }, (_, index) => String.fromCodePoint(0xff61 + index)).join('')}` +
  '═╞╪╡◢◣◥◤♠♥♦♣●○╱╲╳円年月日時分秒〒市区町村人▒ ';

/** Turns bytes into characters, the way one printer does it: its pages, its Kanji mode, no guessing. */
export class CharacterDecoder {
  readonly #model: PrinterModel;
  #upperHalf: string;
  #kanjiMode = false;
  #leadByte: number | undefined;

  constructor(model: PrinterModel) {
    this.#model = model;
    this.#upperHalf = upperHalfOf('cp437');
    this.reset();
  }

  /** Back to how the printer starts: page 0, and Kanji mode on where the firmware has it on. */
  reset(): void {
    this.#upperHalf = upperHalfOf(this.#model.codePages.get(0) ?? 'cp437');
    this.#kanjiMode = this.#model.kanji?.onAtStart ?? false;
    this.#leadByte = undefined;
  }

  /** Returns false, and keeps the page it has, when the model lacks this page: the text then has wrong glyphs. */
  selectPage(page: number): boolean {
    const encoding = this.#model.codePages.get(page);
    if (encoding === undefined) return false;
    this.#upperHalf = upperHalfOf(encoding);
    return true;
  }

  /** Without effect on a printer that has no Kanji. */
  setKanjiMode(on: boolean): void {
    this.#kanjiMode = on && this.#model.kanji !== undefined;
    this.#leadByte = undefined;
  }

  decode(bytes: Uint8Array): DecodedCharacter[] {
    const characters: DecodedCharacter[] = [];
    for (const byte of bytes) {
      const character = this.#decodeByte(byte);
      if (character !== undefined) characters.push(character);
    }
    return characters;
  }

  #decodeByte(byte: number): DecodedCharacter | undefined {
    const lead = this.#leadByte;
    if (lead !== undefined && this.#model.kanji !== undefined) {
      this.#leadByte = undefined;
      const char = iconv.decode(Buffer.of(lead, byte), this.#model.kanji.encoding);
      return { char: char.length === 1 && char !== '\ufffd' ? char : EMPTY_GLYPH, wide: true };
    }
    if (this.#kanjiMode && byte >= 0x81 && byte <= 0xfe) {
      this.#leadByte = byte;
      return undefined;
    }
    if (byte < 0x80) return { char: String.fromCodePoint(byte), wide: false };
    return { char: this.#upperHalf[byte - 0x80] ?? EMPTY_GLYPH, wide: false };
  }
}

const upperHalves = new Map<string, string>();

function upperHalfOf(encoding: string): string {
  const known = upperHalves.get(encoding);
  if (known !== undefined) return known;
  const half = encoding === 'katakana' ? KATAKANA_PAGE : decodeUpperHalf(encoding);
  upperHalves.set(encoding, half);
  return half;
}

function decodeUpperHalf(encoding: string): string {
  return Array.from({ length: 0x80 }, (_, index) => {
    const char = iconv.decode(Buffer.of(0x80 + index), encoding);
    return char.length === 1 && char !== '\ufffd' ? char : EMPTY_GLYPH;
  }).join('');
}
