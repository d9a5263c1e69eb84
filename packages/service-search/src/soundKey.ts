/** Latin letters that look like Cyrillic ones: typed by mistake inside a Cyrillic word. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Cyrillic letters by their sound. Letters that are taken for each other share a sign: г ґ х, ж з, с ш щ, ц ч. */
const sounds: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'h',
  д: 'd',
  е: 'e',
  є: 'e',
  ё: 'e',
  э: 'e',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  ы: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'q',
  ч: 'q',
  ш: 's',
  щ: 's',
  ю: 'iu',
  я: 'ia',
};

/** Latin spellings by their sound, in this order. `q` is the sign for ц and ч, which no Latin letter has to itself. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/q/g, 'k'],
  [/s(?:h?ch|hh)/g, 's'],
  [/sh/g, 's'],
  [/zh/g, 'z'],
  [/kh|g/g, 'h'],
  [/ph/g, 'f'],
  [/ch|t[sz]/g, 'q'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
];

/**
 * How a word sounds, as a key that spellings of one word share: Ukrainian, Russian and English, Cyrillic and Latin
 * letters. «паспорт», «пасспорт» and "passport" are all `pasport`; «закордонний» and "zakordonnyi" are `zakordoni`.
 *
 * The key is for comparing only: it forgets what people mix up (г ґ х, и і ї й ы, е є ё э, doubled letters, soft and
 * hard signs, apostrophes).
 */
export function soundKey(word: string): string {
  let latin = '';
  let cyrillic = '';
  for (const letter of inOneAlphabet(word.normalize('NFC').toLowerCase())) {
    const sound = sounds[letter];
    if (sound === undefined) latin += letter;
    else {
      cyrillic += bySpelling(latin) + sound;
      latin = '';
    }
  }
  return (
    (cyrillic + bySpelling(latin))
      .replace(/[^a-z0-9]/g, '')
      // т and с that meet («детсад») sound as ц does; so does a transliterated "ts" above.
      .replace(/ts/g, 'q')
      .replace(/ie/g, 'e')
      .replace(/(.)\1+/g, '$1')
  );
}

/** The words of a text as keys, each once; of endless ones the first 40 letters. */
export function soundKeys(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}’'ʼ`]+/u);
  return [...new Set(words.map((word) => soundKey(word).slice(0, 40)).filter((key) => key !== ''))];
}

function inOneAlphabet(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/[a-z]/.test(word)) return word;
  return Array.from(word, (letter) => lookAlikes[letter] ?? letter).join('');
}

function bySpelling(latin: string): string {
  if (latin === '') return '';
  return spellings.reduce((text, [spelling, sound]) => text.replace(spelling, sound), latin);
}
