import { patienceMs } from './signInApi.ts';

/** What goes with a question: nothing is a `GET`, a body a `POST`. */
export type Sent = { readonly json: unknown; readonly seenVersion?: number } | { readonly csv: string };

/** Why the hub did not answer a question of staff, whatever it was about. */
export type GeneralFailure =
  | 'no-connection'
  | 'session-ended'
  | 'not-allowed'
  | 'too-often'
  | 'hub-read-only'
  | 'unexpected';

/** Asks the hub as staff. Never throws; `status` 0: the hub did not answer, `body` `null`: it said nothing readable. */
export async function askHub(
  path: string,
  session: string,
  sent?: Sent,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const authorization = `Bearer ${session}`;
  const signal = AbortSignal.timeout(patienceMs);
  const request =
    sent === undefined ? { headers: { authorization }, signal } : { ...posted(sent, authorization), signal };
  try {
    const response = await fetch(path, request);
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    return { status: 0, body: null };
  }
}

function posted(sent: Sent, authorization: string) {
  if ('csv' in sent)
    return { method: 'POST', headers: { authorization, 'content-type': 'text/csv' }, body: sent.csv };
  const { json, seenVersion } = sent;
  const headers = { authorization, 'content-type': 'application/json' };
  return {
    method: 'POST',
    headers: seenVersion === undefined ? headers : { ...headers, 'if-match': `"${seenVersion}"` },
    body: JSON.stringify(json),
  };
}

const failures: Readonly<Record<number, GeneralFailure>> = {
  0: 'no-connection',
  401: 'session-ended',
  403: 'not-allowed',
  429: 'too-often',
  503: 'hub-read-only',
};

export const failureOfStatus = (status: number): GeneralFailure => failures[status] ?? 'unexpected';
