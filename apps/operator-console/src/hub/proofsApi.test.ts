import { visitId } from '@talon/shared';
import { afterEach, expect, it, vi } from 'vitest';
import { proofsOf } from './proofsApi.ts';

const visit = visitId.parse('visit-1');
const noted = {
  priorityClassId: 'military',
  proofId: 'combatant-certificate',
  documentNumber: null,
  notedAt: 1000,
  notedBy: 'op-1',
};

function hubAnswers(answer: () => Promise<Response>) {
  const asked = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', asked);
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

it('asks for one visit in the name of the session', async () => {
  const asked = hubAnswers(() => Promise.resolve(Response.json({ proofs: [noted] })));
  expect(await proofsOf('secret', visit)).toEqual([noted]);
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    '/api/visits/visit-1/proofs',
    expect.objectContaining({ headers: { authorization: 'Bearer secret' } }),
  );
});

it.each<[why: string, answer: () => Promise<Response>]>([
  ['refuses', () => Promise.resolve(Response.json({ code: 'session-ended' }, { status: 401 }))],
  ['answers something else', () => Promise.resolve(Response.json({ proofs: [{}] }))],
  ['answers no JSON', () => Promise.resolve(new Response('<html>'))],
  ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
])('tells nothing when the hub %s', async (_why, answer) => {
  hubAnswers(answer);
  expect(await proofsOf('secret', visit)).toBeNull();
});
