import { beforeEach, describe, expect, it } from 'vitest';
import { readScreenAddress } from './screenPairing.ts';

const key = 'k'.repeat(22);

describe('readScreenAddress', () => {
  const addresses: string[] = [];
  const read = (address: string) =>
    readScreenAddress(new URL(address, 'http://hall.test'), localStorage, (put) => addresses.push(put));

  beforeEach(() => {
    localStorage.clear();
    addresses.length = 0;
  });

  it('keeps the key of the fragment and takes it out of the address', () => {
    expect(read(`/board/?board=board-1&lang=ru#key=${key}`)).toEqual({
      language: 'ru',
      pairing: { kind: 'board', id: 'board-1', key },
    });
    expect(addresses).toEqual(['/board/?board=board-1&lang=ru']);
  });

  it('needs no key in the address once it was there', () => {
    read(`/board/?board=board-1#key=${key}`);
    expect(read('/board/?board=board-1').pairing).toEqual({ kind: 'board', id: 'board-1', key });
    expect(addresses).toHaveLength(1);
  });

  it('takes a new key instead of the one it has', () => {
    read(`/board/?board=board-1#key=${key}`);
    expect(read('/board/?board=board-1#key=another-key-of-this-board').pairing?.key).toBe(
      'another-key-of-this-board',
    );
  });

  it('does not lend the key of one board to another', () => {
    read(`/board/?board=board-1#key=${key}`);
    expect(read('/board/?board=board-2').pairing).toBeUndefined();
  });

  it('pairs the sign of a counter in the same way', () => {
    expect(read(`/board/?sign=sign-5#key=${key}`).pairing).toEqual({ kind: 'sign', id: 'sign-5', key });
    expect(addresses).toEqual(['/board/?sign=sign-5']);
    expect(read('/board/?sign=sign-6').pairing).toBeUndefined();
  });

  it.each([
    '/board/',
    '/board/?board=',
    '/board/?board=no%20id',
    '/board/?sign=',
    `/board/#key=${key}`,
    '/board/?board=board-1#key=',
  ])('is not paired by %s', (address) => {
    expect(read(address).pairing).toBeUndefined();
  });

  it('speaks Ukrainian where no shipped language is asked for', () => {
    expect(read('/board/?lang=de').language).toBe('uk');
    expect(read('/board/').language).toBe('uk');
  });
});
