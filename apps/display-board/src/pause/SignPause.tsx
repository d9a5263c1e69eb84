import { translate, type Locale } from '@talon/shared';
import type { PauseScene } from './pausedScreen.ts';
import { pauseSigns } from './PausePanel.tsx';
import './pause.css';

/** Beside the counter's number while the hall is paused: why, and what to do. Boards say the rest. */
export function SignPause({
  pause: { reason },
  language,
}: {
  readonly pause: PauseScene;
  readonly language: Locale;
}) {
  const Sign = pauseSigns[reason];
  return (
    <section className={`notice sign-pause is-${reason}`} role="alert">
      <Sign className="notice-icon" strokeWidth={2} aria-hidden />
      <h1 className="notice-title">{translate(language, `pause.${reason}`)}</h1>
      <p className="notice-detail">{translate(language, `pause.${reason}-do`)}</p>
    </section>
  );
}
