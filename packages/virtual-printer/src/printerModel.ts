/** How one kind of printer differs from the others. */
export interface PrinterModel {
  readonly manufacturer: string;
  readonly name: string;
  /** Page number of ESC t to the name of an encoding: iconv-lite's, or `katakana` for Epson's page 1. */
  readonly codePages: ReadonlyMap<number, string>;
  /** Two-byte characters; `undefined` for a printer that has none. */
  readonly kanji: { readonly encoding: string; readonly onAtStart: boolean } | undefined;
  /** Whether GS ( H is answered. */
  readonly answersProcessId: boolean;
}

export type PrinterModelName = 'epson' | 'clone';

/** Numbers that Epson and its imitators agree on. */
const commonPages: readonly (readonly [number, string])[] = [
  [0, 'cp437'],
  [1, 'katakana'],
  [2, 'cp850'],
  [3, 'cp860'],
  [4, 'cp863'],
  [5, 'cp865'],
  [16, 'windows1252'],
  [17, 'cp866'],
  [18, 'cp852'],
  [19, 'cp858'],
];

export const printerModels: Readonly<Record<PrinterModelName, PrinterModel>> = {
  /** TM-T20III: answers everything. Pages from escpos-printer-db fe07c81, those that iconv-lite can decode. */
  epson: {
    manufacturer: 'EPSON',
    name: 'TM-T20III',
    codePages: new Map([
      ...commonPages,
      [13, 'cp857'],
      [14, 'cp737'],
      [15, 'iso88597'],
      [21, 'tis620'],
      [32, 'cp720'],
      [33, 'cp775'],
      [34, 'cp855'],
      [35, 'cp861'],
      [36, 'cp862'],
      [37, 'cp864'],
      [38, 'cp869'],
      [39, 'iso88592'],
      [40, 'iso885915'],
      [44, 'cp1125'],
      [45, 'windows1250'],
      [46, 'windows1251'],
      [47, 'windows1253'],
      [48, 'windows1254'],
      [49, 'windows1255'],
      [50, 'windows1256'],
      [51, 'windows1257'],
      [52, 'windows1258'],
    ]),
    kanji: undefined,
    answersProcessId: true,
  },
  /**
   * An Xprinter-like imitation with Chinese firmware: starts in Kanji mode, knows Windows-1251 as 23 (the map of
   * receipt-printer-encoder 4.0.1) and 73 (escpos-printer-db), and never answers GS ( H.
   */
  clone: {
    manufacturer: 'XPRINTER',
    name: 'XP-80C',
    codePages: new Map([
      ...commonPages,
      [22, 'cp864'],
      [23, 'windows1251'],
      [24, 'cp737'],
      [25, 'windows1257'],
      [33, 'windows1256'],
      [59, 'cp866'],
      [73, 'windows1251'],
    ]),
    kanji: { encoding: 'gbk', onAtStart: true },
    answersProcessId: false,
  },
};
