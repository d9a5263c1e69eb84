import { signIn, type HubProcess } from '@talon/demo-hall';
import { commandNames, protocolVersion, type RejectionCode } from '@talon/shared';
import { expect } from '../support/fixtures.ts';
import { RawSocket } from '../support/RawSocket.ts';

const commandId = 'a-command-of-the-test';
const key = 'x'.repeat(43);
const ticket = { serviceId: 'id-card', purpose: 'submit', language: 'uk' };
const refused = (code: RejectionCode) => expect.objectContaining({ ok: false, code });

/** Everything but a proper connection and a proper command, at the hub's socket. */
export async function knockAtHubSocket(hub: HubProcess): Promise<void> {
  await strangers(hub);
  await noise(hub);
  await badKiosk(hub);
  await talkingBoard(hub);
  await operatorOutOfOrder(hub);
}

async function strangers(hub: HubProcess): Promise<void> {
  for (const [auth, code] of [
    ['', 'malformed'],
    ['{}', 'malformed'],
    [`{"protocol":${protocolVersion}}`, 'malformed'],
    [`{"protocol":${protocolVersion},"who":null}`, 'malformed'],
    [`{"protocol":${protocolVersion},"who":{"kind":"hub"}}`, 'malformed'],
    ['{"protocol":999,"who":null}', 'wrong-version'],
    [
      `{"protocol":${protocolVersion},"who":{"kind":"device","deviceId":"kiosk-1","key":"${key}"}}`,
      'wrong-key',
    ],
    [
      `{"protocol":${protocolVersion},"who":{"kind":"device","deviceId":"nobody","key":"${key}"}}`,
      'wrong-key',
    ],
    [`{"protocol":${protocolVersion},"who":{"kind":"staff","session":"${key}"}}`, 'session-ended'],
  ] as const) {
    const stranger = await RawSocket.open(hub);
    stranger.send(`40${auth}`);
    expect.soft(await stranger.hears('44'), auth).toContain(`"code":"${code}"`);
    await stranger.hears('closed');
  }
}

/** Frames that are not even the protocol of the library below ours. */
async function noise(hub: HubProcess): Promise<void> {
  for (const frame of [
    '',
    'x',
    '40[]',
    '42',
    '42["issueTicket"]',
    '4299999999999[',
    Buffer.from([0xff, 0xfe]),
  ]) {
    const stranger = await RawSocket.open(hub);
    stranger.send(frame);
    await stranger.hears('closed');
  }
  for (const event of [
    // Names that the library keeps for itself.
    ['disconnecting', { commandId, payload: {} }],
    [null, { commandId, payload: ticket }],
    ['issueTicket', { commandId, payload: 'x'.repeat(64_000) }],
  ]) {
    const known = await RawSocket.openAs(hub, 'kiosk-1');
    known.send(`421${JSON.stringify(event)}`);
    await known.hears('closed');
  }
}

async function badKiosk(hub: HubProcess): Promise<void> {
  const kiosk = await RawSocket.openAs(hub, 'kiosk-1');
  let asked = 0;
  const answersTo = (...args: readonly unknown[]) => kiosk.ask((asked += 1), args);
  const issue = (payload: unknown) => answersTo('issueTicket', { commandId, payload });

  kiosk.send(`42${JSON.stringify(['issueTicket', { commandId, payload: ticket }])}`);
  for (const args of [
    [],
    [null],
    [[]],
    ['callNext'],
    [{ payload: ticket }],
    [{ commandId, payload: ticket }, 2],
  ])
    expect.soft(await answersTo('issueTicket', ...args), JSON.stringify(args)).toEqual(refused('malformed'));
  for (const payload of [
    null,
    [],
    {},
    { ...ticket, language: 'xx' },
    { ...ticket, serviceId: null },
    { ...ticket, number: 1 },
  ])
    expect.soft(await issue(payload), JSON.stringify(payload)).toEqual(refused('malformed'));
  const tooMany = Array.from({ length: 9 }, () => ({ view: 'kiosk' }));
  for (const watches of [null, {}, [null], [{ view: 'everything' }], tooMany])
    expect.soft(await answersTo('watch', watches)).toEqual(refused('malformed'));
  for (const event of ['sellTicket', 'constructor', '__proto__', ''])
    expect
      .soft(await answersTo(event, { commandId, payload: ticket }), event)
      .toEqual(refused('unknown-command'));

  const seat = { counterId: 'counter-11', takeOver: true };
  for (const [command, payload] of [
    ['openCounter', seat],
    ['callNext', { counterId: 'counter-11', seenVisit: null }],
    ['closeServiceDay', {}],
    ['tick', {}],
  ] as const)
    expect.soft(await answersTo(command, { commandId, payload }), command).toEqual(refused('not-allowed'));
  expect.soft(await answersTo('watch', [{ view: 'hall' }])).toEqual(refused('not-allowed'));

  expect.soft(await issue({ ...ticket, serviceId: 'nothing' })).toEqual(refused('unknown-service'));
  expect.soft(await issue({ ...ticket, priorityClassId: 'priority' })).toEqual(refused('class-needs-staff'));
  const report = { visitId: 'nobody', outcome: 'printed' };
  expect
    .soft(await answersTo('recordPrint', { commandId, payload: report }))
    .toEqual(refused('unknown-visit'));
  kiosk.close();
}

/** A board may send nothing, and nobody may press as fast as a machine. */
async function talkingBoard(hub: HubProcess): Promise<void> {
  const board = await RawSocket.openAs(hub, 'board-2');
  for (const [at, command] of commandNames.entries())
    expect
      .soft(await board.ask(at + 1, [command, { commandId, payload: {} }]), command)
      .toEqual(refused('not-allowed'));
  for (let at = 0; at < 200; at += 1) board.send('42["callNext",null]');
  expect.soft(await board.ask(1000, ['callNext', null])).toEqual(refused('too-many-commands'));
  board.close();
}

/** A member of staff who presses what does not belong to the moment, or to him. */
async function operatorOutOfOrder(hub: HubProcess): Promise<void> {
  const person = hub.staff.find(({ number }) => number === '102');
  if (person === undefined) throw new Error('the demo has no operator 102');
  const session = await signIn(hub.url, person);
  const desk = await RawSocket.open(hub);
  desk.send(`40${JSON.stringify({ protocol: protocolVersion, who: { kind: 'staff', session } })}`);
  await desk.hears('40');
  const visit = { counterId: 'counter-2', visitId: 'nobody' };
  const presses: readonly (readonly [string, object, RejectionCode])[] = [
    ['callNext', { counterId: 'counter-2', seenVisit: null }, 'counter-closed'],
    ['startService', visit, 'counter-not-yours'],
    ['finishService', { ...visit, outcomeId: 'accepted' }, 'counter-not-yours'],
    ['transferVisit', { ...visit, to: { counterId: 'counter-1' } }, 'malformed'],
    ['closeCounter', { counterId: 'counter-2' }, 'counter-closed'],
    ['openCounter', { counterId: 'counter-99', takeOver: false }, 'unknown-counter'],
    ['openCounter', { counterId: 'counter-11', takeOver: false }, 'counter-held'],
    ['closeServiceDay', {}, 'not-allowed'],
    ['tick', {}, 'not-allowed'],
  ];
  for (const [at, [command, payload, code]] of presses.entries())
    expect
      .soft(await desk.ask(at + 1, [command, { commandId: `press-${at}`, payload }]), command)
      .toEqual(refused(code));
  desk.close();
}
