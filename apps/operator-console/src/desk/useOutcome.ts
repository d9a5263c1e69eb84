import type { BranchView, CounterView, OutcomeId, VisitId } from '@talon/shared';
import { useState } from 'react';

/** What is chosen for the visit at the counter: the first outcome until somebody chooses, anew for each visit. */
export function useOutcome({ outcomes }: BranchView, { current, moves }: CounterView) {
  const [choice, setChoice] = useState<{ visitId: VisitId; outcomeId: OutcomeId } | null>(null);
  const chosen = choice?.visitId === current?.visitId ? choice?.outcomeId : undefined;
  const present = chosen ?? outcomes[0]?.id;
  const choose = (outcomeId: OutcomeId) => {
    if (current !== null) setChoice({ visitId: current.visitId, outcomeId });
  };
  const move = (by: 1 | -1) => {
    const place = outcomes.findIndex(({ id }) => id === present);
    const next = outcomes.at((place + by) % outcomes.length);
    if (next !== undefined) choose(next.id);
  };
  return { chosen: present, enabled: moves.includes('finishService'), choose, move };
}
