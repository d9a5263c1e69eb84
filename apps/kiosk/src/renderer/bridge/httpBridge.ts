import { kioskSnapshot } from '../../ipc.ts';
import type { AgentBridge, KioskSnapshot } from '../../ipc.ts';

/**
 * The agent as a local service: snapshots as server-sent events, calls as POST.
 *
 * While the service does not answer, the last snapshot is given again as `disconnected`, so that no screen looks alive
 * without an agent behind it; the browser reconnects by itself.
 *
 * @param door the folder the page came from; the secret of this start is part of its path
 */
export function httpBridge(door: URL): AgentBridge {
  return {
    onSnapshot: (listener) => {
      const events = new EventSource(new URL('snapshots', door));
      let last: KioskSnapshot | null = null;
      events.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const snapshot = kioskSnapshot.safeParse(JSON.parse(data));
        if (!snapshot.success) return;
        last = snapshot.data;
        listener(last);
      });
      events.addEventListener('error', () => {
        if (last !== null) listener({ ...last, link: 'disconnected' });
      });
      return () => {
        events.close();
      };
    },
    call: async (call, argument) => {
      const response = await fetch(new URL(`call/${call}`, door), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(argument),
      });
      return response.json();
    },
  };
}
