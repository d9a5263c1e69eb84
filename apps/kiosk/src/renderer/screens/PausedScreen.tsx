import type { HallPauseReason } from '@talon/shared';
import type { ReactNode } from 'react';
import { NoticeIcon } from '../components/NoticeIcon.tsx';
import { Question } from '../components/Question.tsx';
import { useTexts } from '../useTexts.ts';
import './PausedScreen.css';

/** The whole hall stands still: what to do now, that places are kept, and when there are tickets again. */
export function PausedScreen({ reason }: { readonly reason: HallPauseReason }): ReactNode {
  const { say } = useTexts();
  return (
    <div className={`notice paused is-${reason}`} role="alert">
      <NoticeIcon icon={reason} />
      <Question title={say(`pause.${reason}`)} hint={say(`pause.${reason}-do`)} />
      <p className="paused-aside">
        <strong>{say('pause.placesKept')}</strong> {say(`pause.${reason}-tickets`)}
      </p>
    </div>
  );
}
