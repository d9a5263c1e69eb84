import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, journalEvents, signIn, startHubProcess } from '@talon/demo-hall';
import { counterId, serviceId, type BranchConfig, type CounterId, type VisitId } from '@talon/shared';
import { demoBranch, expect, test } from './support/fixtures.ts';

const counters = 30;
const rounds = 20;
/** Fewer than press, so that in every round some find nobody. */
const visitorsEachRound = 20;

/** The demo's branch with thirty counters that all serve the same queue. */
function thirtyCounters(): BranchConfig {
  const profile = demoBranch.workProfiles.find(({ id }) => id === 'residence');
  const hallId = demoBranch.halls[0]?.id;
  if (profile === undefined || hallId === undefined) throw new Error('the demo branch has changed');
  const more = Array.from({ length: counters }, (_, at) => ({
    id: counterId.parse(`press-${at + 1}`),
    number: 101 + at,
    hallId,
    workProfileId: profile.id,
  }));
  return { ...demoBranch, counters: [...demoBranch.counters, ...more] };
}

test('thirty operators press together twenty times: nobody is called twice, every call is accounted for', async ({
  folder,
}) => {
  const setupFile = join(folder, 'set-up.json');
  const staff = Array.from({ length: counters }, (_, at) => ({
    name: `Operator ${at + 1}`,
    role: 'operator',
  }));
  await writeFile(setupFile, JSON.stringify({ branch: thirtyCounters(), staff }));
  const dataFolder = join(folder, 'hub');
  const trouble: string[] = [];
  const note = (line: string) => void trouble.push(line);
  const hub = await startHubProcess({ port: 0, dataFolder, setupFile, trouble: note });

  // In turn: the numbers of one kiosk would not last.
  const kiosks = demoBranch.kiosks.map(({ id }) => ({
    kind: 'device' as const,
    deviceId: id,
    key: hub.keyOf(id),
  }));
  const desks = await Promise.all(
    hub.staff.map(async (person, at) => {
      const session = await signIn(hub.url, person);
      const desk = {
        link: await connect(hub.url, { kind: 'staff', session }, note),
        counterId: counterId.parse(`press-${at + 1}`),
      };
      await desk.link.send('openCounter', { counterId: desk.counterId, takeOver: false });
      return desk;
    }),
  );

  const acknowledged: { readonly counterId: CounterId; readonly visitId: VisitId }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const kiosk = kiosks[round % kiosks.length];
    if (kiosk === undefined) throw new Error('the demo branch has no kiosk');
    // On a connection of their own: the hub takes no more presses a second of one kiosk.
    const visitors = await connect(hub.url, kiosk, note);
    for (let visitor = 0; visitor < visitorsEachRound; visitor += 1) {
      const issued = await visitors.send('issueTicket', {
        serviceId: serviceId.parse('deregister-residence'),
        purpose: 'submit',
        language: 'uk',
      });
      expect(issued.ok || issued.code).toBe(true);
    }
    visitors.close();
    const answers = await Promise.all(
      desks.map(async ({ link, counterId: id }) => ({
        link,
        counterId: id,
        answer: await link.send('callNext', { counterId: id, seenVisit: null }),
      })),
    );
    const called = answers.flatMap(({ link, counterId: id, answer }) =>
      answer.ok ? [{ link, counterId: id, visitId: answer.result.visitId }] : [],
    );
    expect(called).toHaveLength(visitorsEachRound);
    expect(new Set(answers.flatMap(({ answer }) => (answer.ok ? [] : [answer.code])))).toEqual(
      new Set(['nobody-waiting']),
    );
    acknowledged.push(...called.map(({ counterId: id, visitId }) => ({ counterId: id, visitId })));
    await Promise.all(
      called.map(({ link, counterId: id, visitId }) => link.send('markNoShow', { counterId: id, visitId })),
    );
  }

  for (const { link } of desks) link.close();
  await hub.stop();

  const calls = journalEvents(dataFolder).flatMap(({ body }) =>
    body.type === 'visitCalled' ? [{ counterId: body.counterId, visitId: body.visitId }] : [],
  );
  expect(new Set(calls.map(({ visitId }) => visitId)).size).toBe(rounds * visitorsEachRound);
  const byVisit = (list: typeof acknowledged) => list.toSorted((a, b) => a.visitId.localeCompare(b.visitId));
  expect(byVisit(calls)).toEqual(byVisit(acknowledged));
  expect(trouble).toEqual([]);
});
