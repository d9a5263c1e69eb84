import { translate, type Locale } from '@talon/shared';
import type { Foot } from './boardScene.ts';

/** How many wait and until when the branch is open. The green dot stands only beside figures that are true now. */
export function BoardFoot({ foot, language }: { readonly foot: Foot; readonly language: Locale }) {
  const { waiting } = foot;
  return (
    <footer className="board-foot">
      {waiting === undefined ? (
        <p />
      ) : (
        <p className="board-waiting">{translate(language, 'board.waiting', { count: waiting })}</p>
      )}
      <p className="board-hours">{hoursText(foot, language)}</p>
    </footer>
  );
}

function hoursText({ hours, saysIssuingEnded }: Foot, language: Locale): string | undefined {
  if (saysIssuingEnded) return translate(language, 'board.issuingEnded');
  if (hours === undefined) return undefined;
  return translate(language, 'board.hoursToday', { opens: hours.opens, closes: hours.closes });
}
