import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import { watchPage } from './watchdog.ts';
import type { WatchedPage } from './watchdog.ts';

/** A page that dies when told, and a clock that is wound by hand. */
class FrailPage extends EventEmitter implements WatchedPage {
  now = 0;
  reloads = 0;
  kills = 0;
  due: { at: number; act: () => void }[] = [];

  reload(): void {
    this.reloads += 1;
  }

  forcefullyCrashRenderer(): void {
    this.kills += 1;
    this.dies('killed');
  }

  dies(reason = 'crashed'): void {
    this.emit('render-process-gone', {}, { reason });
  }

  passes(ms: number): void {
    this.now += ms;
    const ripe = this.due.filter(({ at }) => at <= this.now);
    this.due = this.due.filter(({ at }) => at > this.now);
    for (const { act } of ripe) act();
  }
}

let page = new FrailPage();
const log: string[] = [];

beforeEach(() => {
  page = new FrailPage();
  log.length = 0;
  watchPage(page, {
    now: () => page.now,
    after: (ms, act) => page.due.push({ at: page.now + ms, act }),
    log: (message) => log.push(message),
  });
});

it('a dead page is loaded again', () => {
  page.dies();
  page.passes(200);
  expect(page.reloads).toBe(1);
  expect(log).toEqual(['page is gone (crashed), loading it again']);
});

it('a page that ended in good order stays ended', () => {
  page.dies('clean-exit');
  page.passes(200);
  expect(page.reloads).toBe(0);
});

it('a page that dies again and again is tried five times, then once a minute', () => {
  for (let death = 0; death < 8; death += 1) {
    page.dies();
    page.passes(200);
  }
  expect(page.reloads).toBe(5);
  page.passes(60_000);
  expect(page.reloads).toBeGreaterThan(5);
});

it('a hung page is ended and loaded again, a busy one is left alone', () => {
  page.emit('unresponsive');
  page.passes(5000);
  page.emit('responsive');
  page.passes(60_000);
  expect(page.kills).toBe(0);

  page.emit('unresponsive');
  page.passes(10_000);
  page.passes(200);
  expect([page.kills, page.reloads]).toEqual([1, 1]);
});
