import { describe, expect, it } from 'vitest';
import { readCommandLine } from './commandLine.ts';

describe('the command line', () => {
  it('needs nothing', () => {
    expect(readCommandLine([])).toEqual({
      port: 7300,
      kiosk: undefined,
      hours: 'always',
      data: undefined,
      fresh: false,
      replay: undefined,
    });
  });

  it('takes a day to replay', () => {
    const given = ['--replay', 'days.csv', '--office', 'North', '--date', '2020-01-13', '--speed', '30'];
    expect(readCommandLine(given)).toMatchObject({
      replay: {
        record: { file: 'days.csv', office: 'North', date: '2020-01-13' },
        speed: 30,
        operators: 30,
      },
    });
    expect(readCommandLine(['--replay', 'synthetic'])).toMatchObject({ replay: { record: undefined } });
  });

  it.each([
    [['--port', 'many'], '--port many: a number from 0 to 65532'],
    [['--port', '65535'], '--port 65535: a number from 0 to 65532'],
    [['--hours', 'few'], '--hours few: always or real'],
    [['--kiosk', 'paper'], '--kiosk paper: electron, browser or none'],
    [['--replay', 'days.csv'], '--replay FILE needs --office and --date: which hall, which day'],
    [['--replay', 'synthetic', '--operators', '31'], '--operators 31: a number from 1 to 30'],
    [['--colour'], /Unknown option '--colour'/],
  ])('refuses %j in one line', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(message);
  });
});
