import { BadgeCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { classAtKiosk } from '../branchLookup.ts';
import type { Screen } from '../flow/screenOf.ts';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './ClassStrip.css';
import { TouchButton } from './TouchButton.tsx';

/** On the way to a ticket; with the number, or beside an appointment, nobody reads over a shoulder who somebody is. */
const shownOn: ReadonlySet<Screen['name']> = new Set(['areas', 'services', 'search', 'purpose']);

/** [PRIORITY-4] What this visitor said they are, what that asks of them, and the way to take it back. */
export function ClassStrip(): ReactNode {
  const { say, name } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const chosen = useKiosk((state) => state.flow.priorityClassId);
  const isShown = useKiosk((state) => shownOn.has(state.screen.name));
  const send = useKiosk((state) => state.send);
  const claimed = classAtKiosk(branch, chosen);
  if (claimed === undefined || !isShown) return null;
  return (
    <aside className="class-strip" aria-label={say('kiosk.mayGoFirst')}>
      <BadgeCheck aria-hidden="true" />
      <p>
        <strong>{name(claimed.name)}</strong>
        <span>{say('kiosk.showDocument')}</span>
      </p>
      <TouchButton
        onPress={() => {
          send({ type: 'classChosen', priorityClassId: null });
        }}
      >
        {say('kiosk.classTakeBack')}
      </TouchButton>
    </aside>
  );
}
