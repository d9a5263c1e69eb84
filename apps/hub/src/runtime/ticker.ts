import { second, type CommandId, type Ms } from '@talon/shared';
import type { Clock } from '../clock.ts';
import type { HallRuntime } from './hallRuntime.ts';

/** Calls `work` every `ms` of real time. Returns the way to stop. */
type Every = (ms: Ms, work: () => void) => () => void;

export interface TickerOptions {
  readonly runtime: HallRuntime;
  readonly clock: Clock;
  readonly freshId: () => string;
  readonly every?: Every;
  /** Called after a tick that found the hub idle: a moment for housekeeping. */
  readonly whenIdle?: () => void;
}

const shortestMs: Ms = 10;

const everyInterval: Every = (ms, work) => {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
};

/**
 * Sends the hub's own `tick` at once and then every second of the hub's clock. Returns the way to stop.
 *
 * A tick that is not answered yet is not followed by another one.
 */
export function startTicker({
  runtime,
  clock,
  freshId,
  every = everyInterval,
  whenIdle,
}: TickerOptions): () => void {
  let isUnderWay = false;

  const tick = async (): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    await runtime.submit('tick', freshId() as CommandId, {}, { kind: 'hub' });
    isUnderWay = false;
    if (runtime.pending === 0) whenIdle?.();
  };

  void tick();
  return every(Math.max(shortestMs, second / clock.speed), () => void tick());
}
