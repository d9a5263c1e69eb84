import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

it('takes defaults for all but the data folder', () => {
  expect(readConfig(['--data', 'd'], {})).toEqual({
    dataFolder: 'd',
    host: '127.0.0.1',
    port: 7300,
    logLevel: 'info',
    voice: 'auto',
  });
});

it('takes the command line before the environment', () => {
  const config = readConfig(['--port', '0', '--clock-speed', '60', '--clock-start', '2020-01-13T08:00:00Z'], {
    TALON_DATA: 'from-env',
    TALON_PORT: '9',
  });
  expect(config).toMatchObject({
    dataFolder: 'from-env',
    port: 0,
    clockSpeed: 60,
    clockStartAt: Date.UTC(2020, 0, 13, 8),
  });
});

it('names every wrong setting', () => {
  const read = () =>
    readConfig(['--port', 'eighty', '--clock-start', 'tomorrow'], { TALON_LOG_LEVEL: 'loud' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/--data \(TALON_DATA\).*--port.*--clock-start.*--log-level/);
});

it('refuses an option that it does not know', () => {
  expect(() => readConfig(['--data', 'd', '--prot', '1'], {})).toThrow(ConfigError);
});
