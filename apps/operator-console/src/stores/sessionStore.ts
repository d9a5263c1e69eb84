import { signedIn as signedInShape, type SignedIn } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

const key = 'talon.session';

export interface SessionState {
  readonly signedIn: SignedIn | null;
  /** The hub ended the session by itself; the sign-in screen says so. */
  readonly endedByHub: boolean;
  readonly begin: (signedIn: SignedIn) => void;
  readonly end: (by: 'person' | 'hub') => void;
}

/**
 * Who is signed in on this tab.
 *
 * @param storage the tab's own (`sessionStorage`): a reload stays signed in, another tab signs in by itself
 */
export function createSessionStore(storage: Storage): StoreApi<SessionState> {
  return createStore<SessionState>((set) => ({
    signedIn: kept(storage),
    endedByHub: false,
    begin: (signedIn) => {
      storage.setItem(key, JSON.stringify(signedIn));
      set({ signedIn, endedByHub: false });
    },
    end: (by) => {
      storage.removeItem(key);
      set({ signedIn: null, endedByHub: by === 'hub' });
    },
  }));
}

/** What an earlier page of this tab kept; anything unreadable counts as not signed in. */
function kept(storage: Storage): SignedIn | null {
  try {
    const read = signedInShape.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
