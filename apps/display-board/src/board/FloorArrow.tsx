import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Elsewhere } from './boardScene.ts';

/** Up or down to another floor; the word stands in `WhereWords`. */
export function FloorArrow({ elsewhere }: { readonly elsewhere: Elsewhere | undefined }) {
  if (elsewhere?.kind !== 'floor') return null;
  const Arrow = elsewhere.direction === 'up' ? ArrowUp : ArrowDown;
  return <Arrow className="floor-arrow" strokeWidth={3} aria-hidden />;
}
