import { deviceId } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { printersAt } from '../../testing/sampleReception.ts';
import { sampleBranch } from '../../testing/sampleViews.ts';
import { isReady, printerStateOf, printerToBeginWith } from './printerWords.ts';

const [first, second] = ['printer-1', 'printer-2'].map((id) => deviceId.parse(id));
if (first === undefined || second === undefined) throw new Error('there are two printers');
const paperOut = { state: 'not-ready', cause: 'paper-out' } as const;

describe('a printer', () => {
  it('is away when its machine is not connected, and unknown before the hub has spoken', () => {
    expect(printerStateOf(printersAt(1, { 'printer-1': 'away' }), first)).toEqual({ state: 'away' });
    expect(printerStateOf(undefined, first)).toEqual({ state: 'unknown' });
  });

  it('is ready when it says so or prints in silence, and not without a word', () => {
    expect(isReady(printerStateOf(printersAt(1), first))).toBe(true);
    expect(isReady({ state: 'silent' })).toBe(true);
    expect(isReady(paperOut)).toBe(false);
    expect(isReady({ state: 'unknown' })).toBe(false);
  });
});

describe('the printer to begin with', () => {
  it('is the one that this workplace used last', () => {
    expect(printerToBeginWith(sampleBranch, printersAt(1), second)).toBe(second);
  });

  it('is nobody’s guess among several, and none that is not ready, has just failed, or is gone', () => {
    expect(printerToBeginWith(sampleBranch, printersAt(1), null)).toBeNull();
    expect(printerToBeginWith(sampleBranch, printersAt(1, { 'printer-2': paperOut }), second)).toBeNull();
    expect(printerToBeginWith(sampleBranch, printersAt(1), second, second)).toBeNull();
    expect(printerToBeginWith(sampleBranch, printersAt(1), deviceId.parse('sold'))).toBeNull();
  });

  it('is the only one there is', () => {
    const one = { ...sampleBranch, printStations: sampleBranch.printStations.slice(0, 1) };
    expect(printerToBeginWith(one, printersAt(1), null)).toBe(first);
  });
});
