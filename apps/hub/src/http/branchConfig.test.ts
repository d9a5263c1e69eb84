import { readFileSync, statSync } from 'node:fs';
import { connectHub } from '@talon/hub-client';
import { demoConfig } from '@talon/queue-core/testing';
import { deviceId, type BranchConfig, type BranchView } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { newDevicesPath } from '../store/admitDevices.ts';
import { openStores } from '../store/openStores.ts';
import { nextView, reaches, startTestHub, type TestHub } from '../testing/testHub.ts';

interface Asked {
  readonly role?: 'supervisor' | 'operator';
  /** `If-Match`; by default whatever is in force. */
  readonly from?: string | null;
  readonly path?: string;
}

async function put(hub: TestHub, body: unknown, { role = 'supervisor', from = '*', path = '' }: Asked = {}) {
  const { session } = await hub.signIn(role);
  const response = await fetch(`${hub.url}/api/branch-config${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${session}`,
      ...(from !== null && { 'if-match': from }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const check = (hub: TestHub, body: unknown, role?: Asked['role']) =>
  put(hub, body, { from: null, path: '/check', ...(role && { role }) });

async function inForce(hub: TestHub, role: 'supervisor' | 'operator' = 'supervisor') {
  const { session } = await hub.signIn(role);
  const response = await fetch(`${hub.url}/api/branch-config`, {
    headers: { authorization: `Bearer ${session}` },
  });
  return {
    status: response.status,
    etag: response.headers.get('etag') ?? '',
    body: (await response.json()) as { version: number; config: BranchConfig },
  };
}

const renamed = (change: Partial<BranchConfig> = {}) =>
  demoConfig((config) => ({ ...config, name: { uk: 'Новий', ru: 'Новый', en: 'New' }, ...change }));

it('puts a configuration in force and shows it to whoever looks', async () => {
  const hub = await startTestHub();
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  const shown = nextView(
    kiosk,
    (view): view is BranchView => view.view === 'branch' && view.name.en === 'New',
  );
  kiosk.watch([{ view: 'branch' }]);
  expect(await put(hub, renamed())).toEqual({ status: 200, body: { version: 2, newDevices: [] } });
  expect(await shown).toMatchObject({ name: { uk: 'Новий' } });
  expect(await put(hub, { branch: renamed(), staff: [] })).toMatchObject({ body: { version: 3 } });
});

it('refuses a wrong one with the path of every fault, and the version in force stays', async () => {
  const hub = await startTestHub();
  const wrong = { ...renamed(), timeZone: 'Mars/North', halls: renamed().halls.slice(1) };
  const { status, body } = await put(hub, wrong);
  expect(status).toBe(422);
  expect(body).toMatchObject({ code: 'faulty-configuration' });
  const paths = (body['faults'] as readonly { path: string }[]).map(({ path }) => path);
  expect(paths).toContain('counters[0].hallId');
  expect(paths).toContain('timeZone');
  expect((await put(hub, { branch: wrong })).body).toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ path: 'branch.timeZone' })]) as unknown,
  });
  for (const nonsense of [[], {}, 'text', { branch: null }])
    expect(await put(hub, nonsense)).toMatchObject({ status: 422 });
  expect(hub.runtime.now().config.name.en).not.toBe('New');
});

it('[CONFIG-1] refuses one that leaves out a queue in which somebody waits', async () => {
  const hub = await startTestHub();
  const kiosk = await hub.connect(hub.device('kiosk-1'));
  await kiosk.send('issueTicket', { serviceId: 'land', purpose: 'submit', language: 'uk' } as never);
  const next = renamed();
  const withoutLand = {
    ...next,
    queues: next.queues.filter(({ id }) => id !== 'land'),
    services: next.services.filter(({ id }) => id !== 'land'),
    workProfiles: next.workProfiles.map(({ id: profileId, name, queueIds }) => ({
      id: profileId,
      name,
      queueIds: profileId === 'land' ? ['residence'] : queueIds.filter((id) => id !== 'land'),
    })),
  };
  expect(await put(hub, withoutLand)).toMatchObject({
    status: 422,
    body: {
      faults: [
        { path: 'queues', code: 'queue-in-use', params: { id: 'land', count: 1 } },
        { path: 'services', code: 'service-in-use' },
      ],
    },
  });
});

it('makes the keys of machines that are new, writes them down for the owner only, and lets them in', async () => {
  const hub = await startTestHub();
  const { hallId, name } = renamed().boards[0] ?? {};
  const boards = [...renamed().boards, { id: 'board-new', name, hallId, shows: [hallId] }];
  const next = { ...renamed(), boards };
  expect(await put(hub, next)).toMatchObject({ status: 200, body: { newDevices: ['board-new'] } });
  const file = newDevicesPath(hub.dataFolder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { devices } = JSON.parse(readFileSync(file, 'utf8')) as {
    devices: { deviceId: string; key: string }[];
  };
  expect(devices.map((device) => device.deviceId)).toEqual(['board-new']);
  const key = devices[0]?.key ?? '';
  const link = await hub.connect({ kind: 'device', deviceId: deviceId.parse('board-new'), key });
  expect(link.status).toMatchObject({ state: 'connected' });
  expect((await put(hub, next)).body).toMatchObject({ newDevices: [] });
});

it('takes the keys of machines away that are left out, cuts them off, and leaves the others connected', async () => {
  const hub = await startTestHub();
  const [leftOut, kept] = [
    await hub.connect(hub.device('board-all')),
    await hub.connect(hub.device('board-1')),
  ];
  const refused = reaches(leftOut, 'refused');
  const boards = renamed().boards.filter(({ id }) => id !== 'board-all');
  expect(await put(hub, renamed({ boards }))).toMatchObject({ status: 200 });
  expect(await refused).toEqual({ state: 'refused', code: 'wrong-key' });
  expect(kept.status.state).toBe('connected');

  // One that comes back gets a key of its own, not the old one.
  expect((await put(hub, renamed())).body).toMatchObject({ newDevices: ['board-all'] });
  const again = connectHub({ url: hub.url, who: () => hub.device('board-all') });
  onTestFinished(() => again.close());
  expect(await reaches(again, 'refused')).toMatchObject({ code: 'wrong-key' });
});

it('is the supervisor’s alone', async () => {
  const hub = await startTestHub();
  expect(await put(hub, renamed(), { role: 'operator' })).toEqual({
    status: 403,
    body: { code: 'not-allowed' },
  });
  const nobody = await fetch(`${hub.url}/api/branch-config`, { method: 'POST', body: '{}' });
  expect([nobody.status, await nobody.json()]).toEqual([401, { code: 'session-ended' }]);
});

it('gives the configuration in force with its version, to a supervisor alone', async () => {
  const hub = await startTestHub();
  const first = await inForce(hub);
  expect(first).toMatchObject({ status: 200, etag: '"1"', body: { version: 1 } });
  expect(first.body.config).toEqual(hub.runtime.now().config);
  expect(await put(hub, { ...first.body.config, publicBaseUrl: 'http://other.test' })).toMatchObject({
    status: 200,
  });
  expect(await inForce(hub)).toMatchObject({
    etag: '"2"',
    body: { version: 2, config: { publicBaseUrl: 'http://other.test' } },
  });
  expect(await inForce(hub, 'operator')).toMatchObject({ status: 403 });
});

it('of two who edit at once the second is told, and nothing is overwritten', async () => {
  const hub = await startTestHub();
  const { etag } = await inForce(hub);
  const [mine, theirs] = [
    renamed(),
    demoConfig((config) => ({ ...config, publicBaseUrl: 'http://theirs.test' })),
  ];
  expect(await put(hub, theirs, { from: etag })).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await put(hub, mine, { from: etag })).toEqual({
    status: 412,
    body: { code: 'changed-meanwhile', version: 2 },
  });
  expect(hub.runtime.now().config.publicBaseUrl).toBe('http://theirs.test');
  expect(await put(hub, mine, { from: '"2"' })).toMatchObject({ status: 200, body: { version: 3 } });
});

it.each([null, '', '1', 'W/"1"', '"one"', '"1", "2"'])(
  'wants a version it was edited from, not %o',
  async (from) => {
    const hub = await startTestHub();
    expect(await put(hub, renamed(), { from })).toEqual({ status: 428, body: { code: 'version-needed' } });
    expect(hub.runtime.now().config.name.en).not.toBe('New');
  },
);

it('[CONFIG-2] a check says faults and remarks and puts nothing in force', async () => {
  const hub = await startTestHub();
  const [ordinary, priority] = renamed().priorityClasses;
  const withPoints = renamed({
    priorityClasses: [ordinary, { ...priority, creditMinutes: 10 }] as BranchConfig['priorityClasses'],
  });
  expect(await check(hub, withPoints)).toEqual({
    status: 200,
    body: {
      version: 1,
      faults: [],
      remarks: [
        { path: 'priorityClasses[1].creditMinutes', code: 'points-unused', params: { class: 'priority' } },
      ],
    },
  });
  const contradictory = { ...withPoints, rules: { ...withPoints.rules, mostOvertaken: 0 } };
  expect(await check(hub, { branch: contradictory })).toMatchObject({
    body: {
      faults: [
        {
          path: 'branch.rules.mostOvertaken',
          code: 'nobody-overtaken',
          params: { count: 1 },
          message: expect.stringContaining('nobody may ever be overtaken') as unknown,
        },
      ],
      remarks: [],
    },
  });
  expect(await inForce(hub)).toMatchObject({ etag: '"1"' });
  expect(await check(hub, withPoints, 'operator')).toMatchObject({ status: 403 });
});

it('[CONFIG-2] a contradiction that an older program let pass does not keep the hub from starting, and cannot be put again', async () => {
  const hub = await startTestHub();
  const stored = demoConfig((config) => ({ ...config, rules: { ...config.rules, mostOvertaken: 0 } }));
  await hub.close();
  const stores = openStores({ dataFolder: hub.dataFolder, ballastBytes: 0 });
  stores.branchConfig.put(stored, 1);
  stores.close();
  const again = await startTestHub({ dataFolder: hub.dataFolder });
  expect(again.runtime.now().config.rules.mostOvertaken).toBe(0);
  expect(await put(again, stored)).toMatchObject({ status: 422 });
  expect(again.log.find(({ msg }) => msg.includes('contradict'))).toMatchObject({
    faults: [
      'rules.mostOvertaken: nobody may ever be overtaken, but 1 class has priority: priority would do nothing',
    ],
  });
});
