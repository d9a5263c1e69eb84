import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KioskView } from '@talon/shared';
import { startVirtualPrinter } from '@talon/virtual-printer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tcpPrinter, troubleMs } from '../printing/printerTransport.ts';
import { manualTimers } from '../printing/testing/manualTimers.ts';
import { intentLifeMs } from './intents.ts';
import { askPrinterMs } from './printerWatch.ts';
import { retryMs } from './printReports.ts';
import { KioskBench } from './testing/kioskBench.ts';

const first = 'first-touch-00000';
const second = 'second-touch-0000';
const number1 = { ticket: { letter: 'А', number: 1 }, peopleBefore: 0, wait: null };

let bench: KioskBench;

beforeEach(async () => {
  bench = await KioskBench.open();
});

afterEach(() => bench.close());

describe('one touch', () => {
  it('becomes one ticket, one paper and one report', async () => {
    expect(await bench.begin(first)).toEqual({ ok: true });
    expect(bench.progress).toEqual({ phase: 'asking' });
    expect(await bench.untilPhase('done')).toEqual({
      phase: 'done',
      ...number1,
      paper: 'printed',
      cause: null,
    });
    await bench.untilRecorded(1);
    expect(bench.printer.papers).toBe(1);
    expect(bench.hub.recorded).toEqual([{ visitId: 'visit-1', outcome: 'printed' }]);
    expect(bench.hub.heard).toEqual([`issue.${first}`, `print.${first}`]);
  });

  it('stays one when the glass is tapped five times', async () => {
    const taps = await Promise.all([1, 2, 3, 4, 5].map(() => bench.begin(first)));
    expect(taps).toEqual(taps.map(() => ({ ok: true })));
    await bench.untilPhase('done');
    await bench.begin(first);
    expect(bench.hub.issued).toHaveLength(1);
    expect(bench.printer.papers).toBe(1);
  });

  it('keeps others out until it has ended; then a family of five gets five tickets', async () => {
    for (const [at, intentId] of ['a', 'b', 'c', 'd', 'e'].map((name) => name.repeat(16)).entries()) {
      expect(await bench.begin(intentId)).toEqual({ ok: true });
      expect(await bench.begin(second)).toEqual({ ok: false, code: 'another-intent-open' });
      await bench.untilPhase('done');
      expect(await bench.begin(second)).toEqual({ ok: false, code: 'another-intent-open' });
      expect(await bench.end(intentId)).toEqual({ ok: true });
      expect(bench.hub.issued).toHaveLength(at + 1);
    }
    expect(bench.printer.papers).toBe(5);
  });

  it('is not begun again by a tap that arrives after its end, not even after a restart', async () => {
    await bench.begin(first);
    await bench.untilPhase('done');
    await bench.end(first);
    expect(await bench.begin(first)).toEqual({ ok: false, code: 'no-such-intent' });
    await bench.restart();
    expect(await bench.begin(first)).toEqual({ ok: false, code: 'no-such-intent' });
    expect(bench.printer.papers).toBe(1);
  });

  it('can be ended twice, but not before it was begun', async () => {
    expect(await bench.end(first)).toEqual({ ok: false, code: 'no-such-intent' });
    await bench.begin(first);
    expect(await bench.end(first)).toEqual({ ok: true });
    expect(await bench.end(first)).toEqual({ ok: true });
    expect(bench.agent.snapshot.intent).toBeNull();
  });

  it('shows why the hub gave no ticket', async () => {
    bench.hub.mood = { refuses: 'outside-opening-hours' };
    await bench.begin(first);
    expect(await bench.untilPhase('refused')).toEqual({ phase: 'refused', code: 'outside-opening-hours' });
    await bench.restart();
    expect(bench.progress).toEqual({ phase: 'refused', code: 'outside-opening-hours' });
    expect(bench.printer.papers).toBe(0);
  });

  it('waits for the names of the branch before it prints', async () => {
    await bench.agent.close();
    await bench.start({ silent: true });
    await bench.begin(first);
    await bench.until(() => bench.hub.issued.length === 0);
    while (bench.hub.issued.length === 0) await new Promise(setImmediate);
    expect(bench.printer.papers).toBe(0);
    bench.hub.sendBranch();
    await bench.untilPhase('done');
    expect(bench.printer.papers).toBe(1);
  });
});

describe('without an answer', () => {
  it('asks with the same id until the hub answers: the same ticket, one paper', async () => {
    bench.hub.mood = 'loses-replies';
    await bench.begin(first);
    expect(await bench.untilPhase('unanswered')).toEqual({ phase: 'unanswered' });
    await retry();
    bench.hub.mood = 'answers';
    await retry();
    expect(await bench.untilPhase('done')).toMatchObject({ ...number1, paper: 'printed' });
    expect(bench.hub.issued).toHaveLength(1);
    expect(bench.printer.papers).toBe(1);
    await bench.untilRecorded(1);
    expect(new Set(bench.hub.heard)).toEqual(new Set([`issue.${first}`, `print.${first}`]));
  });

  it.each(['hub-stopping', 'too-many-commands'] as const)(
    'a refusal that passes (%s) is none',
    async (code) => {
      bench.hub.mood = { refuses: code };
      await bench.begin(first);
      await bench.untilPhase('unanswered');
      bench.hub.mood = 'answers';
      await retry();
      expect(await bench.untilPhase('done')).toMatchObject(number1);
    },
  );

  it('asks nothing for a visitor who has left: the hub comes back to an empty kiosk', async () => {
    bench.hub.mood = 'gone';
    await bench.begin(first);
    await bench.untilPhase('unanswered');
    await bench.end(first);
    bench.hub.mood = 'answers';
    await retry();
    await bench.begin(second);
    await bench.untilPhase('done');
    expect(bench.hub.heard).not.toContain(`issue.${first}`);
    expect(bench.hub.issued).toHaveLength(1);
  });

  it('does not print for a visitor who has left when the answer comes, and says so', async () => {
    bench.hub.mood = 'holds';
    await bench.begin(first);
    while (bench.hub.heard.length === 0) await new Promise(setImmediate);
    await bench.end(first);
    bench.hub.release();
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([{ visitId: 'visit-1', outcome: 'refused', cause: 'no-answer' }]);
    expect(bench.printer.papers).toBe(0);
    expect(bench.agent.snapshot.intent).toBeNull();
  });
});

describe('the paper', () => {
  it('that the printer refused is reported with its cause', async () => {
    bench.printer.fate = { outcome: 'refused', cause: 'paper-out' };
    await bench.begin(first);
    expect(await bench.untilPhase('done')).toMatchObject({ paper: 'refused', cause: 'paper-out' });
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([{ visitId: 'visit-1', outcome: 'refused', cause: 'paper-out' }]);
  });

  it('that our own mistake kept from the printer is reported too', async () => {
    bench.printer.fate = 'throws';
    await bench.begin(first);
    expect(await bench.untilPhase('done')).toMatchObject({ paper: 'refused', cause: 'printer-error' });
    expect(bench.log).toContainEqual({ level: 'error', message: 'printing failed' });
  });

  it('is reported though the visitor left while it printed, and the next one need not wait', async () => {
    bench.printer.stopsAt = 'first-byte';
    await bench.begin(first);
    await bench.printer.hasStopped();
    expect(bench.progress).toEqual({ phase: 'printing', ...number1 });
    await bench.end(first);
    expect(await bench.begin(second)).toEqual({ ok: true });
    bench.printer.goOn();
    await bench.untilPhase('done');
    await bench.untilRecorded(2);
    expect(bench.hub.recorded.map(({ outcome }) => outcome)).toEqual(['printed', 'printed']);
  });

  it('is reported until the hub has it, and with one id', async () => {
    const reports = () => bench.hub.heard.filter((id) => id === `print.${first}`).length;
    bench.printer.stopsAt = 'first-byte';
    await bench.begin(first);
    await bench.printer.hasStopped();
    bench.hub.mood = 'loses-replies';
    bench.printer.goOn();
    await bench.untilPhase('done');
    while (reports() < 2) await bench.aSecond();
    bench.hub.mood = 'answers';
    while (reports() < 3) await bench.aSecond();
    await bench.aSecond();
    expect(reports()).toBe(3);
    expect(bench.hub.recorded).toHaveLength(1);
  });

  it('whose report the hub does not take holds up no other', async () => {
    bench.printer.stopsAt = 'first-byte';
    await bench.begin(first);
    await bench.printer.hasStopped();
    bench.hub.mood = { refuses: 'unknown-visit' };
    bench.printer.goOn();
    await bench.untilPhase('done');
    while (bench.hub.heard.length < 2) await new Promise(setImmediate);
    await bench.end(first);
    bench.hub.mood = 'answers';
    await bench.begin(second);
    await bench.untilPhase('done');
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([{ visitId: 'visit-2', outcome: 'printed' }]);
  });
});

describe('a restart', () => {
  it('while the hub is asked ends in the same ticket and one paper', async () => {
    bench.hub.mood = 'loses-replies';
    await bench.begin(first);
    await bench.untilPhase('unanswered');
    await bench.restart();
    bench.hub.mood = 'answers';
    await retry();
    expect(await bench.untilPhase('done')).toMatchObject({ ...number1, paper: 'printed' });
    expect(bench.hub.issued).toHaveLength(1);
    expect(bench.printer.papers).toBe(1);
  });

  it('between ticket and first byte prints it, without asking anybody', async () => {
    bench.printer.stopsAt = 'status';
    await bench.begin(first);
    await bench.printer.hasStopped();
    bench.printer.stopsAt = null;
    bench.hub.mood = 'gone';
    await bench.restart();
    expect(await bench.untilPhase('done')).toMatchObject({ ...number1, paper: 'printed' });
    expect(bench.printer.papers).toBe(1);
    bench.hub.mood = 'answers';
    await bench.untilRecorded(1);
    expect(bench.hub.heard).toEqual([`issue.${first}`, `print.${first}`]);
  });

  it('in the middle of a paper never prints it again: its fate is unknown', async () => {
    bench.printer.stopsAt = 'first-byte';
    await bench.begin(first);
    await bench.printer.hasStopped();
    await bench.restart();
    bench.printer.goOn();
    expect(bench.progress).toEqual({ phase: 'done', ...number1, paper: 'unknown', cause: 'kiosk-restarted' });
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([
      { visitId: 'visit-1', outcome: 'unknown', cause: 'kiosk-restarted' },
    ]);
    expect(bench.printer.papers).toBe(1);
    expect(await bench.begin(first)).toEqual({ ok: true });
    await bench.restart();
    expect(bench.hub.recorded).toHaveLength(1);
    expect(bench.printer.papers).toBe(1);
  });

  it('in the middle of a paper whose visitor has left reports it as well', async () => {
    bench.printer.stopsAt = 'first-byte';
    await bench.begin(first);
    await bench.printer.hasStopped();
    await bench.end(first);
    await bench.restart();
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([
      { visitId: 'visit-1', outcome: 'unknown', cause: 'kiosk-restarted' },
    ]);
    expect(bench.agent.snapshot.intent).toBeNull();
  });

  it('after the paper shows the number still, until the page ends it', async () => {
    await bench.begin(first);
    await bench.untilPhase('done');
    await bench.untilRecorded(1);
    await bench.restart();
    expect(bench.progress).toMatchObject({ phase: 'done', ...number1, paper: 'printed' });
    await bench.end(first);
    await bench.restart();
    expect(bench.agent.snapshot.intent).toBeNull();
    expect(bench.printer.papers).toBe(1);
  });

  it('keeps the reports that the hub has not got', async () => {
    bench.printer.stopsAt = 'first-byte';
    await bench.begin(first);
    await bench.printer.hasStopped();
    bench.hub.mood = 'gone';
    bench.printer.goOn();
    await bench.untilPhase('done');
    await bench.restart();
    await bench.restart({ afterMs: 24 * 3_600_000 });
    bench.hub.mood = 'answers';
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([{ visitId: 'visit-1', outcome: 'printed' }]);
  });

  it.each([
    ['after a long power cut', intentLifeMs + 1],
    ['with a clock that went backwards', -1],
  ])('%s prints nothing for a visitor who is gone', async (_, afterMs) => {
    bench.printer.stopsAt = 'status';
    await bench.begin(first);
    await bench.printer.hasStopped();
    bench.printer.stopsAt = null;
    await bench.restart({ afterMs });
    await bench.untilRecorded(1);
    expect(bench.hub.recorded).toEqual([
      { visitId: 'visit-1', outcome: 'refused', cause: 'kiosk-restarted' },
    ]);
    expect(bench.agent.snapshot.intent).toBeNull();
    expect(bench.printer.papers).toBe(0);
  });

  it('after a long power cut asks for no ticket either', async () => {
    bench.hub.mood = 'gone';
    await bench.begin(first);
    await bench.untilPhase('unanswered');
    bench.hub.mood = 'answers';
    await bench.restart({ afterMs: intentLifeMs + 1 });
    expect(bench.agent.snapshot.intent).toBeNull();
    await bench.begin(second);
    await bench.untilPhase('done');
    expect(bench.hub.issued).toHaveLength(1);
    expect(bench.hub.heard).not.toContain(`issue.${first}`);
  });
});

describe('the ledger', () => {
  it('that cannot be read is put aside, and the kiosk works', async () => {
    await bench.agent.close();
    const path = join(bench.folder, 'intents.json');
    await writeFile(path, '{"format":1,"open"');
    await bench.start();
    expect(bench.log).toContainEqual({ level: 'error', message: expect.stringContaining('put aside') });
    expect(await readFile(`${path}.unreadable`, 'utf8')).toBe('{"format":1,"open"');
    await bench.begin(first);
    await bench.untilPhase('done');
  });

  it('that cannot be written costs no visitor the ticket', async () => {
    await mkdir(join(bench.folder, 'intents.json.new'));
    await bench.begin(first);
    expect(await bench.untilPhase('done')).toMatchObject({ paper: 'printed' });
    expect(bench.log).toContainEqual({
      level: 'error',
      message: expect.stringContaining('cannot be written'),
    });
  });
});

describe('the snapshot', () => {
  it('is given at once and on every change, until the listener stops', async () => {
    const seen: string[] = [];
    const stop = bench.agent.onSnapshot(({ link }) => seen.push(link));
    bench.hub.status({ state: 'disconnected' });
    stop();
    bench.hub.status({ state: 'connecting' });
    expect(seen).toEqual(['connected', 'disconnected']);
    expect(bench.agent.snapshot.link).toBe('connecting');
  });

  it('holds the views and the time of the hub, and keeps the last ones through an outage', async () => {
    const kiosk: KioskView = {
      view: 'kiosk',
      revision: 3,
      hubTime: 5,
      day: { status: 'none' },
      queues: [],
      usedUp: [],
    };
    bench.hub.send(kiosk);
    bench.hub.status({ state: 'disconnected' });
    expect(bench.agent.snapshot).toMatchObject({
      kioskId: 'kiosk-1',
      clockSpeed: 1,
      hubTime: bench.hub.hubTime,
      branch: { branchId: 'kyiv-1' },
      kiosk,
    });
  });

  it('knows the printer by asking it every few seconds, and at once after a paper', async () => {
    await bench.until(({ printer }) => printer.state === 'ready');
    bench.printer.condition = { kind: 'fault', cause: 'not-reachable' };
    await bench.timers.armed(askPrinterMs);
    bench.timers.pass(askPrinterMs);
    const { printer } = await bench.until((snapshot) => snapshot.printer.state === 'not-ready');
    expect(printer).toEqual({ state: 'not-ready', cause: 'not-reachable' });
    bench.printer.condition = { kind: 'silent' };
    await bench.begin(first);
    await bench.until((snapshot) => snapshot.printer.state === 'silent');
  });
});

it('tells the truth about a paper on a real wire: the roll ends in the middle, and the kiosk restarts as well', async () => {
  const time = manualTimers();
  const device = await startVirtualPrinter({
    port: 0,
    widthDots: 384,
    initialState: { paperOutAfterRows: 200 },
  });
  const wired = await KioskBench.openWith(
    tcpPrinter({ host: '127.0.0.1', port: device.port, backChannel: 'full' }, time.after),
  );
  await wired.begin(first);
  await time.armed(troubleMs);
  time.pass(troubleMs);
  expect(await wired.untilPhase('done')).toMatchObject({ paper: 'unknown', cause: 'paper-out' });
  await wired.until(({ printer }) => printer.state === 'not-ready' && printer.cause === 'paper-out');

  const rest = device.nextJob();
  await device.setState({ paper: 'ok' });
  expect(await rest).toMatchObject({ ending: 'cut' });
  await wired.restart();
  await wired.untilRecorded(1);
  expect(wired.hub.recorded).toEqual([{ visitId: 'visit-1', outcome: 'unknown', cause: 'paper-out' }]);
  expect(device.jobsPrinted).toBe(1);
  await wired.close();
  await device.close();
});

/** One more try of whatever waits to try again. */
async function retry(): Promise<void> {
  await bench.timers.armed(retryMs);
  bench.timers.pass(retryMs);
}
