import type { WaitPromise } from '@talon/shared';
import { ChevronRight, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../useTexts.ts';
import { waitWords } from '../waitWords.ts';
import './Choice.css';
import { TouchButton } from './TouchButton.tsx';

interface ChoiceProps {
  readonly name: string;
  readonly icon?: LucideIcon;
  /** A quieter line under the name. */
  readonly note?: string | undefined;
  /** How long one waits there; `null` or left out: unknown. */
  readonly wait?: WaitPromise | null;
  /** How many people wait there now; left out where nobody can wait. */
  readonly waiting?: number | undefined;
  /** Left out where it cannot be chosen now; the note then says why. */
  readonly onPress?: (() => void) | undefined;
}

/** A row to choose by: the name at its full length, how many wait, and an arrow that says it leads on. */
export function Choice({ name, icon: Icon, note, wait = null, waiting, onPress }: ChoiceProps): ReactNode {
  const { say, language } = useTexts();
  const words = (
    <>
      {Icon === undefined ? null : <Icon className="choice-icon" aria-hidden="true" />}
      <span className="choice-words">
        <span className="choice-name">{name}</span>
        {note === undefined ? null : <span className="choice-note">{note}</span>}
        {wait === null ? null : <span className="choice-note">{waitWords(language, wait)}</span>}
      </span>
    </>
  );
  if (onPress === undefined) {
    return (
      <li>
        <div className="choice is-off">{words}</div>
      </li>
    );
  }
  return (
    <li>
      <TouchButton className="choice" onPress={onPress}>
        {words}
        {waiting === undefined ? null : (
          <span className="choice-waiting">
            <UsersRound aria-hidden="true" />
            <span aria-hidden="true">{waiting}</span>
            <span className="visually-hidden">, {say('kiosk.waiting', { count: waiting })}</span>
          </span>
        )}
        <ChevronRight className="choice-arrow" aria-hidden="true" />
      </TouchButton>
    </li>
  );
}
