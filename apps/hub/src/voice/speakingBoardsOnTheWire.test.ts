import type { HubLink } from '@talon/hub-client';
import { counterId, deviceId, serviceId, type BoardView, type View } from '@talon/shared';
import { expect, it } from 'vitest';
import { nextView, startTestHub, type TestHub } from '../testing/testHub.ts';

const isBoard = (view: View): view is BoardView => view.view === 'board';

/** A board that is connected and watches; with its first view. */
async function openBoard(hub: TestHub, id: string): Promise<{ link: HubLink; first: BoardView }> {
  const link = await hub.connect(hub.device(id));
  const first = nextView(link, isBoard);
  link.watch([{ view: 'board', boardId: deviceId.parse(id) }]);
  return { link, first: await first };
}

async function callSomebody(hub: TestHub): Promise<void> {
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const desk = await hub.connect(await hub.staff('operator'));
  const counter = { counterId: counterId.parse('counter-1') };
  const service = { serviceId: serviceId.parse('residence'), purpose: 'submit', language: 'uk' } as const;
  expect(await kiosk.send('issueTicket', service)).toMatchObject({ ok: true });
  expect(await desk.send('openCounter', { ...counter, takeOver: false })).toMatchObject({ ok: true });
  expect(await desk.send('callNext', { ...counter, seenVisit: null })).toMatchObject({ ok: true });
}

it('[VOICE-2] gives a call to one of two boards that hear each other', async () => {
  const hub = await startTestHub();
  const speaking = await openBoard(hub, 'board-1');
  const silent = await openBoard(hub, 'board-all');
  expect([speaking.first.speaks, silent.first.speaks]).toEqual([[], null]);

  const calls = Promise.all(
    [speaking, silent].map(({ link }) =>
      nextView(link, (view): view is BoardView => isBoard(view) && view.calls.length > 0),
    ),
  );
  await callSomebody(hub);
  const [said, shown] = await calls;
  expect(said?.speaks).toEqual([
    { key: said?.calls[0]?.key, calledAt: said?.calls[0]?.calledAt, clips: null },
  ]);
  expect(shown?.speaks).toBeNull();
  expect(shown?.calls).toHaveLength(1);
});

it('says at its start with what it speaks, and counts it', async () => {
  const hub = await startTestHub();
  expect(hub.log.find(({ ready }) => ready === true)).toMatchObject({ voice: 'chime and text only' });
  expect(await (await fetch(`${hub.url}/metrics`)).text()).toContain('talon_voice_clips_kept 0');
});

it.each(['f'.repeat(32), '..%2Fhub.db', 'x'])('has no clip named %s', async (name) => {
  const { url } = await startTestHub();
  const response = await fetch(`${url}/clips/${name}`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ code: 'not-found' });
});
