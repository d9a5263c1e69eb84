import { translate, type HallPauseReason, type Locale, type MessageKey } from '@talon/shared';
import { Siren, Wrench, type LucideIcon } from 'lucide-react';
import type { PauseScene } from './pauseScene.ts';
import './pause.css';

const signs: Readonly<Record<HallPauseReason, LucideIcon>> = { 'air-raid': Siren, technical: Wrench };

interface PausePanelProps {
  readonly pause: PauseScene;
  readonly language: Locale;
}

/** A whole board, or what stands beside the number of a counter, while the hall is paused: why, what to do, that places are kept; then the same in the other languages. */
export function PausePanel({ pause: { reason, languages, outOfDate }, language }: PausePanelProps) {
  const text = (key: MessageKey) => translate(language, key);
  const Sign = signs[reason];
  return (
    <section className={`pause is-${reason}`} role="alert">
      <Sign className="pause-sign" strokeWidth={1.75} aria-hidden />
      <div className="pause-words">
        <h1 className="pause-title">{text(`pause.${reason}`)}</h1>
        <p className="pause-do">{text(`pause.${reason}-do`)}</p>
        <p className="pause-kept">{text('pause.placesKept')}</p>
        {languages
          .filter((other) => other !== language)
          .map((other) => (
            <p key={other} className="pause-other" lang={other}>
              {translate(other, `pause.${reason}`)}. {translate(other, `pause.${reason}-do`)}.
            </p>
          ))}
        {outOfDate !== undefined && (
          <p className="pause-old">
            {outOfDate.since === undefined
              ? text('board.outOfDate')
              : translate(language, 'board.outOfDateSince', { time: outOfDate.since })}
          </p>
        )}
      </div>
    </section>
  );
}
