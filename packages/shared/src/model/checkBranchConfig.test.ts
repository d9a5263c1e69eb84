import { describe, expect, it } from 'vitest';
import { branchFile, faultsOf, fileWith } from '../testing/branchFile.ts';
import { checkBranchConfig } from './checkBranchConfig.ts';

const twice = (list: string, id: string): [string, string, string, string] => [
  `${list}.1.id`,
  id,
  `${list}[1].id`,
  `"${id}" is there twice`,
];

describe('checkBranchConfig', () => {
  it('accepts a file whose parts fit together, and fills in the rules that it leaves out', () => {
    const checked = checkBranchConfig(branchFile());
    expect(faultsOf(branchFile())).toEqual([]);
    expect(checked.ok && checked.config.rules).toEqual({
      cancelWhenPaperRefused: false,
      calling: { kind: 'strict' },
      mostOvertaken: null,
      automaticCallAfterSeconds: null,
      maximumCalls: 5,
      secondsBetweenCalls: 0,
      noShowAfter: { calls: 1, seconds: null },
      noShowBySelfAfterSeconds: null,
      noShowReturn: null,
      undoSeconds: 10,
      parkedReturnMinutes: null,
      transferKeepsPlace: true,
      daysFollowSchedule: true,
      lastTicketMinutes: 0,
      closesByForecast: false,
      dayEndsMinutesAfterClosing: null,
      appointments: null,
    });
  });

  it.each<[place: string, value: unknown, path: string, message: string]>([
    ['counters.1.hallId', 'hall-9', 'counters[1].hallId', 'there is no hall "hall-9"'],
    ['counters.1.workProfileId', 'none', 'counters[1].workProfileId', 'there is no profile "none"'],
    ['counters.1.number', 1, 'counters[1].number', 'counter number 1 is there twice'],
    ['services.1.areaId', 'sea', 'services[1].areaId', 'there is no area "sea"'],
    [
      'services.0.purposes.1.queueId',
      'queue-9',
      'services[0].purposes[1].queueId',
      'there is no queue "queue-9"',
    ],
    ['services.0.purposes.1.purpose', 'submit', 'services[0].purposes[1].purpose', '"submit" is there twice'],
    ['queues.1.hallId', 'hall-9', 'queues[1].hallId', 'there is no hall "hall-9"'],
    [
      'queues.1.ranges.kiosks.kiosk-9',
      { from: 800, to: 850 },
      'queues[1].ranges.kiosks.kiosk-9',
      'there is no kiosk "kiosk-9"',
    ],
    ['workProfiles.1.queueIds', ['queue-9'], 'workProfiles[1].queueIds[0]', 'there is no queue "queue-9"'],
    ['kiosks.1.hallId', 'hall-9', 'kiosks[1].hallId', 'there is no hall "hall-9"'],
    ['boards.0.hallId', 'hall-9', 'boards[0].hallId', 'there is no hall "hall-9"'],
    ['boards.0.shows', ['hall-1', 'hall-9'], 'boards[0].shows[1]', 'there is no hall "hall-9"'],
    twice('priorityClasses', 'ordinary'),
    twice('outcomes', 'done'),
    twice('pauseReasons', 'rest'),
    twice('counters', 'counter-1'),
    twice('services', 'residence'),
    twice('workProfiles', 'all'),
    ['boards.0.id', 'kiosk-1', 'boards[0].id', '"kiosk-1" is there twice'],
    [
      'queues.1.ranges.desk',
      { from: 499, to: 499 },
      'queues[1].ranges.desk',
      'numbers of letter А overlap with queues[0].ranges.desk',
    ],
    [
      'queues.0.ranges.kiosks.kiosk-2',
      { from: 200, to: 400 },
      'queues[0].ranges.kiosks.kiosk-2',
      'numbers of letter А overlap with queues[0].ranges.kiosks.kiosk-1',
    ],
    ['queues.1.ranges', { kiosks: {} }, 'queues[1].ranges', 'nobody can issue a ticket here'],
    ['priorityClasses.0.rank', 1, 'priorityClasses', 'exactly one class has rank 0, here 0 have'],
    ['priorityClasses.1.rank', 0, 'priorityClasses', 'exactly one class has rank 0, here 2 have'],
    ['timeZone', 'Europe/Atlantis', 'timeZone', '"Europe/Atlantis" is not a known time zone'],
    ['openingHours.1.weekday', 1, 'openingHours[1].weekday', 'Monday is there twice'],
    [
      'services.0.openingHours',
      [
        { weekday: 2, opens: '09:00', closes: '12:00' },
        { weekday: 2, opens: '13:00', closes: '17:00' },
      ],
      'services[0].openingHours[1].weekday',
      'Tuesday is there twice',
    ],
    [
      'services.1.bring',
      { uk: ['Паспорт', 'Заява'], ru: ['Паспорт', 'Заявление', 'Справка'], en: ['Passport', 'Form'] },
      'services[1].bring.ru',
      '3 items, but 2 in uk',
    ],
    ['mostAsked', ['plot', 'moon'], 'mostAsked[1]', 'there is no service "moon"'],
    ['mostAsked', ['plot', 'plot'], 'mostAsked[1]', '"plot" is there twice'],
    ['workProfiles.0.queueIds', ['queue-1'], 'queues[1]', 'no counter serves the queue "queue-2"'],
  ])('finds the one fault when %s is %o', (place, value, path, message) => {
    expect(faultsOf(fileWith(place, value))).toEqual([{ path, message }]);
  });

  it.each([
    ['halls.1.id', 'hall-1', 'halls[1].id'],
    ['serviceAreas.1.id', 'home', 'serviceAreas[1].id'],
    ['queues.1.id', 'queue-1', 'queues[1].id'],
  ])('finds that %s is "%s" a second time, beside what now refers to nothing', (place, value, path) => {
    expect(faultsOf(fileWith(place, value))).toContainEqual({ path, message: `"${value}" is there twice` });
  });

  it.each([
    ['queues.0.letter', 'З', 'queues[0].letter'],
    ['queues.0.ranges.kiosks.kiosk-1', { from: 9, to: 3 }, 'queues[0].ranges.kiosks.kiosk-1'],
    ['queues.0.ranges.desk.to', 1000, 'queues[0].ranges.desk.to'],
    ['openingHours.0.closes', '09:00', 'openingHours[0]'],
    ['openingHours.0.closes', '18:60', 'openingHours[0].closes'],
    ['publicBaseUrl', 'http://hall.test/', 'publicBaseUrl'],
    ['publicBaseUrl', 'ftp://hall.test', 'publicBaseUrl'],
    ['halls.0.name.en', ' ', 'halls[0].name.en'],
    ['serviceAreas.0.icon', 'dragon', 'serviceAreas[0].icon'],
    ['services.0.purposes', [], 'services[0].purposes'],
    ['services.0.minutes', { from: 20, to: 10 }, 'services[0].minutes'],
    ['services.0.minutes', { from: 0, to: 10 }, 'services[0].minutes.from'],
    ['services.0.bring', { uk: ['a', 'b'], ru: ['a', 'b'], en: ['a'] }, 'services[0].bring.en'],
    ['services.0.keywords', { uk: ['a'], ru: ['a'], en: [' '] }, 'services[0].keywords.en[0]'],
    ['services.0.openingHours', [], 'services[0].openingHours'],
    ['services.0.openingHour', [], 'services[0]'],
    ['counters', [], 'counters'],
    ['languages', ['uk', 'xx'], 'languages[1]'],
    ['branchId', 'no id', 'branchId'],
    ['rules.maximumCalls', 0, 'rules.maximumCalls'],
  ])('says where the shape is wrong when %s is %o', (place, value, path) => {
    expect(faultsOf(fileWith(place, value)).map((fault) => fault.path)).toEqual([path]);
  });

  it('lists every fault at once, so that the file is mended in one go', () => {
    const broken = { ...branchFile(), timeZone: 'Nowhere', priorityClasses: [], pauseReasons: [] };
    expect(faultsOf(broken).map(({ path }) => path)).toEqual(['priorityClasses', 'pauseReasons']);
    const unfit = fileWith('boards.0.shows', ['hall-8', 'hall-9']) as ReturnType<typeof branchFile>;
    expect(faultsOf({ ...unfit, timeZone: 'Nowhere' }).map(({ path }) => path)).toEqual([
      'boards[0].shows[0]',
      'boards[0].shows[1]',
      'timeZone',
    ]);
  });

  it.each([null, undefined, 7, 'text', [], {}])('refuses %o without throwing', (input) => {
    expect(checkBranchConfig(input).ok).toBe(false);
  });
});
