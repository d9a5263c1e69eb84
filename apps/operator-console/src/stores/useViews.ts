import type { Instant, OperatorId, Watch } from '@talon/shared';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import type { HeldKind, ViewOf } from './viewStore.ts';

/** The newest view of a kind, and whether it is the hub's present word: arrived since the last connect, still connected. */
export function useView<K extends HeldKind>(kind: K): { view: ViewOf<K> | undefined; upToDate: boolean } {
  const { views, link } = useParts();
  const received = useStore(views, (state) => state[kind]);
  const upToDate = useStore(
    link,
    ({ status, contact }) => status.state === 'connected' && received?.contact === contact,
  );
  return { view: received?.view as ViewOf<K> | undefined, upToDate };
}

/** Says what the screen shows as long as it stands there. One screen at a time may do so. */
export function useWatches(watches: readonly Watch[]): void {
  const { watch } = useParts();
  const wanted = JSON.stringify(watches);
  useEffect(() => watch(JSON.parse(wanted) as Watch[]), [watch, wanted]);
}

/** The hub's time to the second; falls back to the time of what is shown. */
export function useNow(fallback: Instant): Instant {
  const { clock } = useParts();
  // A view may be younger than the last tick of the second.
  return useStore(clock, ({ now }) => Math.max(now ?? fallback, fallback));
}

/** Names of the staff by their ids; `undefined` while the hub has not told them, and for who left. Wants `staff` watched. */
export function useStaffNames(): (operatorId: OperatorId) => string | undefined {
  const { view } = useView('staff');
  return (wanted) => view?.staff.find(({ operatorId }) => operatorId === wanted)?.name;
}
