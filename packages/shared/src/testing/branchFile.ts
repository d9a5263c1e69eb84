import { checkBranchConfig } from '../model/checkBranchConfig.ts';

const named = (text: string) => ({ uk: text, ru: text, en: text });

/** Two halls, two counters, two queues with one letter, two kiosks, one board: as read from a file. */
export const branchFile = () => ({
  branchId: 'branch-1',
  name: named('ЦНАП'),
  timeZone: 'Europe/Kyiv',
  publicBaseUrl: 'http://hall.test',
  languages: ['uk', 'ru', 'en'],
  openingHours: [
    { weekday: 1, opens: '09:00', closes: '18:00' },
    { weekday: 2, opens: '09:00', closes: '18:00' },
  ],
  halls: [
    { id: 'hall-1', name: named('Зала 1'), floor: 1 },
    { id: 'hall-2', name: named('Зала 2'), floor: 2 },
  ],
  counters: [
    { id: 'counter-1', number: 1, hallId: 'hall-1', workProfileId: 'all' },
    { id: 'counter-2', number: 2, hallId: 'hall-2', workProfileId: 'all' },
  ],
  serviceAreas: [
    { id: 'home', name: named('Житло'), icon: 'home' },
    { id: 'land', name: named('Земля'), icon: 'trees' },
  ],
  services: [
    {
      id: 'residence',
      areaId: 'home',
      name: named('Місце проживання'),
      purposes: [
        { purpose: 'submit', queueId: 'queue-1' },
        { purpose: 'collect', queueId: 'queue-2' },
      ],
    },
    {
      id: 'plot',
      areaId: 'land',
      name: named('Ділянка'),
      purposes: [{ purpose: 'submit', queueId: 'queue-2' }],
    },
  ],
  queues: [
    {
      id: 'queue-1',
      name: named('Черга 1'),
      letter: 'А',
      hallId: 'hall-1',
      ranges: {
        kiosks: { 'kiosk-1': { from: 1, to: 200 }, 'kiosk-2': { from: 201, to: 400 } },
        desk: { from: 401, to: 499 },
      },
    },
    {
      id: 'queue-2',
      name: named('Черга 2'),
      letter: 'А',
      hallId: 'hall-2',
      ranges: { kiosks: { 'kiosk-1': { from: 500, to: 700 } }, desk: { from: 900, to: 999 } },
    },
  ],
  workProfiles: [
    { id: 'all', name: named('Усе'), queueIds: ['queue-1', 'queue-2'] },
    { id: 'first', name: named('Перша'), queueIds: ['queue-1'] },
  ],
  priorityClasses: [
    { id: 'ordinary', name: named('Звичайна'), rank: 0 },
    { id: 'priority', name: named('Першочергова'), rank: 10 },
  ],
  kiosks: [
    { id: 'kiosk-1', name: named('Термінал 1'), hallId: 'hall-1' },
    { id: 'kiosk-2', name: named('Термінал 2'), hallId: 'hall-2' },
  ],
  boards: [{ id: 'board-1', name: named('Табло 1'), hallId: 'hall-1', shows: ['hall-1', 'hall-2'] }],
  outcomes: [
    { id: 'done', name: named('Надано') },
    { id: 'refused', name: named('Відмовлено') },
  ],
  pauseReasons: [
    { id: 'rest', name: named('Перерва') },
    { id: 'lunch', name: named('Обід') },
  ],
  rules: {},
});

/** The valid file with one place changed: `queues.0.hallId` to another value. */
export function fileWith(place: string, value: unknown): unknown {
  return changed(branchFile(), place, value);
}

/** The valid file with several places changed. */
export const fileWithAll = (changes: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(changes).reduce<unknown>(
    (file, [place, value]) => changed(file, place, value),
    branchFile(),
  );

function changed(file: unknown, place: string, value: unknown): unknown {
  const steps = place.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce((at, step) => (at as Record<string, unknown>)[step], file);
  (parent as Record<string, unknown>)[last] = value;
  return file;
}

/** Where the faults of a file are, and what they say in English. */
export function faultsOf(input: unknown) {
  const checked = checkBranchConfig(input);
  return checked.ok ? [] : checked.faults.map(({ path, message }) => ({ path, message }));
}

/** Path, code and values of each fault of a file. */
export function codesOf(input: unknown) {
  const checked = checkBranchConfig(input);
  return checked.ok ? [] : checked.faults.map(({ path, code, params }) => [path, code, params]);
}
