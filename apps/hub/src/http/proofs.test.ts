import { readFileSync } from 'node:fs';
import { deviceId, type HallView } from '@talon/shared';
import { expect, it } from 'vitest';
import { databasePath } from '../store/openStores.ts';
import { nextView, startTestHub, type TestHub } from '../testing/testHub.ts';

const documentNumber = 'UA-7731-0042';

async function issueWithProof(hub: TestHub): Promise<string> {
  const reception = await hub.connect(await hub.staff('reception'));
  const answer = await reception.send('issueTicket', {
    serviceId: 'passport',
    purpose: 'submit',
    language: 'uk',
    priorityClassId: 'priority',
    proof: { proofId: 'certificate', documentNumber },
    printerId: deviceId.parse('printer-1'),
  } as never);
  if (!answer.ok) throw new Error(answer.code);
  return answer.result.visitId;
}

async function proofsOf(hub: TestHub, visitId: string) {
  const { session } = await hub.signIn('operator');
  const response = await fetch(`${hub.url}/api/visits/${visitId}/proofs`, {
    headers: { authorization: `Bearer ${session}` },
  });
  return { status: response.status, body: await response.json() };
}

it('tells staff what was shown for a visit, when and to whom', async () => {
  const hub = await startTestHub();
  const { operatorId } = await hub.signIn('reception');
  const visitId = await issueWithProof(hub);
  const { hubTime } = hub.runtime.now();
  const { status, body } = await proofsOf(hub, visitId);
  expect(status).toBe(200);
  expect(body).toEqual({
    proofs: [
      {
        priorityClassId: 'priority',
        proofId: 'certificate',
        documentNumber,
        notedAt: expect.any(Number) as number,
        notedBy: operatorId,
      },
    ],
  });
  const [{ notedAt }] = (body as { proofs: [{ notedAt: number }] }).proofs;
  expect(notedAt).toBeLessThanOrEqual(hubTime);
});

it('tells nothing of a visit that has none, refuses what is no id, and whoever is not staff', async () => {
  const hub = await startTestHub();
  expect(await proofsOf(hub, 'nobody')).toEqual({ status: 200, body: { proofs: [] } });
  expect(await proofsOf(hub, '%00')).toEqual({ status: 400, body: { code: 'malformed' } });
  const nobody = await fetch(`${hub.url}/api/visits/nobody/proofs`);
  expect([nobody.status, await nobody.json()]).toEqual([401, { code: 'session-ended' }]);
});

it('[PRIORITY-3] a document’s number is in one table, and in no other, no view and no log', async () => {
  const hub = await startTestHub();
  const supervisor = await hub.connect(await hub.staff('supervisor'));
  await issueWithProof(hub);
  const seen = nextView(supervisor, (view): view is HallView => view.view === 'hall');
  supervisor.watch([{ view: 'hall' }]);
  expect(JSON.stringify(await seen)).not.toContain(documentNumber);
  expect(JSON.stringify(hub.log)).not.toContain(documentNumber);
  await hub.close();
  const file = readFileSync(databasePath(hub.dataFolder)).toString('latin1');
  expect(file.split(documentNumber)).toHaveLength(2);
});
