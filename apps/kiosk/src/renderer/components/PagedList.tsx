import { ArrowDown, ArrowLeft, ArrowUp } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './PagedList.css';
import { nextPageTop, previousPageTop, visibleRange } from './pages.ts';
import type { Row } from './pages.ts';
import { TouchButton } from './TouchButton.tsx';

interface PagedListProps {
  readonly shape: 'tiles' | 'rows' | 'purposes';
  readonly mayGoBack: boolean;
  /** The choices, each an `<li>`. */
  readonly children: readonly ReactNode[];
}

interface PageView {
  /** The first and the last choice that is wholly seen, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly mayScroll: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Choices of any number and any length of name. What does not fit is reached by two big buttons, a page at a time and
 * never half a choice, or by pushing the list with a finger.
 */
export function PagedList({ shape, mayGoBack, children }: PagedListProps): ReactNode {
  const { say } = useTexts();
  const send = useKiosk((state) => state.send);
  const list = useRef<HTMLUListElement>(null);
  const turning = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<PageView>({
    from: 1,
    to: children.length,
    mayScroll: false,
    isFirst: true,
    isLast: true,
  });

  const look = useCallback(() => {
    const element = list.current;
    if (element === null) return;
    const range = visibleRange(rowsOf(element), element.scrollTop, element.clientHeight);
    for (const [index, choice] of Array.from(element.children).entries()) {
      choice.classList.toggle('out-of-page', index + 1 < range.from || index + 1 > range.to);
    }
    // Buttons that are here only to turn pages must not be the reason why there are pages.
    const roomOfButtons = mayGoBack ? 0 : heightBelow(element, turning.current);
    const after = element.scrollHeight - element.clientHeight;
    const seen: PageView = {
      ...range,
      mayScroll: after > roomOfButtons + 1,
      isFirst: element.scrollTop <= 1,
      isLast: element.scrollTop >= after - 1,
    };
    setView((before) => (JSON.stringify(before) === JSON.stringify(seen) ? before : seen));
  }, [mayGoBack]);

  // After every drawing: another language or a longer count changes what fits.
  useLayoutEffect(look);
  // And when a font arrives or the screen is turned.
  useEffect(() => {
    const element = list.current;
    if (element === null || children.length === 0) return undefined;
    const observer = new ResizeObserver(look);
    for (const box of [element, ...element.children]) observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [look, children.length]);

  const turn = (pageTop: typeof nextPageTop): void => {
    const element = list.current;
    if (element === null) return;
    element.scrollTo({
      top: pageTop(rowsOf(element), element.scrollTop, element.clientHeight),
      behavior: 'instant',
    });
    look();
  };

  return (
    <>
      <ul
        ref={list}
        className={`choices choices-${shape}`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page of text alone must scroll by keys, too
        tabIndex={view.mayScroll ? 0 : undefined}
        onScroll={look}
      >
        {children}
      </ul>
      {mayGoBack || view.mayScroll ? (
        <div ref={turning} className="turning">
          {mayGoBack ? (
            <TouchButton
              className="outlined-button turning-back"
              onPress={() => {
                send({ type: 'wentBack' });
              }}
            >
              <ArrowLeft aria-hidden="true" />
              {say('kiosk.back')}
            </TouchButton>
          ) : null}
          {view.mayScroll ? (
            <>
              {shape === 'purposes' ? null : (
                <p aria-live="polite">
                  {say('kiosk.shownOf', { from: view.from, to: view.to, total: children.length })}
                </p>
              )}
              <TouchButton
                className="outlined-button"
                disabled={view.isFirst}
                aria-label={say('kiosk.earlier')}
                onPress={() => {
                  turn(previousPageTop);
                }}
              >
                <ArrowUp aria-hidden="true" />
              </TouchButton>
              <TouchButton
                className="outlined-button turning-on"
                disabled={view.isLast}
                aria-label={say('kiosk.later')}
                onPress={() => {
                  turn(nextPageTop);
                }}
              >
                <ArrowDown aria-hidden="true" />
              </TouchButton>
            </>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function heightBelow(element: HTMLElement, next: HTMLElement | null): number {
  return next === null ? 0 : next.getBoundingClientRect().bottom - element.getBoundingClientRect().bottom;
}

function rowsOf(element: HTMLElement): readonly Row[] {
  return Array.from(element.children, (child) => {
    const { offsetTop, offsetHeight } = child as HTMLElement;
    return { top: offsetTop, bottom: offsetTop + offsetHeight };
  });
}
