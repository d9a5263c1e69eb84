import { randomBytes } from 'node:crypto';

/** A new globally unique id: 24 characters of `A-Za-z0-9_-`, 143 random bits. Begins with a letter or digit, as ids must. */
export function freshId(): string {
  for (;;) {
    const id = randomBytes(18).toString('base64url');
    if (!id.startsWith('-') && !id.startsWith('_')) return id;
  }
}
