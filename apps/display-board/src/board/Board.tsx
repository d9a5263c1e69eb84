import type { Locale } from '@talon/shared';
import { NoticePanel } from '../notice/NoticePanel.tsx';
import { BoardFoot } from './BoardFoot.tsx';
import { BoardHead } from './BoardHead.tsx';
import type { Scene, ShownCall, Stage } from './boardScene.ts';
import { CallRow } from './CallRow.tsx';
import { LargestCall } from './LargestCall.tsx';
import { PausePanel } from '../pause/PausePanel.tsx';
import { SoundBlocked } from './SoundBlocked.tsx';

interface BoardProps {
  readonly scene: Scene;
  /** Of the board's own sentences; where to go is said in the language of the visitor who is called. */
  readonly language: Locale;
}

/** The whole screen of a wall board. */
export function Board({ scene, language }: BoardProps) {
  const { theme, hall, clock, stage, foot, isSoundBlocked, isOutOfDate } = scene;
  return (
    <div className={`board ${isOutOfDate ? 'is-out-of-date' : ''}`} data-theme={theme}>
      <BoardHead hall={hall} clock={clock} language={language} />
      <main className={`board-stage is-${stageShape(stage)}`}>
        <Middle stage={stage} language={language} />
      </main>
      {isSoundBlocked && <SoundBlocked language={language} />}
      {foot !== undefined && <BoardFoot foot={foot} language={language} />}
    </div>
  );
}

/** `alone`: a panel without rows beside it. */
function stageShape(stage: Stage): 'many' | 'alone' | 'beside' {
  if (stage.kind === 'many') return 'many';
  return stage.kind === 'pause' || (stage.kind === 'notice' && stage.others.length === 0)
    ? 'alone'
    : 'beside';
}

function Middle({ stage, language }: { readonly stage: Stage; readonly language: Locale }) {
  switch (stage.kind) {
    case 'call':
      return (
        <>
          <LargestCall key={stage.largest.call.key} shown={stage.largest} language={language} />
          <Rows calls={stage.others} />
        </>
      );
    case 'many':
      return <Rows calls={stage.calls} />;
    case 'pause':
      return <PausePanel pause={stage.pause} language={language} />;
    case 'notice':
      return (
        <>
          <NoticePanel notice={stage.notice} language={language} />
          {stage.others.length > 0 && <Rows calls={stage.others} />}
        </>
      );
  }
}

function Rows({ calls }: { readonly calls: readonly ShownCall[] }) {
  return (
    <ol className="call-rows">
      {calls.map((shown) => (
        <CallRow key={shown.call.key} shown={shown} />
      ))}
    </ol>
  );
}
