import { formatTicket } from '@talon/shared';
import { WayArrow } from '../way/WayArrow.tsx';
import type { ShownCall } from './boardScene.ts';
import { WhereWords } from './WhereWords.tsx';

/** One call in a line: amber while its visitor is on the way, white once he has come. */
export function CallRow({ shown }: { readonly shown: ShownCall }) {
  const { call, elsewhere, arrow, isNow, isFlashing } = shown;
  const look = [isNow && 'is-now', isFlashing && 'is-flashing', call.counterNumber > 99 && 'is-long'];
  return (
    <li className={['call-row', ...look].filter(Boolean).join(' ')}>
      <span className="ticket-number">{formatTicket(call.ticket)}</span>
      <span className="row-where">
        <WhereWords call={call} elsewhere={elsewhere} />
        <WayArrow arrow={arrow} />
      </span>
      <span className="counter-number">{call.counterNumber}</span>
    </li>
  );
}
