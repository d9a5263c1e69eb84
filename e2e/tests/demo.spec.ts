import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './support/fixtures.ts';

const demoHall = fileURLToPath(new URL('./main.js', import.meta.resolve('@talon/demo-hall')));

/** Four ports in a row that nobody uses now; the demo wants to be told the first. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts the demo as `npm start` does. Resolves when it has said where to look. */
async function openDemo(port: number, folder: string): Promise<ChildProcess> {
  const demo = spawn(process.execPath, [
    demoHall,
    '--port',
    String(port),
    '--kiosk',
    'browser',
    '--data',
    join(folder, 'demo'),
  ]);
  for await (const line of createInterface({ input: demo.stdout }))
    if (line.includes('Ctrl-C closes it')) return demo;
  throw new Error('the demo ended before it was open');
}

const answers = async (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health`).then(
    () => true,
    () => false,
  );

test('npm start opens a hall, a second one says in one line that the port is taken, and nothing outlives it', async ({
  folder,
}) => {
  const port = await freePort();
  const demo = await openDemo(port, folder);
  expect(await answers(port)).toBe(true);

  const second = promisify(execFile)(process.execPath, [demoHall, '--port', String(port)]);
  await expect(second).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(new RegExp(`^Port ${port} is taken.*\\n$`)),
  });

  await test.step('killed without a chance to tidy up, it takes its children along', async () => {
    demo.kill('SIGKILL');
    await expect.poll(() => answers(port)).toBe(false);
  });

  await test.step('it opens again on the same records, and Ctrl-C closes it within a second', async () => {
    const again = await openDemo(port, folder);
    const ended = once(again, 'exit');
    const pressedAt = performance.now();
    again.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    expect(performance.now() - pressedAt).toBeLessThan(1500);
    expect(await answers(port)).toBe(false);
  });
});
