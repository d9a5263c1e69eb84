import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import type { ReportsAnswer } from '../hub/reportsApi.ts';

interface Asked<T> {
  /** What the last answer was about. */
  readonly about: string;
  readonly answer: ReportsAnswer<T>;
}

/**
 * Asks the hub, and asks again whenever `about` changes, the connection comes back, or somebody wants it.
 *
 * An answer that was overtaken by a later question is dropped. A session that is over leads to the sign-in.
 *
 * @returns the newest answer about this, `null` until there is one; `asking` while one is on its way
 */
export function useAnswer<T>(
  about: string,
  ask: (session: string) => Promise<ReportsAnswer<T>>,
): { readonly answer: ReportsAnswer<T> | null; readonly asking: boolean; readonly again: () => void } {
  const { session, link } = useParts();
  const contact = useStore(link, (state) => state.contact);
  const [asked, setAsked] = useState<Asked<T> | null>(null);
  const [asking, setAsking] = useState(true);
  const [times, setTimes] = useState(0);

  useEffect(() => {
    let overtaken = false;
    const secret = session.getState().signedIn?.session;
    if (secret === undefined) return undefined;
    setAsking(true);
    void ask(secret).then((answer) => {
      if (overtaken) return;
      if (!answer.ok && answer.why === 'session-ended') session.getState().end('hub');
      setAsked({ about, answer });
      setAsking(false);
    });
    return () => {
      overtaken = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `about` says what `ask` asks
  }, [about, contact, times, session]);

  return {
    answer: asked?.about === about ? asked.answer : null,
    asking,
    again: () => setTimes((before) => before + 1),
  };
}
