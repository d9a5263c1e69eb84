import {
  boardView as boardSchema,
  counterView as counterSchema,
  deviceId,
  queueId,
  serviceId,
  hallView as hallSchema,
  kioskView as kioskSchema,
  branchView as branchSchema,
  type Instant,
} from '@talon/shared';
import { describe, expect, it } from 'vitest';
import {
  called,
  counter,
  counterOpened,
  dayOpened,
  noShow,
  operatorAt,
  parked,
  started,
  visit,
  walkIn,
} from '../testing/builders.ts';
import { at } from '../testing/builders.ts';
import { demoConfig } from '../testing/demoConfig.ts';
import { randomDay } from '../testing/randomDay.ts';
import { given } from '../testing/spec.ts';
import { boardView, type BoardVoice, type CallInWords } from './boardView.ts';
import { branchView } from './branchView.ts';
import { counterView } from './counterView.ts';
import { hallView } from './hallView.ts';
import { kioskView } from './kioskView.ts';

const config = demoConfig();
const head = { revision: 7, hubTime: at('10:00') };
const board1 = deviceId.parse('board-1');

/** The hall after a story, by way of a tick that finds nothing to do. */
const hallAfter = (...story: Parameters<typeof given>) =>
  given(...story).when({ kind: 'hub' }, 'tick', {}).hall;

describe('views', () => {
  it('the board shows the calls to counters of its halls, newest first, and neutral', () => {
    const hall = hallAfter(
      dayOpened(),
      counterOpened(1),
      counterOpened(2),
      counterOpened(3),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01', 'priority'),
      walkIn('К001', '09:02'),
      walkIn('А003', '09:03'),
      called('А001', 1, '09:05'),
      called('К001', 3, '09:06'),
      called('А002', 2, '09:07'),
      noShow('А001', 1, '09:09'),
    );
    const view = boardView(hall, config, board1, head);
    expect(
      view?.calls.map(({ ticket, counterNumber, waitingForVisitor }) => [
        ticket.number,
        counterNumber,
        waitingForVisitor,
      ]),
    ).toEqual([
      [2, 2, true],
      [1, 1, false],
    ]);
    expect(view?.waiting).toBe(1);
    expect(JSON.stringify(view)).not.toContain('priority');
    expect(boardView(hall, config, deviceId.parse('board-nowhere'), head)).toBeUndefined();
  });

  it('a recall gives the call a new key, so that it is announced again', () => {
    const story = given(dayOpened(), counterOpened(1), walkIn('А001', '09:00'), called('А001', 1, '09:05'));
    const before = boardView(story.when({ kind: 'hub' }, 'tick', {}).hall, config, board1, head);
    const recalled = story.when(operatorAt(1), 'recallVisit', {
      counterId: counter(1),
      visitId: visit('А001'),
    });
    const after = boardView(recalled.hall, config, board1, head);
    expect(after?.calls).toHaveLength(1);
    expect(after?.calls[0]?.key).not.toBe(before?.calls[0]?.key);
  });

  it('[VOICE-1] a speaking board is given every awaited call of its zone, with the floor where it is another', () => {
    const hall = hallAfter(
      dayOpened(),
      ...[1, 2, 3].map((number) => counterOpened(number)),
      walkIn('А001', '09:00'),
      walkIn('А002', '09:01'),
      walkIn('К001', '09:02'),
      called('А001', 1, '09:05'),
      called('А002', 2, '09:06'),
      called('К001', 3, '09:07'),
      started('А001', 1, '09:08'),
    );
    const said: CallInWords[] = [];
    const voice: BoardVoice = { speaksFrom: at('09:00'), clipsOf: (call) => (said.push(call), null) };
    const view = boardView(hall, config, board1, head, voice);
    // board-1 shows hall 1 alone, board-all hears with it and shows both.
    expect(view?.speaks?.map(({ calledAt }) => calledAt)).toEqual([at('09:07'), at('09:06')]);
    expect(view?.calls).toHaveLength(2);
    expect(said.map(({ counterNumber, floor }) => [counterNumber, floor])).toEqual([
      [3, 2],
      [2, null],
    ]);
  });

  it('[VOICE-2] a board that is not the one that speaks is given nothing to say, a new one not what was said before', () => {
    const hall = hallAfter(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:05'),
    );
    const from = (speaksFrom: Instant | null) =>
      boardView(hall, config, board1, head, { speaksFrom, clipsOf: () => null })?.speaks;
    expect(from(null)).toBeNull();
    expect(from(at('09:05'))).toHaveLength(1);
    expect(from(at('09:06'))).toEqual([]);
    const mute = demoConfig((same) => ({
      ...same,
      boards: same.boards.map((board) => ({ ...board, audioZone: null })),
    }));
    expect(boardView(hall, mute, board1, head, { speaksFrom: 0, clipsOf: () => null })?.speaks).toBeNull();
  });

  it('the counter sees who waits in the order in which they would be called', () => {
    const hall = hallAfter(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      walkIn('В001', '09:01'),
      walkIn('А002', '09:02', 'priority'),
      walkIn('К001', '09:03'),
    );
    const view = counterView(hall, config, counter(1), head);
    expect(view?.waiting.first.map(({ visitId }) => visitId)).toEqual([
      visit('А002'),
      visit('А001'),
      visit('В001'),
    ]);
    expect(view?.waiting.total).toBe(3);
    expect(view?.moves).toEqual(['callNext', 'pauseCounter', 'closeCounter']);
  });

  it('the moves on offer are those that the rules would not refuse', () => {
    const calledHall = hallAfter(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:05'),
    );
    expect(counterView(calledHall, config, counter(1), head)?.moves).toEqual([
      'startService',
      'recallVisit',
      'markNoShow',
      'parkVisit',
      'transferVisit',
      'returnVisit',
      'changeRoute',
      'cancelVisit',
    ]);
    const serving = hallAfter(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:05'),
      started('А001', 1, '09:06'),
    );
    expect(counterView(serving, config, counter(1), head)?.moves).toContain('finishService');
    expect(counterView(serving, config, counter(2), head)?.moves).toEqual(['openCounter']);
  });

  it('[PARK-3] parked visits are offered where they may be resumed', () => {
    const hall = hallAfter(
      dayOpened(),
      counterOpened(1),
      walkIn('А001', '09:00'),
      called('А001', 1, '09:05'),
      parked('А001', 1, '09:06'),
    );
    expect(counterView(hall, config, counter(1), head)?.parked.first).toMatchObject([{ parkedHere: true }]);
    expect(counterView(hall, config, counter(2), head)?.parked.first).toMatchObject([{ parkedHere: false }]);
    expect(counterView(hall, config, counter(3), head)?.parked.total).toBe(0);
  });

  it('[DAY-4] the hall’s counts add up at any moment of a random day', () => {
    randomDay({
      seed: 4711,
      commands: 1500,
      config,
      startAt: at('07:55'),
      onStep: ({ hall }) => {
        const { totals } = hallView(hall, config, head);
        const {
          waiting,
          called: calling,
          serving,
          parked: aside,
          served,
          noShow: absent,
          cancelled,
          leftOver,
        } = totals;
        expect(waiting + calling + serving + aside + served + absent + cancelled + leftOver).toBe(
          totals.issued,
        );
      },
    });
  });

  it('a branch of 700 services and 40 queues keeps the view of the kiosks within its 16 kB', () => {
    const large = demoConfig((small) => ({
      ...small,
      services: Array.from({ length: 700 }, (_, at) => ({
        ...small.services[at % small.services.length]!,
        id: serviceId.parse(`a-service-with-a-rather-long-name-${at}`),
      })),
      queues: Array.from({ length: 40 }, (_, at) => ({
        ...small.queues[0]!,
        id: queueId.parse(`a-queue-with-a-rather-long-name-${at}`),
      })),
    }));
    const view = kioskView(hallAfter(dayOpened()), large, head);
    expect(view.queues).toHaveLength(40);
    expect(JSON.stringify(view).length).toBeLessThanOrEqual(16 * 1024);
  });

  it('[APPOINT-8] names the systems that book, so that the reception says who it was', () => {
    expect(branchView(config, head).bookingSystems).toEqual(config.bookingSystems);
    expect(config.bookingSystems).toHaveLength(1);
  });

  it('every view of every moment of a random day keeps to its schema', () => {
    expect(branchSchema.safeParse(branchView(config, head)).success).toBe(true);
    let step = 0;
    randomDay({
      seed: 815,
      commands: 2000,
      config,
      startAt: at('07:55'),
      onStep: ({ hall }) => {
        step += 1;
        if (step % 10 > 0) return;
        boardSchema.parse(
          boardView(hall, config, deviceId.parse('board-all'), head, { speaksFrom: 0, clipsOf: () => null }),
        );
        counterSchema.parse(counterView(hall, config, counter(4), head));
        kioskSchema.parse(kioskView(hall, config, head));
        hallSchema.parse(hallView(hall, config, head));
      },
    });
    expect(step).toBe(2000);
  });
});
