import { callAnswer, kioskSnapshot } from '../../ipc.ts';
import type { AgentBridge } from '../../ipc.ts';

/**
 * Checks all that comes from the agent. A snapshot that does not fit the contract is dropped: the page is older or
 * newer than its agent, and the last one that fitted is still the best it knows.
 */
export function checkedBridge(bridge: AgentBridge): AgentBridge {
  return {
    onSnapshot: (listener) =>
      bridge.onSnapshot((raw) => {
        const snapshot = kioskSnapshot.safeParse(raw);
        if (snapshot.success) listener(snapshot.data);
      }),
    call: async (call, argument) => callAnswer.parse(await bridge.call(call, argument)),
  };
}
