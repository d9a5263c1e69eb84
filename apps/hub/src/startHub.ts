import type { AddressInfo } from 'node:net';
import { checkBranchConfig } from '@talon/shared';
import type { Logger } from 'pino';
import { scaledClock, systemClock, type Clock } from './clock.ts';
import { ConfigError, defaults, type HubConfig } from './config.ts';
import { freshId } from './freshId.ts';
import { httpServer } from './http/httpServer.ts';
import { hubLog } from './log.ts';
import { hubMetrics } from './metrics.ts';
import { openCurrentConfig } from './runtime/currentConfig.ts';
import { endOldSessions } from './runtime/endOldSessions.ts';
import { startHallRuntime, type HallRuntime, type PhaseReport } from './runtime/hallRuntime.ts';
import { judgeBranchConfig } from './runtime/judgeBranchConfig.ts';
import { leaveCounter, leaveCounterOf } from './runtime/leaveCounter.ts';
import { eraseOldAppointments } from './appointments/eraseOldAppointments.ts';
import { putBranchConfig } from './runtime/putBranchConfig.ts';
import { recoverDay } from './runtime/recoverDay.ts';
import { startTicker } from './runtime/ticker.ts';
import { readSetupFile, type Setup } from './setupFile.ts';
import { socketServer } from './socket/socketServer.ts';
import { admitDevices, newDevicesPath, revokeDevices } from './store/admitDevices.ts';
import { ownProfiles } from './staff/ownProfiles.ts';
import { firstStart, firstStartPath } from './store/firstStart.ts';
import { openStores, type OpenStoresOptions, type Stores } from './store/openStores.ts';
import { openHallVoice } from './voice/openHallVoice.ts';
import { catchUpWhenIdle } from './waits/catchUpWhenIdle.ts';
import { openHallWaits } from './waits/hallWaits.ts';
import { refreshWaits } from './waits/refreshWaits.ts';

export interface HubOptions extends Partial<HubConfig> {
  readonly dataFolder: string;
  readonly log?: Logger;
  /** The disk failed and what is written is not known: the process must end (exit 70) and start again from disk. */
  readonly fatal?: (error: unknown) => void;
  /** For crash tests and benchmarks: sees every SQL statement before it runs, and every step of every turn. */
  readonly onStatement?: OpenStoresOptions['onStatement'];
  readonly onPhase?: (report: PhaseReport) => void;
  /** See `OpenStoresOptions`. */
  readonly ballastBytes?: number;
}

/** A hub at work. */
export interface Hub {
  /** Where it listens, for example `http://127.0.0.1:7300`. */
  readonly url: string;
  readonly runtime: HallRuntime;
  /** Finishes what was taken, answers it, ends all connections and frees the data folder. */
  close(): Promise<void>;
}

/**
 * Puts a hub together and starts it: stores, the hall as recovered from the journal, sockets, HTTP and the ticker.
 * Resolves when it listens.
 *
 * @throws ConfigError when there is no valid configuration to start from
 * @throws DataFolderError, BrokenJournalError when the data folder cannot be used: see `openStores`
 * @throws an error with code `EADDRINUSE` when the port is busy
 */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { dataFolder, host = defaults.host, port = defaults.port } = options;
  const log = options.log ?? hubLog(options.logLevel ?? defaults.logLevel);
  const clock = clockOf(options);
  const stores = openStores({
    dataFolder,
    ...(options.onStatement && { onStatement: options.onStatement }),
    ...(options.ballastBytes !== undefined && { ballastBytes: options.ballastBytes }),
  });
  const closing: (() => void | Promise<void>)[] = [() => stores.close()];
  /** In the opposite order of starting. */
  const closeAll = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };

  try {
    const { runtime, metrics, config, waits } = await startHall({ options, stores, clock, log });
    closing.push(() => runtime.stop());

    const { voice: voiceSetting = defaults.voice } = options;
    const voice = await openHallVoice({ dataFolder, voice: voiceSetting, runtime, metrics, log });
    closing.push(() => voice.close());

    const putConfig = (file: unknown, editedFrom: number | 'any') =>
      putBranchConfig(file, editedFrom, {
        runtime,
        config,
        admitDevices: (next, at) => admitDevices({ devices: stores.devices, dataFolder, config: next, at }),
        dropDevices(next) {
          revokeDevices(stores.devices, next);
          sockets.endLeftOut(next);
        },
      });
    const app = await httpServer({
      runtime,
      stores,
      clock,
      metrics,
      log,
      readClip: voice.readClip,
      waitScoreOfToday: waits.scoreOfToday,
      branchConfig: config,
      judgeBranchConfig: (file) => judgeBranchConfig(file, { runtime, config }),
      putBranchConfig: putConfig,
      leaveCounter: (who) => leaveCounter(who, runtime, freshId),
      sessionEnded: (sessionId) => sockets.endSession(sessionId),
      staff: {
        stores,
        now: () => clock.now(),
        freshId,
        ownProfiles: ownProfiles({ runtime, config, putBranchConfig: putConfig }),
        signedOut(person, ended, kept) {
          for (const sessionId of ended) sockets.endSession(sessionId);
          return leaveCounterOf(person, kept, runtime, freshId);
        },
        changed: () => runtime.publish(),
      },
    });
    const sockets = socketServer({
      http: app.server,
      runtime,
      stores,
      clock,
      metrics,
      log,
      voice,
      waitScore: waits.scoreOfToday,
    });
    closing.push(async () => {
      // Answers what was taken before the connections go.
      runtime.stop();
      await sockets.close();
      await app.close();
    });
    const endSessions = endOldSessions({
      sessions: stores.sessions,
      now: () => runtime.now().hubTime,
      ended: (sessionId) => sockets.endSession(sessionId),
    });
    const eraseAppointments = eraseOldAppointments({
      appointments: stores.appointments,
      now: () => runtime.now(),
    });
    // Before anybody can come in by one.
    endSessions();
    // Room for all screens of a large branch that come back in the same second. Source: PERFORMANCE.md 9.8.
    await app.listen({ host, port, backlog: 4096 });

    const refresh = refreshWaits(runtime);
    const whenIdle = () => {
      try {
        endSessions();
        eraseAppointments();
        refresh();
        waits.keepIfDue();
        stores.checkpointIfLarge();
      } catch (error) {
        options.fatal?.(error);
      }
    };
    closing.push(startTicker({ runtime, clock, freshId, whenIdle }));
    closing.push(catchUpWhenIdle(waits, runtime));

    const url = urlOf(host, (app.server.address() as AddressInfo).port);
    log.info({ ready: true, url, revision: runtime.now().revision, voice: voice.inWords }, 'the hub is up');
    return { url, runtime, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

interface HallParts {
  readonly options: HubOptions;
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The hall with its measurements, from the data folder; filled first where it is empty. */
async function startHall({ options, stores, clock, log }: HallParts) {
  const { dataFolder, branchConfigFile, onPhase } = options;
  const setup = (): Setup => {
    if (branchConfigFile !== undefined) return readSetupFile(branchConfigFile);
    throw new ConfigError(`${dataFolder} has no configuration yet: name a file with --branch-config`);
  };
  const config = openCurrentConfig(stores.branchConfig, () => setup().branch, clock.now());
  if (stores.operators.list().length === 0) {
    const { staff } = setup();
    await firstStart({ stores, dataFolder, config: config.get(), staff, freshId, at: clock.now() });
    log.info({ secrets: firstStartPath(dataFolder) }, 'first start: PINs and keys are made');
  }
  const newDevices = admitDevices({
    devices: stores.devices,
    dataFolder,
    config: config.get(),
    at: clock.now(),
  });
  // Also after a crash between a new configuration and its end.
  revokeDevices(stores.devices, config.get());
  if (newDevices.length > 0)
    log.info({ newDevices, secrets: newDevicesPath(dataFolder) }, 'new keys are made');
  const checked = checkBranchConfig(config.get());
  if (!checked.ok)
    log.warn(
      { faults: checked.faults.map(({ path, message }) => `${path}: ${message}`) },
      'rules of the configuration contradict each other',
    );
  const metrics = hubMetrics();
  const waits = openHallWaits({
    journal: stores.journal,
    kept: stores.waitModels,
    config: () => config.get(),
    log,
  });
  const runtime = startHallRuntime({
    state: recoverDay(stores.journal, waits.follow),
    journal: stores.journal,
    appointmentOf: stores.appointments.find,
    privileges: stores.privileges,
    config: () => config.get(),
    waits,
    clock,
    freshId,
    log,
    fatal: options.fatal ?? (() => {}),
    releaseBallast: () => stores.releaseBallast(),
    onPhase: (report) => {
      metrics.phase(report);
      onPhase?.(report);
    },
  });
  metrics.measure({
    revision: () => runtime.now().revision,
    visitsWaiting: () => runtime.now().state.visits.count(({ status }) => status === 'waiting'),
    pendingCommands: () => runtime.pending,
    waitScores: waits.scoreByQueue,
  });
  return { runtime, metrics, config, waits };
}

function clockOf({ clockSpeed = 1, clockStartAt }: HubOptions): Clock {
  if (clockSpeed === 1 && clockStartAt === undefined) return systemClock;
  return scaledClock({ startAt: clockStartAt ?? systemClock.now(), speed: clockSpeed });
}

const urlOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
