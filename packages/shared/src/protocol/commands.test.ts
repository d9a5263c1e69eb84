import { describe, expect, it } from 'vitest';
import { commandNames, commands, transferTarget, type CommandName } from './commands.ts';
import { gateRejections, hallRejections } from './rejections.ts';

const spec = (name: CommandName) => commands[name];
const codes = (name: CommandName): readonly string[] => spec(name).refusals;

describe('the command table', () => {
  it.each(commandNames)('%s refuses a payload with anything it does not know', (name) => {
    const checked = spec(name).payload.safeParse({ unheardOf: 1 });
    expect(checked.error?.issues).toContainEqual(expect.objectContaining({ code: 'unrecognized_keys' }));
  });

  it.each(commandNames)('%s refuses a payload that is no object', (name) => {
    for (const payload of [null, undefined, 'x', 7, [], true])
      expect(spec(name).payload.safeParse(payload).success).toBe(false);
  });

  it.each(commandNames)('%s may be sent by somebody, each named once, and never by a board', (name) => {
    const senders: readonly string[] = spec(name).from;
    expect(senders.length).toBeGreaterThan(0);
    expect(new Set(senders).size).toBe(senders.length);
    expect(senders).not.toContain('board');
  });

  it.each(commandNames)('%s names each of its refusals once', (name) => {
    expect(new Set(codes(name)).size).toBe(codes(name).length);
  });

  it.each(hallRejections)('%s is the refusal of some command', (code) => {
    expect(commandNames.some((name) => codes(name).includes(code))).toBe(true);
  });

  it('every command but what time and a printer say may be refused by the hall', () => {
    expect(commandNames.filter((name) => codes(name).length === 0)).toEqual(['tick', 'reportPrinter']);
  });

  it('keeps the refusals of the gate and of the hall apart', () => {
    const both: readonly string[] = gateRejections;
    expect(hallRejections.filter((code) => both.includes(code))).toEqual([]);
  });

  it('every command at a counter with a visitor names the visit that the desk showed', () => {
    const moves = commandNames.filter((name) => codes(name).includes('counter-changed'));
    expect(moves.length).toBeGreaterThan(0);
    for (const name of moves) {
      const fields = Object.keys(spec(name).payload.shape);
      expect(fields.includes('visitId') || fields.includes('seenVisit')).toBe(true);
    }
  });

  it.each([
    { kind: 'service', serviceId: 's', purpose: 'consult', counterId: 'c' },
    { kind: 'counter', counterId: 'c', serviceId: 's' },
    { kind: 'elsewhere' },
  ])('a transfer goes to a service or to a counter, not to %o', (target) => {
    expect(transferTarget.safeParse(target).success).toBe(false);
  });
});
