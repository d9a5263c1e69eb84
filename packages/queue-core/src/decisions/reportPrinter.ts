import { BugError, type Payload, type PrinterCondition } from '@talon/shared';
import { accept, type DecisionContext, type Move } from '../decision.ts';
import type { HallState } from '../state.ts';

/** Notes how a printer is, when that has changed. Rule PRINT-8. Refuses nothing. */
export function reportPrinter(
  state: HallState,
  { condition }: Payload<'reportPrinter'>,
  { actor }: DecisionContext,
): Move<'reportPrinter'> {
  if (actor.kind !== 'kiosk' && actor.kind !== 'printStation')
    throw new BugError('only machines with a printer report it');
  const printerId = actor.deviceId;
  const known = state.printers.get(printerId);
  if (known !== undefined && isSame(known.condition, condition)) return accept({});
  return accept({}, { type: 'printerReported', printerId, condition });
}

function isSame(one: PrinterCondition, other: PrinterCondition): boolean {
  if (one.state === 'ready') return other.state === 'ready' && one.paperLow === other.paperLow;
  if (one.state === 'not-ready') return other.state === 'not-ready' && one.cause === other.cause;
  return other.state === 'silent';
}
