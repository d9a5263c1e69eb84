import { CharacterDecoder, type DecodedCharacter } from './characterDecoder.ts';
import type {
  Alignment,
  BarcodeSettings,
  Operation,
  QrSettings,
  RasterStart,
  TextStyle,
} from './operations.ts';
import { advanceOf, type Cell, isJob, leftOf, type Paper, type PaperItem, type Placement } from './paper.ts';
import type { PrinterModel } from './printerModel.ts';
import { qrModules } from './qrSymbol.ts';
import { RasterAssembly } from './rasterAssembly.ts';

/** Operations that put something on paper or change how; the others are the mechanism's own. */
export type PaperOperation = Exclude<Operation, { kind: 'question' | 'warning' }>;

const fontSize = { A: { width: 12, height: 24 }, B: { width: 9, height: 17 } } as const;
const DEFAULT_LINE_SPACING = 30;
const TAB_CHARACTERS = 8;

/** From the print head to the blade: about 13 mm. */
const HEAD_TO_CUTTER_DOTS = 104;

/** Characters printed over each other without a line feed are one line too; it must end somewhere. */
const LONGEST_LINE = 1000;

interface Settings {
  readonly style: TextStyle;
  readonly alignment: Alignment;
  readonly lineSpacing: number;
  readonly characterSpacing: number;
  readonly leftMargin: number;
  readonly areaWidth: number;
  readonly qr: QrSettings;
  readonly barcode: BarcodeSettings;
}

/**
 * Puts operations on paper. Settings outlive a job and a connection, as in a real printer, until ESC @.
 * `warn` is told what a reader of the job should know.
 */
export class Typesetter {
  readonly #paperWidth: number;
  readonly #characters: CharacterDecoder;
  readonly #warn: (text: string) => void;
  #settings: Settings;
  #cells: Cell[] = [];
  /** Next character, in dots from the left edge of the print area. */
  #position = 0;
  #qrData: Uint8Array = new Uint8Array(0);
  #raster: RasterAssembly | undefined;
  #items: PaperItem[] = [];
  #length = 0;

  constructor(model: PrinterModel, paperWidthDots: number, warn: (text: string) => void) {
    this.#paperWidth = paperWidthDots;
    this.#characters = new CharacterDecoder(model);
    this.#warn = warn;
    this.#settings = startSettings(paperWidthDots);
  }

  /** How much paper came out since it was last taken, in dots. */
  get length(): number {
    return this.#length + (this.#raster?.rowCount ?? 0);
  }

  /** Whether something was printed that is not taken yet. */
  get hasMarks(): boolean {
    return (this.#raster?.rowCount ?? 0) > 0 || this.#cells.length > 0 || isJob(this.#items);
  }

  apply(operation: PaperOperation): void {
    if (operation.kind === 'rasterRow') {
      this.#raster?.add(operation.bits);
      return;
    }
    this.#endRaster();
    switch (operation.kind) {
      case 'text':
        for (const character of this.#characters.decode(operation.bytes)) this.#place(character);
        return;
      case 'tab':
        this.#tab();
        return;
      case 'lineFeed':
        this.#feedLine();
        return;
      case 'feedLines':
        for (let line = 0; line < Math.max(1, operation.lines); line += 1) this.#feedLine();
        return;
      case 'feedDots':
        this.#flushLine(0);
        this.#add({ kind: 'feed', dots: operation.dots });
        return;
      case 'initialize':
        this.#initialize();
        return;
      case 'style':
        this.#change({ style: { ...this.#settings.style, ...operation.change } });
        return;
      case 'alignment':
        this.#change({ alignment: operation.alignment });
        return;
      case 'lineSpacing':
        this.#change({ lineSpacing: operation.dots ?? DEFAULT_LINE_SPACING });
        return;
      case 'characterSpacing':
        this.#change({ characterSpacing: operation.dots });
        return;
      case 'moveTo':
        this.#position = Math.min(operation.dots, this.#areaWidth);
        return;
      case 'moveBy':
        this.#position = Math.min(Math.max(0, this.#position + operation.dots), this.#areaWidth);
        return;
      case 'leftMargin':
        this.#change({ leftMargin: Math.min(operation.dots, this.#paperWidth) });
        return;
      case 'areaWidth':
        this.#change({ areaWidth: operation.dots });
        return;
      case 'codePage':
        if (this.#characters.selectPage(operation.page)) return;
        this.#warn(`ESC t ${operation.page}: this model has no such code page and keeps the one it has`);
        return;
      case 'internationalSet':
        if (operation.set !== 0) this.#warn(`ESC R ${operation.set}: international characters are not shown`);
        return;
      case 'kanjiMode':
        this.#characters.setKanjiMode(operation.on);
        return;
      case 'rasterStart':
        this.#startRaster(operation);
        return;
      case 'qrSettings':
        this.#change({ qr: { ...this.#settings.qr, ...operation.change } });
        return;
      case 'storeQr':
        this.#qrData = operation.data;
        return;
      case 'printQr':
        this.#printQr();
        return;
      case 'barcodeSettings':
        this.#change({ barcode: { ...this.#settings.barcode, ...operation.change } });
        return;
      case 'printBarcode':
        this.#flushLine();
        this.#add({
          kind: 'barcode',
          symbology: operation.symbology,
          data: operation.data,
          heightDots: this.#settings.barcode.heightDots,
          caption: this.#settings.barcode.caption,
          placement: this.#placement,
        });
        return;
      case 'cut': {
        this.#flushLine();
        const feedDots = operation.feedToCutter ? HEAD_TO_CUTTER_DOTS + operation.feedDots : 0;
        this.#add({ kind: 'cut', partial: operation.partial, feedDots });
        return;
      }
      case 'openDrawer':
        this.#add({ kind: 'note', text: `DRAWER pin ${operation.pin}` });
        return;
      case 'beep':
        this.#add({ kind: 'note', text: 'BEEP' });
        this.#warn('ESC B is a beep on clones only');
        return;
    }
  }

  /** Takes what was printed off the printer; a line without its line feed is printed too, with a warning. */
  takePaper(): Paper {
    this.#endRaster();
    if (this.#cells.length > 0) {
      this.#warn('the last line has no line feed: a real printer keeps it back');
      this.#flushLine();
    }
    const paper = this.#items;
    this.#items = [];
    this.#length = 0;
    return paper;
  }

  /** Forgets the line that is not printed yet. */
  dropLine(): void {
    this.#cells = [];
    this.#position = 0;
  }

  get #areaWidth(): number {
    return Math.max(1, Math.min(this.#settings.areaWidth, this.#paperWidth - this.#settings.leftMargin));
  }

  get #placement(): Placement {
    return {
      alignment: this.#settings.alignment,
      areaLeft: this.#settings.leftMargin,
      areaWidth: this.#areaWidth,
    };
  }

  #change(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
  }

  #initialize(): void {
    if (this.#cells.length > 0) this.#warn('ESC @ throws away a line without line feed');
    this.dropLine();
    this.#characters.reset();
    this.#qrData = new Uint8Array(0);
    this.#settings = startSettings(this.#paperWidth);
  }

  #place({ char, wide }: DecodedCharacter): void {
    const { style, characterSpacing } = this.#settings;
    const size = fontSize[style.font];
    const width = size.width * style.widthScale * (wide ? 2 : 1);
    const isFull = this.#position + width > this.#areaWidth && this.#position > 0;
    if (isFull || this.#cells.length >= LONGEST_LINE) this.#feedLine();
    this.#cells.push({ char, left: this.#position, width, height: size.height * style.heightScale, style });
    this.#position += width + characterSpacing;
  }

  #tab(): void {
    const stop = fontSize[this.#settings.style.font].width * TAB_CHARACTERS;
    this.#position = Math.min((Math.floor(this.#position / stop) + 1) * stop, this.#areaWidth);
  }

  #feedLine(): void {
    if (this.#cells.length === 0) this.#add({ kind: 'feed', dots: this.#settings.lineSpacing });
    this.#flushLine(this.#settings.lineSpacing);
    this.#position = 0;
  }

  /** Prints what the line holds, if anything, and moves on by at least its own height. */
  #flushLine(lineSpacing = 0): void {
    if (this.#cells.length === 0) return;
    const right = Math.max(...this.#cells.map((cell) => cell.left + cell.width));
    const shift = leftOf(right, this.#placement);
    const height = Math.max(...this.#cells.map((cell) => cell.height));
    this.#add({
      kind: 'line',
      cells: this.#cells.map((cell) => ({ ...cell, left: cell.left + shift })),
      height,
      advance: Math.max(height, lineSpacing),
    });
    this.dropLine();
  }

  #startRaster(start: RasterStart): void {
    this.#flushLine();
    const width = start.widthDots * start.scaleX;
    if (start.widthDots === 0 || start.heightDots === 0) {
      this.#warn('a picture without dots');
      return;
    }
    if (width > this.#paperWidth) {
      this.#warn(`a picture of ${width} dots is wider than the paper (${this.#paperWidth} dots)`);
    }
    this.#raster = new RasterAssembly(start, this.#placement, this.#paperWidth);
  }

  #endRaster(): void {
    const raster = this.#raster;
    this.#raster = undefined;
    if (raster !== undefined && raster.rowCount > 0) this.#add(raster.finish());
  }

  #printQr(): void {
    this.#flushLine();
    const modules = qrModules(this.#qrData, this.#settings.qr.level);
    if (modules === undefined) {
      this.#warn(`no QR holds ${this.#qrData.length} bytes at level ${this.#settings.qr.level}`);
      return;
    }
    const data = Buffer.from(this.#qrData).toString('utf8');
    const { moduleDots } = this.#settings.qr;
    this.#add({ kind: 'qr', data, modules, moduleDots, placement: this.#placement });
  }

  #add(item: PaperItem): void {
    if (item.kind === 'feed' && item.dots === 0) return;
    this.#items.push(item);
    // A note moves no paper; counted as a dot so that endless beeps end a job too.
    this.#length += Math.max(1, advanceOf(item));
  }
}

function startSettings(paperWidthDots: number): Settings {
  return {
    style: { font: 'A', bold: false, underline: 0, inverse: false, widthScale: 1, heightScale: 1 },
    alignment: 'left',
    lineSpacing: DEFAULT_LINE_SPACING,
    characterSpacing: 0,
    leftMargin: 0,
    areaWidth: paperWidthDots,
    qr: { moduleDots: 3, level: 'L' },
    barcode: { heightDots: 162, moduleDots: 3, caption: false },
  };
}
