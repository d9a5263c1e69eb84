import type { BranchView, CurrentVisitView } from '@talon/shared';
import { ShieldQuestionMark } from 'lucide-react';
import { keepFocus } from '../../components/keepFocus.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import { otherKeys } from '../deskKeys.ts';
import './ClassCheck.css';

interface ClassCheckProps {
  readonly branch: BranchView;
  readonly visit: CurrentVisitView;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly onHolds: () => void;
  readonly onFails: () => void;
}

/** [PRIORITY-4] The visitor chose a priority class at the kiosk: nothing starts before its document was seen. */
export function ClassCheck({ branch, visit, enabled, locked, onHolds, onFails }: ClassCheckProps) {
  const { t, name } = useTexts();
  const claimed = branch.priorityClasses.find(({ id }) => id === visit.priorityClassId);
  const answers = [
    { words: t('moves.classHolds'), keyName: otherKeys.classHolds, onPress: onHolds },
    { words: t('moves.classFails'), keyName: otherKeys.classFails, onPress: onFails },
  ];
  return (
    <div className="class-check" role="group" aria-labelledby="class-check-words">
      <ShieldQuestionMark aria-hidden="true" size={30} />
      <p id="class-check-words">
        {t('moves.classClaimed', {
          class: claimed === undefined ? visit.priorityClassId : name(claimed.name),
        })}
      </p>
      {answers.map(({ words, keyName, onPress }) => (
        <button
          key={keyName}
          type="button"
          className="button"
          disabled={!enabled}
          aria-disabled={!enabled || locked}
          aria-keyshortcuts={keyName}
          onMouseDown={keepFocus}
          onClick={onPress}
        >
          {words} <KeyCap name={keyName} />
        </button>
      ))}
    </div>
  );
}
