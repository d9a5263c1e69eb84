import { view, viewKey, type Revision, type View, type Watch } from '@talon/shared';

/** What came of a frame: a view to show, nothing to do, or something that is no view. */
type Received =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** Which views are wanted, and which of those that arrive are news. */
export interface ViewWatch {
  readonly watches: readonly Watch[];
  replace(watches: readonly Watch[]): void;
  /** A new connection: its hub may have been restored from a copy and count from an earlier revision. */
  greeted(): void;
  /** Checks a frame. Passed over: what is no longer watched, and what is older than a view of the same key. */
  receive(frame: unknown): Received;
}

export function viewWatch(): ViewWatch {
  let watches: readonly Watch[] = [];
  let wanted = new Set<string>();
  const newest = new Map<string, Revision>();

  return {
    get watches() {
      return watches;
    },
    replace(next) {
      watches = next;
      wanted = new Set(next.map(viewKey));
      for (const key of newest.keys()) if (!wanted.has(key)) newest.delete(key);
    },
    greeted() {
      newest.clear();
    },
    receive(frame) {
      const checked = view.safeParse(frame);
      if (!checked.success) return { kind: 'unreadable', detail: checked.error.message };
      const key = viewKey(checked.data);
      if (!wanted.has(key) || checked.data.revision < (newest.get(key) ?? 0)) return { kind: 'passed-over' };
      newest.set(key, checked.data.revision);
      return { kind: 'view', view: checked.data };
    },
  };
}
