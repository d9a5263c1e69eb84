import { deviceId, printOrderId, type Payload } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  at,
  counterOpened,
  dayOpened,
  hub,
  kiosk,
  noShow,
  called,
  printStation,
  reception,
  supervisor,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { given } from '../testing/spec.ts';

const printer = deviceId.parse('printer-1');
const order: Payload<'orderPrint'> = { visitId: visit('А002'), printerId: printer };
const waiting = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), walkIn('А002', '09:01'));
const ordered = waiting.when(reception, 'orderPrint', order);
const orderId = printOrderId.parse(ordered.hall.printOrders[0]?.id);
const report = (outcome: 'printed' | 'refused' | 'unknown', cause?: 'paper-out') => ({
  orderId,
  outcome,
  ...(cause && { cause }),
});
const paperOf = (hall: typeof ordered.hall) => hall.visits.get(visit('А002'))?.paper.outcome;

describe('orderPrint', () => {
  it('[PRINT-5] what may be in a hand already is printed as a copy, with those ahead of it now', () => {
    expect(ordered.decision).toMatchObject({ result: { orderId, copy: true } });
    expect(ordered.happened).toEqual([
      {
        type: 'printOrdered',
        orderId,
        printerId: printer,
        operatorId: 'operator-5',
        paper: { kind: 'ticket', visitId: visit('А002'), copy: true, peopleBefore: 1 },
      },
    ]);
  });

  it('[PRINT-5] what was refused by the printer is no copy', () => {
    const refused = { visitId: visit('А002'), outcome: 'refused', cause: 'paper-out' } as const;
    const story = waiting.when(kiosk(), 'recordPrint', refused).and();
    expect(story.when(reception, 'orderPrint', order).decision).toMatchObject({ result: { copy: false } });
  });

  it('[PRINT-4] one paper at a time: the same one is refused until the printer has answered', () => {
    expect(ordered.and().when(reception, 'orderPrint', order).refusal).toBe('print-under-way');
    const other = { ...order, visitId: visit('А001') };
    expect(ordered.and().when(reception, 'orderPrint', other).refusal).toBeUndefined();
    const answered = ordered.and().when(printStation, 'recordOrderedPrint', report('refused', 'paper-out'));
    expect(answered.and().when(reception, 'orderPrint', order).refusal).toBeUndefined();
  });

  it('[PRINT-4] a printer or a visit that is not there is refused', () => {
    const nowhere = { ...order, printerId: deviceId.parse('board-1') };
    expect(waiting.when(reception, 'orderPrint', nowhere).refusal).toBe('unknown-printer');
    expect(waiting.when(reception, 'orderPrint', { ...order, visitId: visit('А009') }).refusal).toBe(
      'unknown-visit',
    );
  });
});

describe('recordOrderedPrint', () => {
  it('[PRINT-6] a copy that came out is a paper in the hand', () => {
    const { hall } = ordered.and().when(printStation, 'recordOrderedPrint', report('printed'));
    expect(paperOf(hall)).toBe('printed');
    expect(hall.printOrders).toMatchObject([{ id: orderId, outcome: 'printed', cause: null }]);
  });

  it('[PRINT-6] a copy that did not come out takes no earlier paper away', () => {
    const inHand = waiting.when(kiosk(), 'recordPrint', { visitId: visit('А002'), outcome: 'printed' }).and();
    const again = inHand.when(reception, 'orderPrint', order);
    const [copy] = again.hall.printOrders;
    const refused = { ...report('refused', 'paper-out'), orderId: copy?.id ?? orderId };
    const { hall } = again.and().when(printStation, 'recordOrderedPrint', refused);
    expect(paperOf(hall)).toBe('printed');
    expect(hall.printOrders).toMatchObject([{ outcome: 'refused', cause: 'paper-out' }]);
  });

  it('[PRINT-2] printed stays printed, the same report again is no news, and a doubt may still turn out well', () => {
    const doubtful = ordered.and().when(printStation, 'recordOrderedPrint', report('unknown')).and();
    expect(doubtful.when(printStation, 'recordOrderedPrint', report('unknown')).happened).toEqual([]);
    const printed = doubtful.when(printStation, 'recordOrderedPrint', report('printed'));
    expect(printed.refusal).toBeUndefined();
    expect(printed.and().when(printStation, 'recordOrderedPrint', report('refused')).refusal).toBe(
      'print-already-recorded',
    );
  });

  it('[PRINT-4] only the printer that was asked reports, and only what was ordered', () => {
    expect(ordered.and().when(kiosk(), 'recordOrderedPrint', report('printed')).refusal).toBe(
      'order-of-another-printer',
    );
    const nowhere = { ...report('printed'), orderId: printOrderId.parse('nowhere') };
    expect(ordered.and().when(printStation, 'recordOrderedPrint', nowhere).refusal).toBe('unknown-order');
  });

  it('[PRINT-6] the paper of a visit that has ended meanwhile is reported all the same', () => {
    const gone = ordered.and(called('А002', 1, '09:10'), noShow('А002', 1, '09:12'));
    const { refusal, hall } = gone.when(printStation, 'recordOrderedPrint', report('printed'));
    expect(refusal).toBeUndefined();
    expect(hall.printOrders).toMatchObject([{ outcome: 'printed' }]);
  });
});

describe('an order that nobody answers', () => {
  const late = ordered.and().at('09:30');

  it('[PRINT-7] is given up after a minute, so that nothing floods out later', () => {
    expect(late.when(hub, 'tick', {}).happened).toContainEqual({
      type: 'orderedPrintRecorded',
      orderId,
      outcome: 'unknown',
      cause: 'no-answer',
    });
    expect(late.when(hub, 'tick', {}).and().when(hub, 'tick', {}).happened).toEqual([]);
  });

  it('[PRINT-7] is waited for that long', () => {
    expect(ordered.and().at('09:02:59').when(hub, 'tick', {}).happened).toEqual([]);
    expect(ordered.and().at('09:03').when(hub, 'tick', {}).happened).toHaveLength(1);
  });
});

describe('after a restart in the night', () => {
  it('[PRINT-6] the report of a paper of the day before, which recovery no longer reads, does no harm', () => {
    const late = { when: at('20:30'), by: printStation, body: lateReport };
    expect(given(late, dayOpened('32:00')).when(hub, 'tick', {}).hall.printOrders).toEqual([]);
  });
});
const lateReport = { type: 'orderedPrintRecorded', orderId, outcome: 'printed', cause: null } as const;

describe('the closing slip', () => {
  const slip = { printerId: printer };

  it('[PRINT-9] is ordered for the day that was closed last, and for no day that runs', () => {
    expect(waiting.when(supervisor, 'orderClosingSlip', slip).refusal).toBe('day-not-closed');
    const closed = waiting.when(supervisor, 'closeServiceDay', {}).and();
    expect(closed.when(supervisor, 'orderClosingSlip', slip).happened).toMatchObject([
      { type: 'printOrdered', paper: { kind: 'closing-slip', serviceDay: '2026-11-23' } },
    ]);
    const again = closed.when(supervisor, 'orderClosingSlip', slip).and();
    expect(again.when(supervisor, 'orderClosingSlip', slip).refusal).toBe('print-under-way');
    const nowhere = { printerId: deviceId.parse('board-1') };
    expect(closed.when(supervisor, 'orderClosingSlip', nowhere).refusal).toBe('unknown-printer');
  });
});

describe('reportPrinter', () => {
  const paperOut = { condition: { state: 'not-ready', cause: 'paper-out' } } as const;

  it('[PRINT-8] a printer that says something new is noted with the time, the same again is no news', () => {
    const noted = waiting.at('09:20').when(kiosk(), 'reportPrinter', paperOut);
    expect(noted.hall.printers.get(deviceId.parse('kiosk-1'))).toMatchObject(paperOut);
    expect(noted.and().when(kiosk(), 'reportPrinter', paperOut).happened).toEqual([]);
    const ready = { condition: { state: 'ready', paperLow: false } } as const;
    const mended = noted.and().when(kiosk(), 'reportPrinter', ready);
    expect(mended.happened).toHaveLength(1);
    const low = { condition: { state: 'ready', paperLow: true } } as const;
    expect(mended.and().when(kiosk(), 'reportPrinter', low).happened).toHaveLength(1);
  });

  it('[PRINT-8] the printers are still known on the next day', () => {
    const closed = waiting
      .when(kiosk(), 'reportPrinter', paperOut)
      .and()
      .when(supervisor, 'closeServiceDay', {});
    expect(closed.and().when(supervisor, 'openServiceDay', {}).hall.printers.size).toBe(1);
  });
});
