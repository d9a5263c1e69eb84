// How long a hub that was killed takes to be back with a day of 5,000 visits: from the start of its process until it
// listens, hash chain checked. Beside it, in the same rounds, how long this machine takes to start Node at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startHub, type Hub } from '@talon/hub';
import {
  commandId,
  instant,
  type Actor,
  type CommandId,
  type CommandName,
  type Payload,
  type Result,
} from '@talon/shared';
import { pino } from 'pino';
import { atMost, calibration, median, report } from './figures.ts';

const visits = 5000;
const rounds = 7;
const branchConfigFile = fileURLToPath(new URL('../../tools/demo-hall/branch.json', import.meta.url));
/** A Wednesday morning in Kyiv, when every service is given, whatever the clock of this machine says. */
const wednesday = instant.parse(Date.parse('2026-11-25T11:00:00+02:00'));
const hubMain = join(dirname(createRequire(import.meta.url).resolve('@talon/hub')), 'main.js');

let commands = 0;
const nextId = (): CommandId => {
  commands += 1;
  return commandId.parse(`bench-command-${commands}`);
};

/** Sends one command as the gate would and insists on its success. */
async function ask<N extends CommandName>(
  hub: Hub,
  who: Actor,
  name: N,
  payload: Payload<N>,
): Promise<Result<N>> {
  const reply = await hub.runtime.submit(name, nextId(), payload, who);
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
  return reply.result as Result<N>;
}

/** A day of `visits` visits: each issued, printed, called, started and finished by somebody. */
async function makeDay(dataFolder: string): Promise<void> {
  const log = pino({ level: 'silent' });
  const hub = await startHub({
    dataFolder,
    port: 0,
    branchConfigFile,
    log,
    ballastBytes: 0,
    voice: 'off',
    clockStartAt: wednesday,
    clockSpeed: 1,
  });
  try {
    await hub.runtime.submit('tick', nextId(), {}, { kind: 'hub' });
    const { config } = hub.runtime.now();
    const counters = config.counters.map(({ id }, number) => {
      const who = {
        kind: 'staff',
        operatorId: `operator-${number}`,
        sessionId: `session-${number}`,
        role: 'operator',
      };
      return { counterId: id, who: who as Actor };
    });
    const [kiosk1, kiosk2] = config.kiosks.map(({ id: deviceId }): Actor => ({ kind: 'kiosk', deviceId }));
    if (kiosk1 === undefined || kiosk2 === undefined) throw new Error('the branch has no two kiosks');
    const reception = {
      kind: 'staff',
      operatorId: 'reception',
      sessionId: 'reception',
      role: 'reception',
    } as Actor;
    for (const { counterId, who } of counters)
      await ask(hub, who, 'openCounter', { counterId, takeOver: false });

    const outcomeId = config.outcomes[0]?.id;
    if (outcomeId === undefined) throw new Error('the branch has no outcomes');
    /** Evenly over the queues, and in each over its number ranges: both kiosks, and the reception for every fifth. */
    const asVisitor = (visitor: number): { who: Actor; payload: Payload<'issueTicket'> } => {
      const queue = config.queues[visitor % config.queues.length];
      const inQueue = Math.floor(visitor / config.queues.length);
      const service = config.services.find(({ purposes }) =>
        purposes.some(({ queueId }) => queueId === queue?.id),
      );
      const purpose = service?.purposes.find(({ queueId }) => queueId === queue?.id)?.purpose;
      if (service === undefined || purpose === undefined) throw new Error('a queue without a service');
      const who = [kiosk1, kiosk1, kiosk2, kiosk2, reception][inQueue % 5] ?? reception;
      return { who, payload: { serviceId: service.id, purpose, language: 'uk' } };
    };
    let issued = 0;
    let served = 0;
    while (served < visits) {
      const arriving = Array.from({ length: Math.min(40, visits - issued) }, (_, at) => issued + at);
      issued += arriving.length;
      await Promise.all(
        arriving.map(async (visitor) => {
          const { who, payload } = asVisitor(visitor);
          const { visitId } = await ask(hub, who, 'issueTicket', payload);
          await ask(hub, kiosk1, 'recordPrint', { visitId, outcome: 'printed' });
        }),
      );
      const done = await Promise.all(
        counters.map(async ({ counterId, who }) => {
          const called = await hub.runtime.submit('callNext', nextId(), { counterId, seenVisit: null }, who);
          if (!called.ok) return 0;
          const { visitId } = called.result as Result<'callNext'>;
          await ask(hub, who, 'startService', { counterId, visitId });
          await ask(hub, who, 'finishService', { counterId, visitId, outcomeId });
          return 1;
        }),
      );
      served += done.reduce<number>((sum, one) => sum + one, 0);
    }
  } finally {
    await hub.close();
  }
}

/** From the start of a hub process until it says that it listens, in ms. */
async function startUntilReady(dataFolder: string): Promise<number> {
  const since = performance.now();
  const clock = ['--clock-start', String(wednesday), '--clock-speed', '1'];
  const hub = spawn(process.execPath, [hubMain, '--data', dataFolder, '--port', '0', ...clock]);
  const gone = once(hub, 'exit');
  for await (const line of createInterface({ input: hub.stdout }))
    if (line.includes('"ready":true')) {
      const ms = performance.now() - since;
      // As after a power cut: the next round recovers again.
      hub.kill('SIGKILL');
      await gone;
      return ms;
    }
  throw new Error(`the hub did not start: ${String(await gone)}`);
}

async function startNode(): Promise<number> {
  const since = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - since;
}

const dataFolder = mkdtempSync(join(tmpdir(), 'talon-recovery-'));
try {
  await makeDay(dataFolder);
  const recoveries: number[] = [];
  const starts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    starts.push(await startNode());
    recoveries.push(await startUntilReady(dataFolder));
  }
  report([
    calibration('start of Node alone, median', median(starts), 'ms'),
    atMost(`start of the hub with a day of ${visits} visits, median`, median(recoveries), 'ms', 2000),
    calibration('the slowest round', Math.max(...recoveries), 'ms'),
  ]);
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}
