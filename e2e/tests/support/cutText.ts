import type { Page } from '@playwright/test';

/**
 * Texts of a page that nobody can read whole: beyond the screen, or cut by a box that hides what does not fit, or
 * spilling out of their button. And the page itself, where it can be moved sideways. Empty when all is well.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Italics, kerning and rounding. */
    const toleranceX = 2;
    /** A text's box is higher than its letters: by as much as this part of it on either side. */
    const emptyPart = 0.3;
    const found = new Set<string>();

    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}${[...element.classList].map((each) => `.${each}`).join('')}`;
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isForEarsOnly = (element: Element) => element.closest('.visually-hidden') !== null;
    /** On a desk with a mouse, a name may be shortened that its title says in full. */
    const isSaidInFull = (element: Element, words: string) => element.getAttribute('title') === words;

    /** A box that hides what does not fit, per direction; what can be scrolled to is not hidden. */
    function limitOf(element: Element): { x: boolean; y: boolean } {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return {
        x: hides(overflowX) || element.matches('button'),
        y: hides(overflowY) || element.matches('button'),
      };
    }

    function check(text: Text, element: Element): void {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue;
        const top = line.top + line.height * emptyPart;
        const bottom = line.bottom - line.height * emptyPart;
        const words = `${name(element)} “${text.data.trim().slice(0, 40)}”`;
        for (let box: Element | null = element; box !== null; box = box.parentElement) {
          const { x, y } = box === document.body ? { x: true, y: false } : limitOf(box);
          const edge = box.getBoundingClientRect();
          if (x && (line.left < edge.left - toleranceX || line.right > edge.right + toleranceX))
            found.add(`${words} is cut by ${name(box)} at the side`);
          if (y && (top < edge.top || bottom > edge.bottom))
            found.add(`${words} is cut by ${name(box)} above or below`);
          // What can be scrolled may go beyond every box further out.
          if (/auto|scroll/.test(getComputedStyle(box).overflowY)) break;
        }
      }
      if (element.scrollWidth > element.clientWidth + toleranceX && limitOf(element).x)
        found.add(`${name(element)} “${text.data.trim().slice(0, 40)}” is wider than its box`);
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const element = text.parentElement;
      if (element === null || text.data.trim() === '') continue;
      if (isForEarsOnly(element) || isSaidInFull(element, text.data) || !isShown(element)) continue;
      check(text, element);
    }
    for (const element of document.querySelectorAll('*')) {
      const movesSideways =
        element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX);
      if (movesSideways && element.scrollWidth > element.clientWidth + toleranceX)
        found.add(`${name(element)} can be moved sideways`);
    }
    return [...found];
  });
}
