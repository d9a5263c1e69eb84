import { signedIn, signInRefusals, type SignedIn, type SignIn, type SignInRefusal } from '@talon/shared';

export type SignInAnswer =
  | { readonly ok: true; readonly signedIn: SignedIn }
  | { readonly ok: false; readonly why: SignInRefusal | 'no-connection' | 'unexpected' };

const refusalOfStatus: Readonly<Record<number, SignInRefusal>> = {
  400: 'malformed',
  401: 'wrong-pin',
  403: 'deactivated',
  429: 'locked-out',
};

/** How long a person waits for the hub before it counts as not there, in ms. */
export const patienceMs = 8000;

/** `POST /api/sign-in`. Never throws: a hub that cannot be reached is one of the answers. */
export async function signIn(who: SignIn): Promise<SignInAnswer> {
  let response: Response;
  try {
    response = await post('/api/sign-in', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(who),
    });
  } catch {
    return { ok: false, why: 'no-connection' };
  }
  if (response.ok) {
    const read = signedIn.safeParse(await response.json().catch(() => null));
    return read.success ? { ok: true, signedIn: read.data } : { ok: false, why: 'unexpected' };
  }
  const why = refusalOfStatus[response.status];
  return { ok: false, why: why !== undefined && signInRefusals.includes(why) ? why : 'unexpected' };
}

/** `POST /api/sign-out`. Best effort: a session that the hub did not hear of ends by itself. */
export async function signOut(session: string): Promise<void> {
  await post('/api/sign-out', { headers: { authorization: `Bearer ${session}` } }).catch(() => undefined);
}

const post = (path: string, request: RequestInit): Promise<Response> =>
  fetch(path, { ...request, method: 'POST', signal: AbortSignal.timeout(patienceMs) });
