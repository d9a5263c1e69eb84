import type { Arrow } from '@talon/shared';
import { ArrowDownToLine, ArrowLeft, ArrowRight, ArrowUp, ArrowUpFromLine, Undo2 } from 'lucide-react';

/** As on the signs of stations: ahead is an arrow up, so another floor's has a line to leave or to reach. */
const pictures = {
  left: ArrowLeft,
  right: ArrowRight,
  straight: ArrowUp,
  back: Undo2,
  up: ArrowUpFromLine,
  down: ArrowDownToLine,
} as const satisfies Record<Arrow, unknown>;

/** Which way to go; the word stands beside it (`wayWord`, or the floor). */
export function WayArrow({ arrow }: { readonly arrow: Arrow | undefined }) {
  if (arrow === undefined) return null;
  const Picture = pictures[arrow];
  return <Picture className="way-arrow" strokeWidth={3} data-way={arrow} aria-hidden />;
}
