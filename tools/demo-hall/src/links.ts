import { connectHub, type HubLink } from '@talon/hub-client';
import { signedIn, type Handshake } from '@talon/shared';

/**
 * Signs a member of staff in. Returns the session's secret.
 *
 * @throws Error when the hub refuses
 */
export async function signIn(
  url: string,
  { number, pin }: { readonly number: string; readonly pin: string },
): Promise<string> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, pin }),
  });
  if (!response.ok) throw new Error(`${number} could not sign in: ${await response.text()}`);
  return signedIn.parse(await response.json()).session;
}

/**
 * Connects to the hub. Resolves when it has said welcome.
 *
 * @param report told about frames from the hub that the client cannot read
 * @throws Error when the hub refuses
 */
export function connect(
  url: string,
  who: Handshake['who'],
  report: (problem: string) => void,
): Promise<HubLink> {
  const link = connectHub({ url, who: () => who, report });
  return new Promise((resolve, reject) => {
    const stop = link.onStatus((status) => {
      if (status.state !== 'connected' && status.state !== 'refused') return;
      // The first status comes before `onStatus` has returned.
      queueMicrotask(() => stop());
      if (status.state === 'connected') resolve(link);
      else reject(new Error(`the hub refused the connection: ${status.code}`));
    });
  });
}
