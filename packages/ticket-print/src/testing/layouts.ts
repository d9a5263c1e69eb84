import { measureText } from '../paperBitmap.ts';
import type { LayoutElement, MeasureStyled, PaperLayout, PaperWidth } from '../paperColumn.ts';

export const widths: readonly PaperWidth[] = [576, 384];

/** A font in which every letter is 0.58 em wide, so that a new version of Inter does not change the snapshots. */
export const evenFont: MeasureStyled = (text, { size }) => text.length * 0.58 * size;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(element: LayoutElement): Box {
  switch (element.kind) {
    case 'text': {
      const { text, x, baseline, style } = element;
      const width = measureText(text, style);
      return { left: x, right: x + width, top: baseline - 0.73 * style.size, bottom: baseline };
    }
    case 'rule':
      return {
        left: element.x,
        right: element.x + element.width,
        top: element.y,
        bottom: element.y + element.height,
      };
    case 'qr':
      return {
        left: element.x,
        right: element.x + element.size,
        top: element.y,
        bottom: element.y + element.size,
      };
  }
}

/** Elements that stick out of the paper or lie on one another. */
export function faultsOf({ widthDots, heightDots, elements }: PaperLayout): unknown[] {
  const boxes = elements.map(boxOf);
  return elements.filter((_, at) => {
    const box = boxes[at]!;
    const sticksOut = box.left < 0 || box.right > widthDots || box.top < 0 || box.bottom > heightDots;
    const covers = (other: Box) =>
      box.right > other.left && other.right > box.left && box.bottom > other.top && other.bottom > box.top;
    return sticksOut || boxes.slice(at + 1).some(covers);
  });
}

/** One line per element, for people who read the snapshot. */
export function written({ widthDots, heightDots, elements }: PaperLayout): string {
  const lines = elements.map((element) => {
    switch (element.kind) {
      case 'text':
        return `${element.x},${element.baseline} ${element.style.size}/${element.style.weight} ${element.text}`;
      case 'rule':
        return `${element.x},${element.y} rule ${element.width}×${element.height}`;
      case 'qr':
        return `${element.x},${element.y} qr ${element.size} of ${element.moduleDots}: ${element.text}`;
    }
  });
  return [`${widthDots}×${heightDots}`, ...lines].join('\n');
}
