import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

it('says in one line that a port is taken, and exits with 1', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => {
    holder.listen(0, '127.0.0.1', resolve);
  });
  const { port } = holder.address() as AddressInfo;
  const { code, stderr } = await run('--port', String(port), '--page-port', '0');
  holder.close();
  expect(stderr).toBe(`Port ${port} on 127.0.0.1 is taken by another program\n`);
  expect(code).toBe(1);
});

it.each([
  [['--model', 'star'], '--model star: epson or clone'],
  [['--port', 'x'], '--port x: a number up to 65535'],
  [['--colour'], "Unknown option '--colour'"],
])('refuses %j in one line', async (args, reason) => {
  const { code, stderr } = await run(...args);
  expect(stderr).toContain(reason);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
