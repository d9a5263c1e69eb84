import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { fakeAgent, lookingForHub } from '../testing/fakeAgent.ts';
import { snapshotStreams } from './snapshotStreams.ts';

/** A page that reads nothing until it is told to. */
class SlowPage extends EventEmitter {
  writableNeedDrain = false;
  readonly written: string[] = [];

  writeHead(): void {}

  write(text: string): void {
    this.written.push(text);
    this.writableNeedDrain = true;
  }

  reads(): void {
    this.writableNeedDrain = false;
    this.emit('drain');
  }
}

it('a page that reads slowly is sent the newest snapshot, not all that it missed', () => {
  const agent = fakeAgent();
  const page = new SlowPage();
  snapshotStreams(agent).open(page as unknown as ServerResponse);
  for (let hubTime = 1; hubTime <= 100; hubTime += 1) agent.says({ ...lookingForHub, hubTime });
  page.reads();
  page.reads();
  expect(page.written.map((text) => JSON.parse(text.slice('data: '.length)).hubTime)).toEqual([null, 100]);
});
