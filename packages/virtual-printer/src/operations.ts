/** What one ESC/POS command asks for, without its bytes. Dots are those of a 203 dpi head: 8 to the millimetre. */
export type Operation =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'tab' }
  | { readonly kind: 'lineFeed' }
  | { readonly kind: 'feedLines'; readonly lines: number }
  /** Prints what the line holds, then feeds. */
  | { readonly kind: 'feedDots'; readonly dots: number }
  | { readonly kind: 'initialize' }
  | { readonly kind: 'style'; readonly change: Partial<TextStyle> }
  | { readonly kind: 'alignment'; readonly alignment: Alignment }
  /** `null` is the default of the font. */
  | { readonly kind: 'lineSpacing'; readonly dots: number | null }
  | { readonly kind: 'characterSpacing'; readonly dots: number }
  | { readonly kind: 'moveTo'; readonly dots: number }
  | { readonly kind: 'moveBy'; readonly dots: number }
  | { readonly kind: 'leftMargin'; readonly dots: number }
  | { readonly kind: 'areaWidth'; readonly dots: number }
  | { readonly kind: 'codePage'; readonly page: number }
  | { readonly kind: 'internationalSet'; readonly set: number }
  | { readonly kind: 'kanjiMode'; readonly on: boolean }
  | RasterStart
  /** One row of the raster that was started last; bit 7 of the first byte is the leftmost dot. */
  | { readonly kind: 'rasterRow'; readonly bits: Uint8Array }
  | { readonly kind: 'qrSettings'; readonly change: Partial<QrSettings> }
  | { readonly kind: 'storeQr'; readonly data: Uint8Array }
  | { readonly kind: 'printQr' }
  | { readonly kind: 'barcodeSettings'; readonly change: Partial<BarcodeSettings> }
  | { readonly kind: 'printBarcode'; readonly symbology: string; readonly data: string }
  /** `feedToCutter`: feeds what is printed past the blade first. */
  | {
      readonly kind: 'cut';
      readonly partial: boolean;
      readonly feedToCutter: boolean;
      readonly feedDots: number;
    }
  | { readonly kind: 'openDrawer'; readonly pin: 2 | 5 }
  | { readonly kind: 'beep' }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'warning'; readonly text: string };

export interface RasterStart {
  readonly kind: 'rasterStart';
  readonly widthDots: number;
  readonly heightDots: number;
  /** 2 where every dot is printed twice as wide or high. */
  readonly scaleX: 1 | 2;
  readonly scaleY: 1 | 2;
}

/** Asked in the order of the data: answered when everything before it is printed. */
export type Question =
  | { readonly about: 'status'; readonly n: number }
  | { readonly about: 'identity'; readonly n: number }
  /** `subjects`: bits of GS a n; 0 switches automatic status off. */
  | { readonly about: 'automaticStatus'; readonly subjects: number }
  | { readonly about: 'processId'; readonly id: Uint8Array };

export type Alignment = 'left' | 'center' | 'right';

export interface TextStyle {
  readonly font: 'A' | 'B';
  readonly bold: boolean;
  /** Thickness of the line under the text in dots; 0 is none. */
  readonly underline: 0 | 1 | 2;
  /** White on black. */
  readonly inverse: boolean;
  readonly widthScale: number;
  readonly heightScale: number;
}

export type QrLevel = 'L' | 'M' | 'Q' | 'H';

export interface QrSettings {
  readonly moduleDots: number;
  readonly level: QrLevel;
}

export interface BarcodeSettings {
  readonly heightDots: number;
  readonly moduleDots: number;
  /** Whether the data are printed as text too. */
  readonly caption: boolean;
}
