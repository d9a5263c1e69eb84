import type { VirtualPrinter } from '@talon/virtual-printer';
import { expect } from '../support/fixtures.ts';
import { askRaw, sendBytes } from '../support/rawHttp.ts';

const json = { 'content-type': 'application/json' };

/** Everything but a proper change, at the live page of the virtual printer. */
export async function knockAtPrinterPage({ pageUrl = '' }: VirtualPrinter): Promise<void> {
  const { origin } = new URL(pageUrl);
  const change = (body: string, headers: Record<string, string> = json) =>
    askRaw(origin, '/state', { method: 'POST', headers, body });
  for (const body of ['', 'null', '[]', '{', '{"paper":"gold"}', '{"paper":null}', '{"colour":"red"}'])
    expect.soft((await change(body)).status, body).toBe(400);
  expect.soft((await change(JSON.stringify({ paper: 'x'.repeat(64_000) }))).status).toBe(413);
  expect.soft((await change('paper=out', { 'content-type': 'text/plain' })).status).toBe(415);
  expect.soft((await askRaw(origin, '/', { headers: { host: 'evil.example' } })).status).toBe(403);
  expect.soft((await askRaw(origin, '/', { method: 'DELETE' })).status).toBe(405);
  for (const path of ['/jobs/999.png', '/jobs/..%2f1.png', '/../package.json', '/nothing', '/jobs/1.exe'])
    expect.soft((await askRaw(origin, path)).status, path).toBe(404);
}

/** Whatever somebody may send to port 9100 from the hall's network, after which the next ticket must be right. */
export async function sendJunkToPrinter({ port }: VirtualPrinter): Promise<void> {
  const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('GET / HTTP/1.1\r\nHost: printer\r\n\r\n'),
    everyByte,
    // A picture of 65,535 × 65,535 dots that never comes.
    Buffer.from([0x1d, 0x76, 0x30, 0, 0xff, 0xff, 0xff, 0xff, 1, 2, 3]),
    // Half a command.
    Buffer.from([0x1d, 0x28]),
  ])
    await sendBytes(port, bytes);
}
