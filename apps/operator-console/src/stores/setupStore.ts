import {
  branchConfigShape,
  checkBranchConfig,
  configRemarks,
  type BranchConfig,
  type ConfigFault,
  type ConfigRemark,
  type OperatorId,
} from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SetupAnswer, SetupApi, SetupRefusal, VersionedConfig } from '../hub/setupApi.ts';
import { isSame } from '../setup/draft/changes.ts';
import { mergeDraft } from '../setup/draft/mergeDraft.ts';
import { withValue, type Path } from '../setup/draft/paths.ts';

/** What the page has to say of the last thing that was done. */
export type SetupNotice =
  | { readonly what: 'failed'; readonly why: SetupRefusal }
  | { readonly what: 'checked'; readonly faults: number; readonly remarks: number }
  | { readonly what: 'in-force'; readonly version: number; readonly newDevices: readonly string[] }
  /** Somebody else put this version in force meanwhile; the changes made here stand on top of it now. */
  | { readonly what: 'merged'; readonly version: number }
  | { readonly what: 'file-unreadable' }
  /** Not taken into the draft: it does not even have the shape of a configuration. */
  | { readonly what: 'file-faulty'; readonly faults: readonly ConfigFault[] }
  | { readonly what: 'file-taken' };

export interface SetupState {
  /** What the draft was made of. */
  readonly base: VersionedConfig | null;
  /** As somebody is typing it: a field may hold a text where a number belongs, and `faults` says so. */
  readonly draft: BranchConfig | null;
  /** Of the draft as it stands: of the file itself, or what the hub said last of the very same. */
  readonly faults: readonly ConfigFault[];
  readonly remarks: readonly ConfigRemark[];
  readonly busy: boolean;
  readonly notice: SetupNotice | null;
  /** Reads what is in force; changes made here are kept, on top of what somebody else may have put in force. */
  readonly refresh: () => Promise<void>;
  readonly set: (path: Path, value: unknown) => void;
  /** Back to what is in force. */
  readonly discard: () => void;
  /** Takes a configuration or set-up file into the draft, if it has the shape of one. */
  readonly takeFile: (text: string) => void;
  readonly check: () => Promise<void>;
  readonly put: () => Promise<void>;
  readonly forget: () => void;
}

export interface SetupStoreParts {
  readonly api: SetupApi;
  /** Who is signed in; `undefined`: nobody. */
  readonly signedIn: () => { readonly session: string; readonly operatorId: OperatorId } | undefined;
  readonly sessionEnded: () => void;
}

const nothing = { base: null, draft: null, faults: [], remarks: [], busy: false, notice: null } as const;

/** The set-up page's draft. It lives as long as the tab, not as the page: nothing is lost by looking at the hall. */
export function createSetupStore({ api, signedIn, sessionEnded }: SetupStoreParts): StoreApi<SetupState> {
  return createStore<SetupState>((change, get) => {
    const standing = (draft: BranchConfig) => ({ draft, ...judged(draft) });

    /** One question at a time; a session that is over leads to the sign-in, any other refusal into words. */
    async function asking<T>(
      ask: (session: string) => Promise<SetupAnswer<T>>,
      then: (value: T) => void | Promise<void>,
    ): Promise<void> {
      const who = signedIn();
      if (who === undefined || get().busy) return;
      change({ busy: true });
      const answer = await ask(who.session);
      // Somebody else may sit here by now.
      if (signedIn()?.operatorId !== who.operatorId) return;
      change({ busy: false });
      if (answer.ok) return then(answer.value);
      change({ notice: { what: 'failed', why: answer.why } });
      if (answer.why === 'session-ended') sessionEnded();
    }

    function begin(newest: VersionedConfig): void {
      const { base, draft } = get();
      if (base === null || draft === null || !isDirty(get())) {
        change({ base: newest, ...standing(newest.config) });
      } else if (newest.version !== base.version) {
        const merged = mergeDraft(base.config, draft, newest.config);
        change({
          base: newest,
          ...standing(merged),
          notice: { what: 'merged', version: newest.version },
        });
      }
    }

    return {
      ...nothing,
      refresh: () => asking(api.load, begin),
      set: (path, value) => {
        const { draft } = get();
        if (draft !== null) change({ ...standing(withValue(draft, path, value)), notice: null });
      },
      discard: () => {
        const { base } = get();
        if (base !== null) change({ ...standing(base.config), notice: null });
      },
      takeFile: (text) => {
        const read = readFile(text);
        change(
          'config' in read ? { ...standing(read.config), notice: { what: 'file-taken' } } : { notice: read },
        );
      },
      check: () => {
        const { draft } = get();
        return asking(
          (session) => api.check(session, draft),
          ({ faults, remarks }) => {
            if (get().draft !== draft) return;
            change({
              faults,
              ...(faults.length === 0 && { remarks }),
              notice: { what: 'checked', faults: faults.length, remarks: remarks.length },
            });
          },
        );
      },
      put: () => {
        const { base, draft } = get();
        if (base === null || draft === null) return Promise.resolve();
        return asking(
          (session) => api.put(session, draft, base.version),
          (became) => {
            if (became.put === 'changed-meanwhile') return get().refresh();
            if (became.put === 'faulty')
              return change({
                faults: became.faults,
                notice: { what: 'checked', faults: became.faults.length, remarks: 0 },
              });
            const { version, newDevices } = became;
            return change({
              base: { version, config: draft },
              notice: { what: 'in-force', version, newDevices },
            });
          },
        );
      },
      forget: () => change(nothing),
    };
  });
}

/** Whether the draft says anything else than what is in force. */
export const isDirty = ({ base, draft }: Pick<SetupState, 'base' | 'draft'>): boolean =>
  base !== null && draft !== null && !isSame(base.config, draft);

/** The same check as the hub's, but for what the hall needs now. */
function judged(draft: BranchConfig): Pick<SetupState, 'faults' | 'remarks'> {
  const checked = checkBranchConfig(draft);
  return checked.ok
    ? { faults: [], remarks: configRemarks(checked.config) }
    : { faults: checked.faults, remarks: [] };
}

function readFile(text: string): { readonly config: BranchConfig } | SetupNotice {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { what: 'file-unreadable' };
  }
  const config: unknown = typeof file === 'object' && file !== null && 'branch' in file ? file.branch : file;
  const shaped = branchConfigShape.safeParse(config);
  if (shaped.success) return { config: shaped.data };
  const checked = checkBranchConfig(config);
  return { what: 'file-faulty', faults: checked.ok ? [] : checked.faults };
}
