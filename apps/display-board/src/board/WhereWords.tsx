import { translate, type BoardCall } from '@talon/shared';
import { wayWord } from '../way/wayWord.ts';
import type { Elsewhere } from './boardScene.ts';

/**
 * "Counter", the way where one is configured, and the floor or hall where that is another one: in the language of the
 * visitor who is called.
 */
export function WhereWords({
  call,
  elsewhere,
}: {
  readonly call: BoardCall;
  readonly elsewhere: Elsewhere | undefined;
}) {
  const { language, arrow } = call;
  return (
    <span className="where-words" lang={language}>
      <span>{translate(language, 'common.counter')}</span>
      {arrow !== null && <span className="where-way">{wayWord(arrow, language)}</span>}
      {elsewhere?.kind === 'floor' && (
        <span className="where-floor">{translate(language, 'common.floor', { floor: elsewhere.floor })}</span>
      )}
      {elsewhere?.kind === 'hall' && <span className="where-hall">{elsewhere.name[language]}</span>}
    </span>
  );
}
