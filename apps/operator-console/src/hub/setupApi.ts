import { branchConfigShape, type BranchConfig, type ConfigFault, type ConfigRemark } from '@talon/shared';
import { z } from 'zod';

/** A configuration in force, with the version that whatever is edited from it has to name. */
export interface VersionedConfig {
  readonly version: number;
  readonly config: BranchConfig;
}

interface CheckedSetup {
  /** The version in force, which may be a newer one than the one edited. */
  readonly version: number;
  readonly faults: readonly ConfigFault[];
  readonly remarks: readonly ConfigRemark[];
}

export type SetupRefusal =
  | 'no-connection'
  | 'session-ended'
  | 'not-allowed'
  | 'too-often'
  | 'hub-read-only'
  | 'unexpected';

export type SetupAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: SetupRefusal };

/** What became of a configuration that was to be put in force. */
type PutSetup =
  | { readonly put: 'in-force'; readonly version: number; readonly newDevices: readonly string[] }
  | { readonly put: 'changed-meanwhile' }
  | { readonly put: 'faulty'; readonly faults: readonly ConfigFault[] };

/** The branch's configuration at the hub, for supervisors. Never throws: refusals and a hub that is away are answers. */
export interface SetupApi {
  readonly load: (session: string) => Promise<SetupAnswer<VersionedConfig>>;
  readonly check: (session: string, draft: unknown) => Promise<SetupAnswer<CheckedSetup>>;
  /** @param editedFrom the version that the draft was made of */
  readonly put: (session: string, draft: unknown, editedFrom: number) => Promise<SetupAnswer<PutSetup>>;
}

const version = z.number().int().positive();
const params = z.record(z.string(), z.union([z.string(), z.number()]));
// Hub and console are of one version, so the codes of one are the texts of the other.
const faults = z.array(
  z.object({ path: z.string(), code: z.string(), params, message: z.string() }),
) as unknown as z.ZodType<ConfigFault[]>;
const remarks = z.array(z.object({ path: z.string(), code: z.string(), params })) as unknown as z.ZodType<
  ConfigRemark[]
>;

const loaded = z.object({ version, config: branchConfigShape });
const checked = z.object({ version, faults, remarks });
const inForce = z.object({ version, newDevices: z.array(z.string()) });
const faulty = z.object({ faults });

const refusalOfStatus: Readonly<Record<number, SetupRefusal>> = {
  401: 'session-ended',
  403: 'not-allowed',
  429: 'too-often',
  503: 'hub-read-only',
};

/** A whole configuration goes over the wire and is written down: longer than a sign-in, in ms. */
const patienceMs = 20_000;

export const setupApi: SetupApi = {
  load: (session) =>
    ask('/api/branch-config', session, {}, async (response) =>
      response.ok ? loaded.parse(await response.json()) : undefined,
    ),
  check: (session, draft) =>
    ask('/api/branch-config/check', session, file(draft), async (response) =>
      response.ok ? checked.parse(await response.json()) : undefined,
    ),
  put: (session, draft, editedFrom) => {
    const { headers, ...request } = file(draft);
    const named = { ...request, headers: { ...headers, 'if-match': `"${editedFrom}"` } };
    return ask('/api/branch-config', session, named, async (response): Promise<PutSetup | undefined> => {
      if (response.status === 412) return { put: 'changed-meanwhile' };
      if (response.status === 422) return { put: 'faulty', ...faulty.parse(await response.json()) };
      return response.ok ? { put: 'in-force', ...inForce.parse(await response.json()) } : undefined;
    });
  },
};

const file = (draft: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(draft),
});

/** @param read what the answer says; `undefined` for a refusal that its status tells */
async function ask<T>(
  path: string,
  session: string,
  request: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  },
  read: (response: Response) => Promise<T | undefined>,
): Promise<SetupAnswer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${session}` },
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    return { ok: false, why: 'no-connection' };
  }
  try {
    const value = await read(response);
    if (value !== undefined) return { ok: true, value };
  } catch {
    return { ok: false, why: 'unexpected' };
  }
  return { ok: false, why: refusalOfStatus[response.status] ?? 'unexpected' };
}
