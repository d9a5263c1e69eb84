import type { BranchConfig, KioskView } from '@talon/shared';
import { waitingAtPlace } from '../rules/callingRule.ts';
import type { HallState } from '../state.ts';
import { dayView, type ViewHead } from './head.ts';

/** What the kiosks show beside the menu: is the day open, how many wait in each queue. The same for all kiosks. */
export function kioskView(state: HallState, config: BranchConfig, head: ViewHead): KioskView {
  const queues = config.queues.map(({ id: queueId }) => ({
    queueId,
    waiting: waitingAtPlace(state, config, { kind: 'queue', queueId }),
    wait: null,
    closing: false,
  }));
  return { view: 'kiosk', ...head, day: dayView(state), queues, usedUp: [] };
}
