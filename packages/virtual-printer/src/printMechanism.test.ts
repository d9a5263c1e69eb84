import { describe, expect, it } from 'vitest';

import type { PrintedJob } from './job.ts';
import { type Paper, paperText } from './paper.ts';
import { type PrinterModelName, printerModels } from './printerModel.ts';
import { healthyState, type PrinterState } from './printerState.ts';
import { PrintMechanism } from './printMechanism.ts';
import {
  askPaper,
  automaticStatusOn,
  bytes,
  codePage,
  cut,
  initialize,
  leaveKanji,
  line,
  processId,
  processIdAnswer,
  raster,
  statusRequest,
} from './testing/commands.ts';
import { ManualScheduler } from './testing/manualScheduler.ts';

/** A mechanism on a bench: what it answered and printed, and hands to break it. */
function bench(model: PrinterModelName = 'epson', receiveBufferBytes = 4096) {
  const answers: number[] = [];
  const jobs: PrintedJob[] = [];
  const warnings: string[] = [];
  const scheduler = new ManualScheduler();
  let roomAgain = 0;
  const mechanism = new PrintMechanism(
    {
      model: printerModels[model],
      widthDots: 576,
      receiveBufferBytes,
      scheduler,
      initialState: healthyState,
    },
    {
      answer: (data) => answers.push(...data),
      jobFinished: (job) => jobs.push(job),
      warned: (text) => warnings.push(text),
      stateChanged: () => undefined,
      roomAgain: () => {
        roomAgain += 1;
      },
    },
  );
  return {
    answers,
    jobs,
    warnings,
    scheduler,
    mechanism,
    set: (change: Partial<PrinterState>) => mechanism.setState({ ...mechanism.state, ...change }),
    texts: () => jobs.map(({ paper }) => paperText(paper)),
    timesRoomAgain: () => roomAgain,
  };
}

function rowsOf(paper: Paper): number {
  return paper.reduce((sum, item) => sum + (item.kind === 'raster' ? item.rowCount : 0), 0);
}

describe('a job', () => {
  it('is everything between two cuts', () => {
    const { mechanism, jobs, texts } = bench();
    mechanism.receive(bytes(initialize, line('first'), cut, initialize, line('second'), cut));
    expect(texts()).toEqual(['first\n[CUT partial]', 'second\n[CUT partial]']);
    expect(jobs.map(({ ending }) => ending)).toEqual(['cut', 'cut']);
  });

  it('ends with its connection when nobody cuts', () => {
    const { mechanism, jobs, texts } = bench();
    mechanism.receive(bytes(line('no cut')));
    expect(jobs).toEqual([]);
    mechanism.connectionEnded('closed');
    expect(texts()).toEqual(['no cut']);
    expect(jobs[0]).toMatchObject({ ending: 'connection closed', interruptions: [], bytes: 7 });
  });

  it('is not made by status questions alone', () => {
    const { mechanism, jobs } = bench();
    mechanism.receive(bytes(statusRequest(1), statusRequest(4), initialize, askPaper, processId('0001')));
    mechanism.connectionEnded('closed');
    expect(jobs).toEqual([]);
  });

  it('leaves warnings of a connection without job with the printer', () => {
    const { mechanism, jobs, warnings } = bench();
    mechanism.receive(Uint8Array.of(0x1b, 0x06, 0x01, 0x1b, 0x40));
    mechanism.connectionEnded('closed');
    expect(jobs).toEqual([]);
    expect(warnings).toEqual(['unknown command 1b 06', 'stray control byte 01']);
  });

  it('is interrupted by a reset connection, and says inside which command', () => {
    const { mechanism, jobs } = bench();
    mechanism.receive(bytes(line('half'), raster(576, 128)).subarray(0, 5 + 8 + 72 * 28));
    mechanism.connectionEnded('reset');
    expect(jobs[0]).toMatchObject({
      ending: 'connection reset',
      interruptions: ['connection reset'],
      warnings: ['the connection ended inside a command (a picture with 100 rows missing)'],
    });
    expect(rowsOf(jobs[0]?.paper ?? [])).toBe(28);
  });

  it('without end is cut into pieces of 2.5 m, so that memory stays bounded', () => {
    const { mechanism, jobs } = bench();
    for (let band = 0; band < 400; band += 1) mechanism.receive(bytes(raster(576, 128)));
    expect(jobs.map(({ ending, paper }) => [ending, rowsOf(paper)])).toEqual([
      ['too long', 20_000],
      ['too long', 20_000],
    ]);
  });

  it('warns of a picture wider than the paper', () => {
    const { mechanism, jobs } = bench();
    mechanism.receive(bytes(raster(640, 2), cut));
    expect(jobs[0]?.warnings).toEqual(['a picture of 640 dots is wider than the paper (576 dots)']);
  });
});

describe('text', () => {
  it('keeps settings from job to job until ESC @', () => {
    const { mechanism, texts } = bench();
    mechanism.receive(
      bytes(codePage(46), [0xd2, 0x0a], cut, [0xd2, 0x0a], cut, initialize, [0xd2, 0x0a], cut),
    );
    expect(texts().map((text) => text[0])).toEqual(['Т', 'Т', '╥']);
  });

  it('warns when the model lacks the page', () => {
    const { mechanism, jobs, texts } = bench('clone');
    mechanism.receive(bytes(initialize, leaveKanji, codePage(46), [0xd2, 0xe0, 0x0a], cut));
    expect(texts()).toEqual(['╥α\n[CUT partial]']);
    expect(jobs[0]?.warnings).toEqual([
      'ESC t 46: this model has no such code page and keeps the one it has',
    ]);
  });

  it('wraps at the edge of the paper, and double width wraps at half', () => {
    const { mechanism, texts } = bench();
    mechanism.receive(bytes(line('x'.repeat(50)), [0x1d, 0x21, 0x10], line('y'.repeat(25)), cut));
    expect(texts()).toEqual([['x'.repeat(48), 'xx', 'y'.repeat(24), 'y', '[CUT partial]'].join('\n')]);
  });

  it('keeps columns that were placed by position', () => {
    const { mechanism, texts } = bench();
    const move = (dots: number) => [0x1b, 0x24, dots & 0xff, dots >> 8];
    mechanism.receive(bytes(move(0), [0x41], move(120), [0x42], move(240), line('C'), cut));
    expect(texts()[0]).toMatch(/^A {9}B {9}C\n/);
  });

  it('forgets a line without line feed at ESC @, and says so', () => {
    const { mechanism, jobs, texts } = bench();
    mechanism.receive(bytes([0x41, 0x42], initialize, line('C'), cut));
    expect(texts()).toEqual(['C\n[CUT partial]']);
    expect(jobs[0]?.warnings).toEqual(['ESC @ throws away a line without line feed']);
  });
});

describe('answers', () => {
  it('come at once to DLE EOT, even offline and inside a picture', () => {
    const { mechanism, answers, set } = bench();
    set({ cover: 'open' });
    mechanism.receive(bytes(raster(576, 2)).subarray(0, 60));
    mechanism.receive(bytes(statusRequest(2)));
    expect(answers).toEqual([0x16]);
  });

  it('come to GS r and GS ( H when everything before is printed, and not while paper is out', () => {
    const { mechanism, answers, jobs, set } = bench();
    set({ paper: 'out' });
    mechanism.receive(bytes(line('late'), cut, processId('0042'), askPaper));
    expect(answers).toEqual([]);
    expect(jobs).toEqual([]);
    set({ paper: 'ok' });
    expect(jobs).toHaveLength(1);
    expect(answers).toEqual([...processIdAnswer('0042'), 0x00]);
  });

  it('are less on a clone: no GS ( H, but GS r', () => {
    const { mechanism, answers } = bench('clone');
    mechanism.receive(bytes(line('x'), cut, processId('0042'), askPaper));
    expect(answers).toEqual([0x00]);
  });

  it('are none from a silent printer, which prints all the same', () => {
    const { mechanism, answers, jobs, set } = bench();
    set({ silent: true });
    mechanism.receive(bytes(statusRequest(1), automaticStatusOn, line('x'), cut, askPaper));
    set({ paper: 'low' });
    expect(answers).toEqual([]);
    expect(jobs).toHaveLength(1);
  });

  it('tell the model to GS I', () => {
    const { mechanism, answers } = bench();
    mechanism.receive(Uint8Array.of(0x1d, 0x49, 66, 0x1d, 0x49, 67));
    expect(Buffer.from(answers).toString('latin1')).toBe('_EPSON\0_TM-T20III\0');
  });

  it('come unasked after GS a, on each change of what was asked for, until ESC @', () => {
    const { mechanism, answers, set } = bench();
    mechanism.receive(Uint8Array.of(0x1d, 0x61, 0x08));
    expect(answers.splice(0)).toEqual([0x10, 0, 0, 0x0f]);
    set({ error: 'cutter' });
    expect(answers.splice(0)).toEqual([]);
    set({ error: null });
    set({ paper: 'low' });
    expect(answers.splice(0)).toEqual([0x10, 0, 0x03, 0x0f]);
    mechanism.receive(bytes(initialize));
    set({ paper: 'out' });
    expect(answers).toEqual([]);
  });

  it('come from the moment of connecting where the printer is set so', () => {
    const { mechanism, answers, set } = bench();
    set({ automaticStatus: true });
    mechanism.connectionOpened();
    set({ cover: 'open' });
    expect(answers).toEqual([0x10, 0, 0, 0x0f, 0x38, 0, 0, 0x0f]);
  });
});

describe('paper that ends within a job', () => {
  it('stops after so many raster rows, keeps the rest and prints it after the roll was changed', () => {
    const { mechanism, answers, jobs, set } = bench('epson', 64 * 1024);
    mechanism.receive(bytes(automaticStatusOn));
    answers.length = 0;
    set({ paperOutAfterRows: 200 });
    mechanism.receive(bytes(raster(576, 128), raster(576, 128), cut, processId('0007')));
    expect(mechanism.state).toMatchObject({ paper: 'out', paperOutAfterRows: null });
    expect(answers).toEqual([0x18, 0, 0x0f, 0x0f]);
    expect(jobs).toEqual([]);

    set({ paper: 'ok' });
    expect(jobs[0]).toMatchObject({ ending: 'cut', interruptions: ['paper out'] });
    expect(rowsOf(jobs[0]?.paper ?? [])).toBe(256);
    expect(answers.slice(8)).toEqual(processIdAnswer('0007'));
  });

  it('stops after so many bytes', () => {
    const { mechanism, jobs, set } = bench();
    set({ paperOutAfterBytes: 10 });
    mechanism.receive(bytes(line('one'), line('two'), line('three'), cut));
    expect(mechanism.state).toMatchObject({ paper: 'out', paperOutAfterBytes: null });
    expect(mechanism.waitingBytes).toBe(8);
    set({ paper: 'ok' });
    expect(paperText(jobs[0]?.paper ?? [])).toBe('one\ntwo\nthree\n[CUT partial]');
    expect(jobs[0]?.interruptions).toEqual(['paper out']);
  });

  it('prints the rest even when its connection has gone meanwhile, before the next job', () => {
    const { mechanism, texts, set } = bench();
    set({ paper: 'out' });
    mechanism.receive(bytes(line('given up'), cut));
    mechanism.connectionEnded('closed');
    mechanism.receive(bytes(line('next'), cut));
    set({ paper: 'ok' });
    expect(texts()).toEqual(['given up\n[CUT partial]', 'next\n[CUT partial]']);
  });

  it('forgets the rest when it is told to (DLE DC4 8), and answers so', () => {
    const { mechanism, answers, jobs, texts, set } = bench('epson', 64 * 1024);
    set({ paperOutAfterRows: 10 });
    mechanism.receive(bytes(raster(576, 128), cut));
    mechanism.receive(Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08));
    expect(answers).toEqual([0x37, 0x25, 0x00]);
    expect(jobs[0]).toMatchObject({
      ending: 'buffer cleared',
      interruptions: ['paper out', 'buffer cleared'],
    });
    expect(rowsOf(jobs[0]?.paper ?? [])).toBe(10);
    set({ paper: 'ok' });
    mechanism.receive(bytes(line('clean'), cut));
    expect(texts()[1]).toBe('clean\n[CUT partial]');
  });
});

describe('the receive buffer', () => {
  it('is full at its size while the printer is offline, and tells when there is room again', () => {
    const { mechanism, set, timesRoomAgain } = bench('epson', 100);
    set({ offline: true });
    mechanism.receive(bytes(line('x'.repeat(98))));
    expect(mechanism.isFull).toBe(false);
    mechanism.receive(bytes(line('y')));
    expect(mechanism.isFull).toBe(true);
    set({ offline: false });
    expect(mechanism.isFull).toBe(false);
    expect(timesRoomAgain()).toBe(1);
  });

  it('empties at the speed of a slow printer', () => {
    const { mechanism, scheduler, jobs, answers, set } = bench();
    set({ bytesPerSecond: 1000 });
    mechanism.receive(bytes(line('x'.repeat(99)), cut, askPaper));
    expect(mechanism.waitingBytes).toBe(107);
    scheduler.advance(100);
    expect(mechanism.waitingBytes).toBe(7);
    expect(answers).toEqual([]);
    scheduler.advance(50);
    expect(mechanism.waitingBytes).toBe(0);
    expect(jobs).toHaveLength(1);
    expect(answers).toEqual([0x00]);
  });

  it('is cleared by DLE ENQ 2 in an error only; the error stays until it is set right', () => {
    const { mechanism, jobs, set } = bench();
    const recoverAndClear = Uint8Array.of(0x10, 0x05, 0x02);
    set({ offline: true });
    mechanism.receive(bytes(line('kept'), cut));
    mechanism.receive(recoverAndClear);
    set({ offline: false });
    expect(jobs).toHaveLength(1);
    set({ error: 'cutter' });
    mechanism.receive(bytes(line('lost'), cut));
    mechanism.receive(recoverAndClear);
    expect(mechanism.state.error).toBe('cutter');
    set({ error: null });
    expect(jobs).toHaveLength(1);
  });
});
