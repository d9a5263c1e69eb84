import type { MouseEvent } from 'react';

/**
 * For `onMouseDown`: a click presses the button and leaves the focus where it was.
 *
 * Else Space, the desk's next step, would press once more whatever was clicked last.
 */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
