import { translate, type BoardCall } from '@talon/shared';
import type { Elsewhere } from './boardScene.ts';

/** "Counter", and the floor or hall where that is another one: in the language of the visitor who is called. */
export function WhereWords({
  call,
  elsewhere,
}: {
  readonly call: BoardCall;
  readonly elsewhere: Elsewhere | undefined;
}) {
  const { language } = call;
  return (
    <span className="where-words" lang={language}>
      <span>{translate(language, 'common.counter')}</span>
      {elsewhere?.kind === 'floor' && (
        <span className="where-floor">{translate(language, 'common.floor', { floor: elsewhere.floor })}</span>
      )}
      {elsewhere?.kind === 'hall' && <span className="where-hall">{elsewhere.name[language]}</span>}
    </span>
  );
}
