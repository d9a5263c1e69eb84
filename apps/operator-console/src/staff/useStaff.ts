import { second, type StaffMember } from '@talon/shared';
import { useEffect, useRef, useState } from 'react';
import { useParts } from '../hub/consoleParts.ts';
import type { ReportsRefusal } from '../hub/reportsApi.ts';
import type { KnownStaff, StaffAnswer } from '../hub/staffApi.ts';
import { useAnswer } from '../reports/useAnswer.ts';
import type { ClockState } from '../stores/clockStore.ts';
import type { ViewState } from '../stores/viewStore.ts';

/** How often it is looked who has come and gone, in ms. What colleagues change of names and roles comes at once. */
const lookEvery = 15 * second;

/**
 * The staff as the hub knew it last, and the way to change it: one change at a time.
 *
 * @returns `known` `null` until the hub has answered; `failure`: why it did not; `ask` gives `null` while another change
 * is on its way. What a change made of somebody is in the list at once; who changed what follows.
 */
export function useStaff(): {
  readonly known: KnownStaff | null;
  readonly failure: ReportsRefusal | null;
  readonly again: () => void;
  readonly ask: (change: (session: string) => Promise<StaffAnswer>) => Promise<StaffAnswer | null>;
} {
  const { staff, session, views, clock } = useParts();
  const { answer, again } = useAnswer('staff', staff.read);
  // A question that fails leaves what was known before.
  const [known, setKnown] = useState<KnownStaff | null>(null);
  const [taken, setTaken] = useState(answer);
  if (answer !== taken) {
    setTaken(answer);
    if (answer?.ok === true) setKnown(answer.value);
  }

  const reread = useRef(again);
  useEffect(() => {
    reread.current = again;
  });
  useEffect(() => {
    const stopNames = views.subscribe((now, before) => {
      if (namesIn(now) !== namesIn(before)) reread.current();
    });
    const stopLooking = clock.subscribe((now, before) => {
      if (lookAt(now) !== lookAt(before)) reread.current();
    });
    return () => {
      stopNames();
      stopLooking();
    };
  }, [views, clock]);

  const busy = useRef(false);
  return {
    known,
    failure: answer?.ok === false ? answer.why : null,
    again,
    ask: async (change) => {
      const secret = session.getState().signedIn?.session;
      if (secret === undefined || busy.current) return null;
      busy.current = true;
      const answered = await change(secret);
      busy.current = false;
      if (!answered.ok && answered.why === 'session-ended') session.getState().end('hub');
      if (answered.ok) setKnown((before) => before && withMember(before, answered.member));
      reread.current();
      return answered;
    },
  };
}

/** The same list with a person as he is now. */
function withMember({ staff, changes }: KnownStaff, member: StaffMember): KnownStaff {
  const others = staff.filter(({ operatorId }) => operatorId !== member.operatorId);
  return { staff: [...others, member].toSorted((a, b) => Number(a.number) - Number(b.number)), changes };
}

const namesIn = ({ staff }: ViewState): string => JSON.stringify(staff?.view.staff ?? null);
const lookAt = ({ now }: ClockState): number => Math.floor((now ?? 0) / lookEvery);
