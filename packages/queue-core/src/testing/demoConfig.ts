import { checkBranchConfig, type BranchConfig, type HallRules } from '@talon/shared';

const name = (text: string) => ({ uk: text, ru: text, en: text });
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' }));
const kiosks = { 'kiosk-1': { from: 1, to: 400 }, 'kiosk-2': { from: 401, to: 800 } };
const desk = { from: 901, to: 999 };

/**
 * A small branch for tests: two halls, four counters, three queues.
 *
 * Counters 1 and 2 serve residence (А) and passports (В), counter 3 land (К) only, counter 4 everything, and there one
 * may pick.
 */
export function demoConfig(change: (config: BranchConfig) => BranchConfig = (same) => same): BranchConfig {
  const checked = checkBranchConfig({
    branchId: 'kyiv-1',
    name: name('ЦНАП'),
    timeZone: 'Europe/Kyiv',
    publicBaseUrl: 'http://127.0.0.1:7300',
    languages: ['uk', 'ru', 'en'],
    openingHours: everyDay,
    halls: [
      { id: 'hall-1', name: name('Зала 1'), floor: 1 },
      { id: 'hall-2', name: name('Зала 2'), floor: 2 },
    ],
    counters: [
      { id: 'counter-1', number: 1, hallId: 'hall-1', workProfileId: 'people' },
      { id: 'counter-2', number: 2, hallId: 'hall-1', workProfileId: 'people' },
      { id: 'counter-3', number: 3, hallId: 'hall-2', workProfileId: 'land' },
      { id: 'counter-4', number: 4, hallId: 'hall-2', workProfileId: 'everything' },
    ],
    serviceAreas: [
      { id: 'people', name: name('Люди'), icon: 'home' },
      { id: 'land', name: name('Земля'), icon: 'trees' },
    ],
    services: [
      {
        id: 'residence',
        areaId: 'people',
        name: name('Місце проживання'),
        purposes: [
          { purpose: 'consult', queueId: 'residence' },
          { purpose: 'submit', queueId: 'residence' },
        ],
      },
      {
        id: 'passport',
        areaId: 'people',
        name: name('Паспорт'),
        purposes: [{ purpose: 'submit', queueId: 'passport' }],
      },
      { id: 'land', areaId: 'land', name: name('Земля'), purposes: [{ purpose: 'submit', queueId: 'land' }] },
    ],
    queues: [
      {
        id: 'residence',
        name: name('Місце проживання'),
        letter: 'А',
        hallId: 'hall-1',
        ranges: { kiosks, desk },
      },
      { id: 'passport', name: name('Паспорти'), letter: 'В', hallId: 'hall-1', ranges: { kiosks, desk } },
      { id: 'land', name: name('Земля'), letter: 'К', hallId: 'hall-2', ranges: { kiosks } },
    ],
    workProfiles: [
      { id: 'people', name: name('Люди'), queueIds: ['residence', 'passport'] },
      { id: 'land', name: name('Земля'), queueIds: ['land'] },
      { id: 'everything', name: name('Усе'), queueIds: ['residence', 'passport', 'land'], mayPick: true },
    ],
    priorityClasses: [
      { id: 'ordinary', name: name('Звичайна черга'), rank: 0 },
      {
        id: 'priority',
        name: name('Першочергово'),
        rank: 10,
        proofs: [{ id: 'certificate', name: name('Посвідчення') }],
      },
    ],
    kiosks: [
      { id: 'kiosk-1', name: name('Термінал 1'), hallId: 'hall-1' },
      { id: 'kiosk-2', name: name('Термінал 2'), hallId: 'hall-1' },
    ],
    boards: [
      { id: 'board-1', name: name('Табло 1'), hallId: 'hall-1', shows: ['hall-1'] },
      { id: 'board-all', name: name('Табло'), hallId: 'hall-1', shows: ['hall-1', 'hall-2'] },
    ],
    counterSigns: [{ id: 'sign-1', name: name('Вікно 1'), counterId: 'counter-1' }],
    printStations: [{ id: 'printer-1', name: name('Рецепція'), hallId: 'hall-1' }],
    outcomes: [
      { id: 'accepted', name: name('Прийнято документи') },
      { id: 'advised', name: name('Консультація') },
    ],
    pauseReasons: [{ id: 'lunch', name: name('Обід') }],
    pickReasons: [
      { id: 'unwell', name: name('Погано почувається') },
      { id: 'called-back', name: name('Повернули з кабінету') },
    ],
    rules: {},
  });
  if (!checked.ok)
    throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return change(checked.config);
}

/** The same branch, some of whose rules are other ones. */
export const demoWithRules = (rules: Partial<HallRules>): BranchConfig =>
  demoConfig((same) => ({ ...same, rules: { ...same.rules, ...rules } }));
