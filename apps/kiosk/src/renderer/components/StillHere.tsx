import { formatTicket } from '@talon/shared';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './StillHere.css';

/** Asks before the screen goes back by itself; one touch anywhere keeps it. */
export function StillHere({ reading }: { readonly reading: boolean }): ReactNode {
  const { say } = useTexts();
  const send = useKiosk((state) => state.send);
  const screen = useKiosk((state) => state.screen);
  const ticket = screen.name === 'ticket' && screen.phase.phase === 'done' ? screen.phase.ticket : null;
  const button = useRef<HTMLButtonElement>(null);

  const stay = (): void => {
    send({ type: 'touched' });
  };

  useEffect(() => {
    button.current?.focus();
  }, []);

  return (
    <div
      className="still-here"
      role="alertdialog"
      aria-labelledby="still-here-title"
      aria-describedby="still-here-hint"
    >
      <div className="still-here-card">
        <h2 id="still-here-title">{say(reading ? 'kiosk.stillReading' : 'kiosk.stillHere')}</h2>
        {/* Whoever is copying the number must not lose sight of it. */}
        {ticket === null ? null : <p className="ticket-number">{formatTicket(ticket)}</p>}
        <p id="still-here-hint">{say(reading ? 'kiosk.stillReadingHint' : 'kiosk.stillHereHint')}</p>
        {/* The button's touch area is the whole screen (StillHere.css), so a press anywhere is a press on it. */}
        <button ref={button} type="button" className="primary-button" onPointerDown={stay} onClick={stay}>
          {say('kiosk.continue')}
        </button>
      </div>
    </div>
  );
}
