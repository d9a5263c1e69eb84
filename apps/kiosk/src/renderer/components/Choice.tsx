import { ChevronRight, UsersRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../useTexts.ts';
import './Choice.css';
import { TouchButton } from './TouchButton.tsx';

interface ChoiceProps {
  readonly name: string;
  readonly icon?: LucideIcon;
  /** How many people wait there now. */
  readonly waiting: number;
  readonly onPress: () => void;
}

/** A row to choose by: the name at its full length, how many wait, and an arrow that says it leads on. */
export function Choice({ name, icon: Icon, waiting, onPress }: ChoiceProps): ReactNode {
  const { say } = useTexts();
  return (
    <li>
      <TouchButton className="choice" onPress={onPress}>
        {Icon === undefined ? null : <Icon className="choice-icon" aria-hidden="true" />}
        <span className="choice-name">{name}</span>
        <span className="choice-waiting">
          <UsersRound aria-hidden="true" />
          <span aria-hidden="true">{waiting}</span>
          <span className="visually-hidden">, {say('kiosk.waiting', { count: waiting })}</span>
        </span>
        <ChevronRight className="choice-arrow" aria-hidden="true" />
      </TouchButton>
    </li>
  );
}
