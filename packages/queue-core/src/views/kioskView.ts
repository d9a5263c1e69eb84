import type { BranchConfig, Instant, KioskView } from '@talon/shared';
import { waitingAtPlace } from '../rules/callingRule.ts';
import { usedUp } from '../rules/quota.ts';
import { unknownWaits, type Waits } from '../rules/waits.ts';
import type { HallState } from '../state.ts';
import { dayView, type ViewHead } from './head.ts';

/** What the kiosks show beside the menu: is the day open, how many wait in each queue. The same for all kiosks. */
export function kioskView(
  state: HallState,
  config: BranchConfig,
  head: ViewHead,
  waits: Waits = unknownWaits,
): KioskView {
  const queues = config.queues.map(({ id: queueId }) => ({
    queueId,
    waiting: waitingAtPlace(state, config, { kind: 'queue', queueId }),
    wait: waits.ifCameNow(queueId),
    closing: state.closingQueues.has(queueId),
  }));
  return {
    view: 'kiosk',
    ...head,
    day: dayView(state),
    queues,
    usedUp: usedUpServices(state, config, head.hubTime),
  };
}

const shownUsedUp = 60;

/** [ISSUE-7] Services whose tickets are used up now. */
function usedUpServices(state: HallState, config: BranchConfig, now: Instant): KioskView['usedUp'] {
  return config.services
    .flatMap((service) => {
      const none = usedUp(state, service, config, now);
      return none === undefined ? [] : [{ serviceId: service.id, again: none.again }];
    })
    .slice(0, shownUsedUp);
}
