import { describe, expect, it } from 'vitest';

import { CharacterDecoder } from './characterDecoder.ts';
import { printerModels } from './printerModel.ts';

const allUpper = Uint8Array.from({ length: 0x80 }, (_, index) => 0x80 + index);
const textOf = (decoder: CharacterDecoder, data: Uint8Array) =>
  decoder
    .decode(data)
    .map(({ char }) => char)
    .join('');

describe('code pages, against the tables of Node', () => {
  it.each([
    ['epson', 46, 'windows-1251'],
    ['epson', 17, 'ibm866'],
    ['epson', 16, 'windows-1252'],
    ['epson', 47, 'windows-1253'],
    ['clone', 23, 'windows-1251'],
    ['clone', 73, 'windows-1251'],
    ['clone', 59, 'ibm866'],
  ] as const)('%s page %d is %s', (model, page, encoding) => {
    const decoder = new CharacterDecoder(printerModels[model]);
    decoder.setKanjiMode(false);
    expect(decoder.selectPage(page)).toBe(true);
    // Node fills the holes of Windows pages with control characters; a printer leaves them empty.
    const expected = new TextDecoder(encoding).decode(allUpper).replaceAll(/[\u0080-\u009f\ufffd]/g, '□');
    expect(textOf(decoder, allUpper)).toBe(expected);
  });
});

it('keeps the page it has when the model lacks the wanted one: wrong glyphs', () => {
  const decoder = new CharacterDecoder(printerModels.clone);
  decoder.setKanjiMode(false);
  expect(decoder.selectPage(46)).toBe(false);
  const windows1251 = Uint8Array.of(0xd2, 0xe0, 0xeb, 0xee, 0xed);
  expect(textOf(decoder, windows1251)).toBe('╥αδεφ');
});

it('the clone starts in Kanji mode, so that Cyrillic comes out as hieroglyphs until FS .', () => {
  const decoder = new CharacterDecoder(printerModels.clone);
  decoder.selectPage(23);
  const windows1251 = Uint8Array.of(0xd2, 0xe0, 0xeb, 0xee);
  expect(textOf(decoder, windows1251)).toBe(new TextDecoder('gbk').decode(windows1251));
  expect(decoder.decode(windows1251).every(({ wide }) => wide)).toBe(true);
  decoder.setKanjiMode(false);
  expect(textOf(decoder, windows1251)).toBe('Тало');
  decoder.reset();
  expect(textOf(decoder, windows1251)).not.toContain('Т');
});

it('the epson has no Kanji mode to enter', () => {
  const decoder = new CharacterDecoder(printerModels.epson);
  decoder.setKanjiMode(true);
  decoder.selectPage(46);
  expect(textOf(decoder, Uint8Array.of(0xd2, 0xe0))).toBe('Та');
});

it('page 1 has the 128 characters that receipt libraries draw rules with', () => {
  const decoder = new CharacterDecoder(printerModels.epson);
  decoder.selectPage(1);
  const text = textOf(decoder, allUpper);
  expect(text).toHaveLength(128);
  expect(text.slice(0x15, 0x20)).toBe('─│▕┌┐└┘╭╮╰╯');
  expect(text[0xb1 - 0x80]).toBe('ｱ');
});
