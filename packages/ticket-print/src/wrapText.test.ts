import { describe, expect, it } from 'vitest';
import { shortenText, wrapEvenly, wrapText } from './wrapText.ts';

const letters = (text: string) => text.length;

describe('wrapText', () => {
  it('fills each line as far as it goes', () => {
    expect(wrapText('one two three four', 8, letters)).toEqual(['one two', 'three', 'four']);
  });

  it('breaks a word only when it is wider than the line', () => {
    expect(wrapText('a Donaudampfschiff b', 8, letters)).toEqual(['a', 'Donaudam', 'pfschiff', 'b']);
  });

  it('never breaks at a no-break space, and takes any other space for one', () => {
    expect(wrapText('hall\u00a02  on\nfloor', 8, letters)).toEqual(['hall\u00a02', 'on floor']);
  });

  it('gives one letter a line when even a letter is too wide, instead of going on for ever', () => {
    expect(wrapText('abc', 0, letters)).toEqual(['a', 'b', 'c']);
  });

  it('makes one empty line of nothing', () => {
    expect(wrapText('', 8, letters)).toEqual(['']);
  });
});

describe('wrapEvenly', () => {
  it('leaves no short word alone at the end', () => {
    expect(wrapText('aaaa bbbb cccc dd', 14, letters)).toEqual(['aaaa bbbb cccc', 'dd']);
    expect(wrapEvenly('aaaa bbbb cccc dd', 14, letters)).toEqual(['aaaa bbbb', 'cccc dd']);
  });

  it('takes no more lines and breaks no more words than filling would', () => {
    expect(wrapEvenly('aaaaaaaaaaaa b', 12, letters)).toEqual(['aaaaaaaaaaaa', 'b']);
    expect(wrapEvenly('aaaaaaaaaaaaaaaa b', 12, letters)).toEqual(['aaaaaaaaaaaa', 'aaaa b']);
  });
});

describe('shortenText', () => {
  it('keeps what fits, whole', () => {
    expect(shortenText('one two', 7, letters)).toBe('one two');
  });

  it('ends with a whole word and an ellipsis', () => {
    expect(shortenText('Довідки консультації копії', 22, letters)).toBe('Довідки консультації…');
    expect(shortenText('Довідки консультації копії', 20, letters)).toBe('Довідки…');
  });

  it('leaves no little word before the ellipsis', () => {
    expect(shortenText('Довідки та консультації', 15, letters)).toBe('Довідки…');
    expect(shortenText('та копії', 4, letters)).toBe('та…');
  });

  it('breaks the first word only when it alone is wider than the line', () => {
    expect(shortenText('Donaudampfschiff fährt', 8, letters)).toBe('Donauda…');
  });
});
