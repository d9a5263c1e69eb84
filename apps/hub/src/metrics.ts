// The only user of prom-client: figures for Prometheus, each with its unit in its name.
import { minute, type Ms, type QueueId, type ViewName, type WaitScore } from '@talon/shared';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PhaseReport } from './runtime/hallRuntime.ts';

/** What is read when Prometheus asks. */
interface MeasuredHub {
  readonly revision: () => number;
  readonly visitsWaiting: () => number;
  readonly pendingCommands: () => number;
  /** What the promises of today were worth, by queue. */
  readonly waitScores: () => readonly (readonly [QueueId, WaitScore])[];
}

/** The hub's figures. Every hub of a process has its own registry. */
export interface HubMetrics {
  /** A command or `watch` was answered: `accepted`, or the code of its refusal. */
  answered(command: string, outcome: string): void;
  phase(report: PhaseReport): void;
  connected(kind: string): void;
  disconnected(kind: string): void;
  /** Somebody was not let in. */
  refusedConnection(code: string): void;
  viewSent(view: ViewName, receivers: number): void;
  /** A client that did not read what it was sent was cut off. */
  droppedSlowClient(): void;
  /** A spoken phrase was recorded or could not be; `kept` is how many there are now. */
  clipRecorded(outcome: 'rendered' | 'failed', kept: number): void;
  /** Begins to read `hub` whenever the figures are asked for. */
  measure(hub: MeasuredHub): void;
  /** In the Prometheus text format. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

const seconds = (ms: Ms) => ms / 1000;

export function hubMetrics(): HubMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const commands = new Counter({
    name: 'talon_commands_total',
    help: 'Commands answered, by name and outcome (accepted or the rejection code)',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const turns = new Counter({ name: 'talon_turns_total', help: 'Turns that were written', registers });
  const turnSeconds = new Histogram({
    name: 'talon_turn_phase_seconds',
    help: 'How long each phase of a turn took',
    labelNames: ['phase'],
    buckets: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1],
    registers,
  });
  const connections = new Gauge({
    name: 'talon_connections',
    help: 'Clients connected now, by kind',
    labelNames: ['kind'],
    registers,
  });
  const refusals = new Counter({
    name: 'talon_connections_refused_total',
    help: 'Clients not let in, by code',
    labelNames: ['code'],
    registers,
  });
  const views = new Counter({
    name: 'talon_views_sent_total',
    help: 'Views sent, one per receiver, by name',
    labelNames: ['view'],
    registers,
  });
  const dropped = new Counter({
    name: 'talon_slow_clients_dropped_total',
    help: 'Clients cut off because they did not read',
    registers,
  });

  const clips = new Counter({
    name: 'talon_voice_clips_total',
    help: 'Spoken phrases recorded, by outcome (rendered or failed)',
    labelNames: ['outcome'],
    registers,
  });
  const clipsKept = new Gauge({
    name: 'talon_voice_clips_kept',
    help: 'Spoken phrases on the disk',
    registers,
  });

  return {
    answered: (command, outcome) => commands.inc({ command, outcome }),
    phase({ phase, ms }) {
      turnSeconds.observe({ phase }, seconds(ms));
      if (phase === 'appended') turns.inc();
    },
    connected: (kind) => connections.inc({ kind }),
    disconnected: (kind) => connections.dec({ kind }),
    refusedConnection: (code) => refusals.inc({ code }),
    viewSent: (view, receivers) => views.inc({ view }, receivers),
    droppedSlowClient: () => dropped.inc(),
    clipRecorded(outcome, kept) {
      clips.inc({ outcome });
      clipsKept.set(kept);
    },
    measure(hub) {
      gauge(registry, 'talon_journal_revision', 'Sequence number of the last event', hub.revision);
      gauge(registry, 'talon_visits_waiting', 'Visits that wait to be called', hub.visitsWaiting);
      gauge(registry, 'talon_commands_pending', 'Commands that wait for their turn', hub.pendingCommands);
      for (const figure of waitFigures) waitGauge(registry, figure, hub.waitScores);
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  const collect = function (this: Gauge): void {
    this.set(read());
  };
  registry.registerMetric(new Gauge({ name, help, registers: [], collect }));
}

interface WaitFigure {
  readonly name: string;
  readonly help: string;
  readonly of: (score: WaitScore) => number;
}

const inSeconds = (minutes: number) => seconds(minutes * minute);

/** [ESTIMATE-4] By queue: services are hundreds. */
const waitFigures: readonly WaitFigure[] = [
  {
    name: 'talon_wait_promises_judged',
    help: 'Promises on tickets of today whose wait is known',
    of: ({ answered }) => answered,
  },
  {
    name: 'talon_wait_promise_error_seconds',
    help: 'Mean absolute error of the promises of today',
    of: ({ meanError }) => inSeconds(meanError),
  },
  {
    name: 'talon_wait_promise_bias_seconds',
    help: 'Mean error of the promises of today; positive: people waited less than was said',
    of: ({ bias }) => inSeconds(bias),
  },
  {
    name: 'talon_wait_promise_inside_likely_ratio',
    help: 'Share of the waits of today inside the likely range',
    of: ({ insideLikely }) => insideLikely,
  },
  {
    name: 'talon_wait_promise_inside_nearly_all_ratio',
    help: 'Share of the waits of today inside the wide range',
    of: ({ insideNearlyAll }) => insideNearlyAll,
  },
];

function waitGauge(
  registry: Registry,
  { name, help, of }: WaitFigure,
  read: () => readonly (readonly [QueueId, WaitScore])[],
): void {
  const collect = function (this: Gauge<'queue'>): void {
    // A new day begins with no promises at all.
    this.reset();
    for (const [queue, score] of read()) this.set({ queue }, of(score));
  };
  registry.registerMetric(new Gauge({ name, help, labelNames: ['queue'], registers: [], collect }));
}
