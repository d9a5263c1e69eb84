import { describe, expect, it } from 'vitest';

import { healthyState, type PrinterState } from './printerState.ts';
import { automaticStatus, changedSubjects, realtimeStatus, transmittedStatus } from './statusBytes.ts';

const allRealtime = (change: Partial<PrinterState>) =>
  ([1, 2, 3, 4] as const).map((kind) => realtimeStatus(kind, { ...healthyState, ...change }));
const automatic = (change: Partial<PrinterState>) => [...automaticStatus({ ...healthyState, ...change })];

describe('answers to DLE EOT 1 to 4 (DEVICES 1.7)', () => {
  it.each([
    ['all is well', {}, [0x12, 0x12, 0x12, 0x12]],
    ['paper is low', { paper: 'low' }, [0x12, 0x12, 0x12, 0x1e]],
    ['paper is out', { paper: 'out' }, [0x1a, 0x32, 0x12, 0x7e]],
    ['the cover is open', { cover: 'open' }, [0x1a, 0x16, 0x12, 0x12]],
    ['the cutter is jammed', { error: 'cutter' }, [0x1a, 0x52, 0x1a, 0x12]],
    ['it is broken', { error: 'unrecoverable' }, [0x1a, 0x52, 0x32, 0x12]],
    ['it is switched offline', { offline: true }, [0x1a, 0x12, 0x12, 0x12]],
  ] satisfies [string, Partial<PrinterState>, number[]][])('when %s', (_, change, answers) => {
    expect(allRealtime(change)).toEqual(answers);
  });
});

describe('automatic status', () => {
  it.each([
    ['all is well', {}, [0x10, 0, 0, 0x0f]],
    ['paper is low', { paper: 'low' }, [0x10, 0, 0x03, 0x0f]],
    ['paper is out', { paper: 'out' }, [0x18, 0, 0x0f, 0x0f]],
    ['the cover is open', { cover: 'open' }, [0x38, 0, 0, 0x0f]],
    ['the cutter is jammed', { error: 'cutter' }, [0x18, 0x08, 0, 0x0f]],
    ['it is broken', { error: 'unrecoverable' }, [0x18, 0x20, 0, 0x0f]],
  ] satisfies [string, Partial<PrinterState>, number[]][])('when %s', (_, change, answers) => {
    expect(automatic(change)).toEqual(answers);
  });

  it('tells which subjects have changed', () => {
    expect(changedSubjects(healthyState, { ...healthyState, paper: 'low' })).toBe(0x08);
    expect(changedSubjects(healthyState, { ...healthyState, paper: 'out' })).toBe(0x0a);
    expect(changedSubjects(healthyState, { ...healthyState, silent: true })).toBe(0);
  });
});

it('every answer has the fixed bits by which clients tell answers apart', () => {
  const papers = ['ok', 'low', 'out'] as const;
  const covers = ['closed', 'open'] as const;
  const errors = [null, 'cutter', 'unrecoverable'] as const;
  for (const paper of papers) {
    for (const cover of covers) {
      for (const error of errors) {
        const state = { ...healthyState, paper, cover, error };
        expect(allRealtime(state).map((byte) => byte & 0x93)).toEqual([0x12, 0x12, 0x12, 0x12]);
        const [first = 0, ...rest] = automatic(state);
        expect(first & 0x93).toBe(0x10);
        expect(rest.map((byte) => byte & 0x90)).toEqual([0, 0, 0]);
        expect((transmittedStatus(1, state) ?? 0xff) & 0x90).toBe(0);
      }
    }
  }
});
