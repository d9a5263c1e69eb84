import { formatTicket, translate, type Locale } from '@talon/shared';
import { WayArrow } from '../way/WayArrow.tsx';
import type { ShownCall } from './boardScene.ts';
import { WhereWords } from './WhereWords.tsx';

/** The newest call: the one important thing on the screen. */
export function LargestCall({ shown, language }: { readonly shown: ShownCall; readonly language: Locale }) {
  const { call, elsewhere, arrow, isFlashing } = shown;
  const invitation = call.callCount > 1 ? 'board.calledAgain' : 'board.calledNow';
  return (
    <section className={`largest-call ${isFlashing ? 'is-flashing' : ''}`}>
      <h1 className="largest-invitation">{translate(language, invitation)}</h1>
      <p className="largest-ticket ticket-number">{formatTicket(call.ticket)}</p>
      <p className="largest-where">
        <WhereWords call={call} elsewhere={elsewhere} />
        <WayArrow arrow={arrow} />
        <span className="counter-number">{call.counterNumber}</span>
      </p>
    </section>
  );
}
