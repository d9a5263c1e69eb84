import { formatTicket, translate, type Locale } from '@talon/shared';
import { NoticePanel } from '../notice/NoticePanel.tsx';
import { PausePanel } from '../pause/PausePanel.tsx';
import { WayArrow } from '../way/WayArrow.tsx';
import { wayWord } from '../way/wayWord.ts';
import type { SignScene, SignShows } from './signScene.ts';

interface SignProps {
  readonly scene: SignScene;
  /** Of the sign's own sentences; a call is in the language of the visitor who is called. */
  readonly language: Locale;
}

/** The whole screen of a counter's sign: the counter's number, and whose turn it is there. */
export function Sign({ scene, language }: SignProps) {
  if (scene.kind === 'unknown')
    return (
      <main className="sign is-unknown">
        <NoticePanel notice={scene.notice} language={language} />
      </main>
    );
  const { counterNumber, arrow, shows, theme } = scene;
  const spoken = shows.kind === 'called' ? shows.language : language;
  return (
    <main className="sign" data-theme={theme} lang={spoken}>
      <section className={`sign-counter ${counterNumber > 99 ? 'is-long' : ''}`}>
        <p className="sign-counter-word">{translate(spoken, 'common.counter')}</p>
        <p className="counter-number">{counterNumber}</p>
        {arrow !== undefined && (
          <p className="sign-way">
            <WayArrow arrow={arrow} />
            {wayWord(arrow, spoken)}
          </p>
        )}
      </section>
      <Beside shows={shows} language={language} />
    </main>
  );
}

function Beside({ shows, language }: { readonly shows: SignShows; readonly language: Locale }) {
  switch (shows.kind) {
    case 'notice':
      return <NoticePanel notice={shows.notice} language={language} />;
    case 'pause':
      return <PausePanel pause={shows.pause} language={language} />;
    case 'called':
      return (
        <section
          className={`sign-visitor ${shows.isNow ? 'is-now' : ''} ${shows.isFlashing ? 'is-flashing' : ''}`}
          role="status"
        >
          <h1 className="sign-word">{translate(shows.language, 'board.calledNow')}</h1>
          <p className="sign-ticket ticket-number">{formatTicket(shows.ticket)}</p>
        </section>
      );
    case 'serving':
      return (
        <section className="sign-visitor" role="status">
          <h1 className="sign-word">{translate(language, 'board.serving')}</h1>
          <p className="sign-ticket ticket-number">{formatTicket(shows.ticket)}</p>
        </section>
      );
  }
}
