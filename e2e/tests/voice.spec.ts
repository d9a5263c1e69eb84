import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { connect, signIn, startHubProcess, type HubProcess } from '@talon/demo-hall';
import { audioZone, deviceId, formatTicket, type Locale, type VisitId } from '@talon/shared';
import { windowBrowser } from '../browsers.ts';
import { maySound } from '../playwright.config.ts';
import { Board } from './support/Board.ts';
import { demoBranch, expect, test as base } from './support/fixtures.ts';
import {
  startLoudspeakers,
  whyNoLoudspeakers,
  type Loudspeaker,
  type Loudspeakers,
} from './support/Loudspeakers.ts';

/** A chime alone is over sooner, in ms. */
const chimeAlone = 1500;
/** Nothing is heard for so long when nothing is to come, in ms. */
const quiet = 3000;

interface Fixtures {
  /** A hub that speaks; boards 1 and 2 hear each other. */
  readonly speakingHub: HubProcess;
  readonly walls: Loudspeakers;
  readonly hall: HallAtWork;
}

/** Visitors who come, and a desk that calls them. */
interface HallAtWork {
  /** Takes a ticket and calls it; the number as it is shown. */
  call(language: Locale): Promise<string>;
  /** The visitor has come and is served. */
  serve(): Promise<void>;
}

/** A counter whose calls boards 1 and 2 both show, and a service that is given there. */
function whereBothBoardsLook() {
  const [one, two] = demoBranch.boards;
  const counter = demoBranch.counters.find(({ hallId }) =>
    [one, two].every((board) => board?.shows.includes(hallId)),
  );
  const profile = demoBranch.workProfiles.find(({ id }) => id === counter?.workProfileId);
  const offers = demoBranch.services.flatMap(({ id: serviceId, purposes }) =>
    purposes.map(({ purpose, queueId }) => ({ queueId, wanted: { serviceId, purpose } })),
  );
  const offer = offers.find(({ queueId }) => profile?.queueIds.includes(queueId));
  if (counter === undefined || offer === undefined) throw new Error('no hall that two boards show');
  return { counterId: counter.id, wanted: offer.wanted };
}

const test = base.extend<Fixtures>({
  speakingHub: async ({ folder }, use) => {
    const setupFile = join(folder, 'set-up.json');
    const boards = demoBranch.boards.map((board) => ({ ...board, audioZone: audioZone.parse('wall') }));
    const staff = [{ name: 'Operator', role: 'operator' }];
    await writeFile(setupFile, JSON.stringify({ branch: { ...demoBranch, boards }, staff }));
    const trouble: string[] = [];
    const hub = await startHubProcess({
      port: 0,
      dataFolder: join(folder, 'hub'),
      setupFile,
      voice: 'auto',
      trouble: (line) => trouble.push(line),
    });
    await use(hub);
    await hub.stop();
    base.expect(trouble).toEqual([]);
  },
  walls: async ({ folder }, use) => {
    const walls = await startLoudspeakers(folder, 2);
    await use(walls);
    await walls.close();
  },
  hall: async ({ speakingHub: hub }, use) => {
    const note = () => {};
    const device = {
      kind: 'device',
      deviceId: deviceId.parse('kiosk-1'),
      key: hub.keyOf('kiosk-1'),
    } as const;
    const kiosk = await connect(hub.url, device, note);
    const [person] = hub.staff;
    if (person === undefined) throw new Error('nobody works here');
    const desk = await connect(hub.url, { kind: 'staff', session: await signIn(hub.url, person) }, note);
    const { counterId, wanted } = whereBothBoardsLook();
    const here = { counterId };
    await desk.send('openCounter', { ...here, takeOver: false });
    let seenVisit: VisitId | null = null;
    const current = () => {
      if (seenVisit === null) throw new Error('nobody was called');
      return seenVisit;
    };
    await use({
      async call(language) {
        const issued = await kiosk.send('issueTicket', { ...wanted, language });
        if (!issued.ok) throw new Error(issued.code);
        const called = await desk.send('callNext', { ...here, seenVisit: null });
        if (!called.ok) throw new Error(called.code);
        seenVisit = issued.result.visitId;
        return formatTicket(issued.result.ticket);
      },
      async serve() {
        await desk.send('startService', { ...here, visitId: current() });
        await desk.send('finishService', {
          ...here,
          visitId: current(),
          outcomeId: demoBranch.outcomes[0]!.id,
        });
      },
    });
    kiosk.close();
    desk.close();
  },
});

/** A browser that is heard at this wall. It may sound by itself, as one that is started for a wall, or not. */
const browserAt = (wall: Loudspeaker, options: { readonly maySound: boolean }): Promise<Browser> => {
  const { chromiumSandbox, args = [] } = test.info().project.use.launchOptions ?? {};
  return chromium.launch({
    executablePath: windowBrowser(),
    ...(chromiumSandbox !== undefined && { chromiumSandbox }),
    headless: false,
    ignoreDefaultArgs: ['--mute-audio'],
    args: args.filter((each) => each !== maySound || options.maySound),
    env: { ...process.env, ...wall.env },
  });
};

const boardAt = async (browser: Browser) =>
  new Board(await browser.newPage({ viewport: { width: 1280, height: 720 } }));

/** Waits until the hub has recorded what it will need: who is called before that hears the chime alone. */
async function hasRecorded(hub: HubProcess): Promise<void> {
  let before = '';
  const stoodStill = async (): Promise<boolean> => {
    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    const now = /^talon_voice_clips_kept (\d+)$/m.exec(metrics)?.[1] ?? '0';
    const same = now !== '0' && now === before;
    before = now;
    return same;
  };
  await expect.poll(stoodStill, { timeout: 90_000, intervals: [1500] }).toBe(true);
}

/** Waits until the last sound is over. */
async function isQuiet(wall: Loudspeaker): Promise<void> {
  await expect
    .poll(() => Date.now() - (wall.heard().at(-1)?.to ?? 0), { timeout: 30_000, intervals: [200] })
    .toBeGreaterThan(quiet);
}

test.describe('the voice of the hall', () => {
  // One after the other: an engine that records beside another one would be late with its words.
  test.describe.configure({ mode: 'default' });
  const reason = whyNoLoudspeakers();
  test.skip(reason !== undefined, reason);

  test('a call is heard, shown and finished, in the language of the visitor, once', async ({
    speakingHub: hub,
    walls,
    hall,
  }, testInfo) => {
    const [wall] = walls.each as [Loudspeaker, Loudspeaker];
    const browser = await browserAt(wall, { maySound: true });
    const board = await boardAt(browser);
    await board.open(hub);
    await expect(board.page.locator('.board-clock')).toBeVisible();
    const speaks = hub.voice !== 'chime and text only';
    if (speaks) await hasRecorded(hub);
    else testInfo.annotations.push({ type: 'voice', description: 'no speech engine: the chime only' });

    for (const [at, language] of (['uk', 'ru', 'en'] as const).entries()) {
      expect(wall.heard()).toHaveLength(at);
      const calledAt = Date.now();
      const number = await hall.call(language);
      await expect(board.newest).toContainText(number);
      await expect.poll(() => wall.heard().length, { timeout: 15_000 }).toBe(at + 1);
      await isQuiet(wall);
      const { from, to, rms } = wall.heard()[at]!;
      const heard = `${language}: after ${from - calledAt} ms, for ${to - from} ms, RMS ${rms.toFixed(3)}`;
      testInfo.annotations.push({ type: 'heard', description: heard });
      console.log(`    heard ${heard}`);
      expect(rms).toBeGreaterThan(0.02);
      expect(from - calledAt).toBeLessThan(5000);
      expect(to - from).toBeGreaterThan(speaks ? chimeAlone + 1000 : 500);
      expect(to - from).toBeLessThan(speaks ? 10_000 : chimeAlone);
      await hall.serve();
      await expect(board.newest).toBeHidden();
    }

    await hall.call('uk');
    await expect.poll(() => wall.heard().length, { timeout: 15_000 }).toBe(4);
    await isQuiet(wall);
    await board.page.reload();
    await expect(board.newest).toBeVisible();
    await board.page.waitForTimeout(quiet);
    expect(wall.heard()).toHaveLength(4);
    await browser.close();
  });

  test('two boards in one zone do not echo, and one takes over from the other', async ({
    speakingHub: hub,
    walls,
    hall,
  }) => {
    const [first, other] = walls.each as [Loudspeaker, Loudspeaker];
    const firstBrowser = await browserAt(first, { maySound: true });
    const otherBrowser = await browserAt(other, { maySound: true });
    const [firstBoard, otherBoard] = [await boardAt(firstBrowser), await boardAt(otherBrowser)];
    await firstBoard.open(hub, 'board-1');
    await expect(firstBoard.page.locator('.board-clock')).toBeVisible();
    await otherBoard.open(hub, 'board-2');
    await expect(otherBoard.page.locator('.board-clock')).toBeVisible();

    await hall.call('uk');
    await expect(firstBoard.newest).toBeVisible();
    await expect(otherBoard.newest).toBeVisible();
    await expect.poll(() => first.heard().length, { timeout: 15_000 }).toBe(1);
    await isQuiet(first);
    expect(other.heard()).toEqual([]);
    await hall.serve();

    await firstBrowser.close();
    await hall.call('uk');
    await expect.poll(() => other.heard().length, { timeout: 20_000 }).toBe(1);
    await isQuiet(other);
    expect(first.heard()).toHaveLength(1);
    await otherBrowser.close();
  });

  test('a browser that blocks sound says so on the wall until somebody presses a key', async ({
    speakingHub: hub,
    walls,
    hall,
  }) => {
    const [wall] = walls.each as [Loudspeaker, Loudspeaker];
    const browser = await browserAt(wall, { maySound: false });
    const board = await boardAt(browser);
    await board.open(hub);
    const line = board.page.getByText('Звук вимкнено');
    await expect(line).toBeVisible();
    await hall.call('uk');
    await expect(board.newest).toBeVisible();
    expect(wall.heard()).toEqual([]);
    await board.page.keyboard.press('Enter');
    await expect(line).toBeHidden();
    await expect.poll(() => wall.heard().length, { timeout: 15_000 }).toBe(1);
    await isQuiet(wall);
    await browser.close();
  });
});
