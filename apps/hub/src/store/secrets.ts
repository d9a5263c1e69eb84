import { argon2, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { isTrivialPin } from '@talon/shared';

const argon2Async = promisify(argon2);

/** Argon2id with the parameters that OWASP recommends for a server (Password Storage Cheat Sheet): 19 MiB, 2 passes. */
const cost = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltBytes = 16;

/** A secret for a machine or a session: 256 random bits as 43 characters of `A-Za-z0-9_-`. */
export const freshSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a secret. It cannot be guessed, so a fast hash is enough; a PIN needs `hashPin`. */
export const secretHash = (secret: string): Buffer => hash('sha256', secret, 'buffer');

/** A PIN of six random digits, none that somebody would try first. */
export function freshPin(): string {
  for (;;) {
    const digits = String(randomInt(1_000_000)).padStart(6, '0');
    if (!isTrivialPin(digits)) return digits;
  }
}

/** What is kept of a PIN: `argon2id$salt$hash`, both base64url. Takes some 20 ms off the main thread. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  return `argon2id$${salt.toString('base64url')}$${(await derive(pin, salt)).toString('base64url')}`;
}

/** Whether this is the PIN of that hash; compares in constant time. */
export async function isPinOf(pinHash: string, pin: string): Promise<boolean> {
  const [, salt = '', expected = ''] = pinHash.split('$');
  const derived = await derive(pin, Buffer.from(salt, 'base64url'));
  const wanted = Buffer.from(expected, 'base64url');
  return wanted.length === derived.length && timingSafeEqual(wanted, derived);
}

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  argon2Async('argon2id', { message: pin, nonce: salt, ...cost });
