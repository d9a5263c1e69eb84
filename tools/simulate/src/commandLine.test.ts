import { describe, expect, it } from 'vitest';
import { readCommandLine } from './commandLine.ts';

const files = ['--config', 'a.json', '--config', 'b.json'];

describe('the command line', () => {
  it('takes two configurations and a day', () => {
    expect(readCommandLine(['compare', ...files, '--day', 'monday.json'])).toEqual({
      configFiles: ['a.json', 'b.json'],
      day: { file: 'monday.json' },
      days: 20,
      seed: 1,
      svg: undefined,
      json: undefined,
    });
  });

  it('takes the seed of a made-up day', () => {
    const options = readCommandLine(['compare', ...files, '--day', 'synthetic:12', '--days', '3']);
    expect(options).toMatchObject({ day: { synthetic: 12 }, days: 3 });
  });

  it.each([
    ['nothing to do', []],
    ['something else to do', ['improve', ...files, '--day', 'synthetic:1']],
    ['one configuration', ['compare', '--config', 'a.json', '--day', 'synthetic:1']],
    ['three configurations', ['compare', ...files, '--config', 'c.json', '--day', 'synthetic:1']],
    ['no day', ['compare', ...files]],
    ['a made-up day without a number', ['compare', ...files, '--day', 'synthetic']],
    ['half a day', ['compare', ...files, '--day', 'synthetic:1', '--days', '0.5']],
    ['an option that is not there', ['compare', ...files, '--day', 'synthetic:1', '--speed', '9']],
  ])('refuses %s', (_what, args) => {
    expect(() => readCommandLine(args)).toThrow(expect.objectContaining({ name: 'InputError' }));
  });
});
