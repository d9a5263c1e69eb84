import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { testDataFolder } from './store/testDataFolder.ts';
import { startTestHub, testSetupFile, type LogLine } from './testing/testHub.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/** The hub as a program, from its sources. */
function run(...args: readonly string[]) {
  const child: ChildProcess = spawn(process.execPath, ['--conditions=@talon/source', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  const ready = new Promise<LogLine>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const line = output.split('\n').find((text) => text.includes('"ready":true') && text.endsWith('}'));
      if (line !== undefined) resolve(JSON.parse(line) as LogLine);
    });
  });
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, errors }));
  return { child, ready, ended };
}

it('says that it is ready, stops on SIGTERM and exits 0', async () => {
  const dataFolder = testDataFolder();
  const setup = testSetupFile(dataFolder);
  const hub = run('--data', dataFolder, '--port', '0', '--branch-config', setup);
  const { url, level } = await hub.ready;
  expect(level).toBe(30);
  expect((await fetch(`${String(url)}/health`)).status).toBe(200);
  hub.child.kill('SIGTERM');
  expect(await hub.ended).toEqual({ code: 0, errors: '' });
});

it('says in one line why it cannot start, and exits 1', async () => {
  const running = await startTestHub();
  const dataFolder = testDataFolder();
  const setup = testSetupFile(dataFolder);
  const { port } = new URL(running.url);
  const attempts = await Promise.all([
    run('--data', dataFolder, '--port', port, '--branch-config', setup).ended,
    run('--data', running.dataFolder, '--port', '0').ended,
    run('--data', testDataFolder(), '--port', '0').ended,
    run('--port', 'x').ended,
  ]);
  for (const { code, errors } of attempts) {
    expect(code).toBe(1);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  }
  expect(attempts.map(({ errors }) => errors)).toEqual([
    expect.stringContaining(`port ${port} is in use`),
    expect.stringContaining('another hub is running on the data folder'),
    expect.stringContaining('--branch-config'),
    expect.stringContaining('--data (TALON_DATA)'),
  ]);
});
