import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './Header.css';

/** Where one is and what time it is, by the hub's clock in the branch's time zone. */
export function Header(): ReactNode {
  const { language, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const kioskId = useKiosk((state) => state.snapshot?.kioskId);
  // Whole minutes, so that a second that passes draws nothing.
  const minute = useKiosk((state) => (state.hubTime === null ? null : Math.floor(state.hubTime / 60_000)));
  const kiosk = branch?.kiosks.find(({ id }) => id === kioskId);

  return (
    <header className="header">
      <p className="header-place">
        <strong>{branch === null ? 'Talon' : name(branch.name)}</strong>
        {kiosk === undefined ? null : ` · ${name(kiosk.name)}`}
      </p>
      {minute === null || branch === null ? null : (
        <p className="header-time">
          {dateOf(minute * 60_000, language, branch.timeZone)}
          {' · '}
          <strong>{timeOf(minute * 60_000, language, branch.timeZone)}</strong>
        </p>
      )}
    </header>
  );
}

function dateOf(at: number, language: string, timeZone: string): string {
  const text = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
  });
  const date = text.format(at);
  return date.charAt(0).toLocaleUpperCase(language) + date.slice(1);
}

function timeOf(at: number, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
