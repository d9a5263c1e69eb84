import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to where it was when a question opened, for pages that are worked by Tab. The browser would, but the
 * question is taken out of the page before it could.
 */
export function useFocusBack(isAsking: boolean): void {
  const before = useRef<Element | null>(null);
  // Earlier than the effect with which the question takes the focus.
  useLayoutEffect(() => {
    if (isAsking) before.current = document.activeElement;
  }, [isAsking]);
  useEffect(() => {
    if (isAsking || !(before.current instanceof HTMLElement)) return;
    before.current.focus();
    before.current = null;
  }, [isAsking]);
}
