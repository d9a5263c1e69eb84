import { fakeHubLink } from '@talon/hub-client/testing';
import type { Instant, Ms } from '@talon/shared';
import type { ScreenParts } from '../screenStore.ts';
import { monday1042 } from './sampleViews.ts';

/** A link and clocks that a test holds, for a screen that is not drawn yet. */
export function heldScreen(startsAt: Instant = monday1042) {
  const hub = fakeHubLink(startsAt);
  let own: Ms = 0;
  let beat = () => {};
  const parts: Omit<ScreenParts, 'memory'> = {
    link: hub.link,
    ownNow: () => own,
    onBeat: (run) => (beat = run),
  };
  const pass = (ms: Ms) => {
    own += ms;
    hub.setTime(startsAt + own);
    beat();
  };
  return { hub, parts, pass };
}
