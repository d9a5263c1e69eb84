import { useRef } from 'react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface TouchButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type'> {
  readonly onPress: () => void;
}

/** From here on a browser takes a touch for a long press and gives no click for it, in ms. */
const longPressMs = 450;

/**
 * A real button that also takes a slow, firm press: browsers give no click when the finger rests too long, and many
 * people press a public screen just so. A finger that slides off the button still chooses nothing.
 */
export function TouchButton({ onPress, children, ...rest }: TouchButtonProps): ReactNode {
  const downAt = useRef<number | null>(null);
  const pressedByHold = useRef(false);
  return (
    <button
      {...rest}
      type="button"
      onPointerDown={(event) => {
        downAt.current = event.pointerType === 'touch' ? event.timeStamp : null;
        pressedByHold.current = false;
      }}
      onPointerCancel={() => {
        downAt.current = null;
      }}
      onPointerUp={(event) => {
        const held = downAt.current === null ? 0 : event.timeStamp - downAt.current;
        downAt.current = null;
        if (held < longPressMs || !isOver(event.currentTarget, event.clientX, event.clientY)) return;
        pressedByHold.current = true;
        onPress();
      }}
      onClick={() => {
        // A browser that gives the click nevertheless must not press twice.
        if (pressedByHold.current) pressedByHold.current = false;
        else onPress();
      }}
    >
      {children}
    </button>
  );
}

function isOver(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}
