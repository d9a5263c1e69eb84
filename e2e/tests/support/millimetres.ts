import type { Page } from '@playwright/test';

/** What a visitor's hand and eye need of a kiosk (PRODUCT.md, "Checkable ergonomics"), all in mm on the glass. */
const needs = {
  /** Colle & Hiszem 2004: smaller targets are missed, larger ones gain nothing. */
  target: 20,
  /** With targets that large a gap only has to show where one ends. */
  gap: 2,
  /** EN 301 549, 5.1.4, for eyes 600 mm away. */
  capital: 7.3,
  /** "About 1.3 times as large". */
  comfortableCapital: 1.25 * 7.3,
  /** EN 301 549, 8.3: how high above the floor hands reach. */
  reach: 1220,
  /** Where the glass of a terminal begins above the floor. */
  glassAboveFloor: 800,
};

/**
 * Measures the screen of a kiosk as it stands in the browser: targets, the room between them, capital letters, and, where
 * comfort is on, the height of all that can be touched. Returns what is too small, too near, too high or in the way; empty
 * when all is well.
 *
 * @param mmWidth the width of the glass that the page is made for, in mm
 */
export function tooSmallOrTooHigh(page: Page, mmWidth: number): Promise<string[]> {
  return page.evaluate(
    ({ needs, mmWidth }) => {
      const mm = innerWidth / mmWidth;
      const isComfortable = document.documentElement.dataset['comfort'] === 'on';
      const faults: string[] = [];
      const fault = (what: string, value: number, need: string) => {
        faults.push(`${what}: ${value.toFixed(1)} mm, ${need}`);
      };
      const isSeen = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        element.closest('[inert]') === null &&
        element.closest('.visually-hidden') === null;

      // A label is as good as the field in it.
      const targets = [...document.querySelectorAll('button, a[href], label')]
        .filter(isSeen)
        .map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40);
          return { element, name: `“${words}”`, left, right, top, bottom };
        });
      if (targets.length === 0) faults.push('nothing to touch');
      for (const { element, name, left, right, top, bottom } of targets) {
        if (right - left < needs.target * mm - 0.5)
          fault(`${name} is narrow`, (right - left) / mm, `${needs.target}`);
        if (bottom - top < needs.target * mm - 0.5)
          fault(`${name} is low`, (bottom - top) / mm, `${needs.target}`);
        if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
          faults.push(`${name} leaves the glass`);
        const above = needs.glassAboveFloor + (innerHeight - top) / mm;
        if (isComfortable && above > needs.reach + 0.5)
          fault(`${name} is out of reach`, above, `${needs.reach}`);
        // What every visitor needs on the way; the choices of a list may begin higher.
        const isNeeded = element.matches('.foot-bar *, .turning *, .keyboard *, .ticket-done, .still-here *');
        if (isNeeded && innerHeight > innerWidth && top < innerHeight / 2)
          fault(`${name} is in the upper half`, (innerHeight - top) / mm, `${innerHeight / 2 / mm}`);
      }
      targets.forEach((one, at) => {
        for (const other of targets.slice(at + 1)) {
          const gap = Math.max(
            one.left - other.right,
            other.left - one.right,
            one.top - other.bottom,
            other.top - one.bottom,
          );
          if (gap < needs.gap * mm - 0.5)
            fault(`${one.name} is near ${other.name}`, gap / mm, `${needs.gap}`);
        }
      });

      const content = document.querySelector('main');
      const standsOnHeader = (text: Node) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const { top, height } = range.getBoundingClientRect();
        // Lines are higher than their letters.
        return content?.contains(text) === true && top + 0.2 * height < content.getBoundingClientRect().top;
      };

      // The height of a drawn H, whatever the face says of itself.
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('no canvas to measure letters on');
      const known = new Map<string, number>();
      /** As a part of the font's size. Drawn large, because a canvas rounds. */
      const capitalOf = (weight: string, family: string): number => {
        const font = `${weight} 1000px ${family}`;
        const before = known.get(font);
        if (before !== undefined) return before;
        pen.font = font;
        const part = pen.measureText('H').actualBoundingBoxAscent / 1000;
        known.set(font, part);
        return part;
      };
      const capital = isComfortable ? needs.comfortableCapital : needs.capital;
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode;
        if (
          parentElement === null ||
          textContent === null ||
          textContent.trim() === '' ||
          !isSeen(parentElement)
        )
          continue;
        if (standsOnHeader(texts.currentNode))
          faults.push(`“${textContent.slice(0, 40)}” stands on the header`);
        const { fontWeight, fontFamily, fontSize } = getComputedStyle(parentElement);
        const height = capitalOf(fontWeight, fontFamily) * Number.parseFloat(fontSize);
        if (height < capital * mm)
          fault(`letters of “${textContent.slice(0, 40)}”`, height / mm, `${capital}`);
      }
      return faults;
    },
    { needs, mmWidth },
  );
}
