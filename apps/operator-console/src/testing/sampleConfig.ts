import { checkBranchConfig, type BranchConfig } from '@talon/shared';
import { sampleBranch } from './sampleViews.ts';

const words = (uk: string) => ({ uk, ru: uk, en: uk });
const [hall1, hall2] = sampleBranch.halls;

/** The configuration of the sample branch: three queues, two profiles, three classes; no contradiction in it. */
export const sampleConfig: BranchConfig = (() => {
  const checked = checkBranchConfig({
    branchId: sampleBranch.branchId,
    name: sampleBranch.name,
    timeZone: 'Europe/Kyiv',
    publicBaseUrl: 'http://hall.local',
    languages: ['uk', 'ru', 'en'],
    openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    exceptions: [{ date: '2026-12-25', hours: null, note: words('Різдво') }],
    halls: [hall1, hall2],
    counters: [
      { id: 'counter-5', number: 5, hallId: 'hall-2', workProfileId: 'registrar' },
      { id: 'counter-14', number: 14, hallId: 'hall-2', workProfileId: 'advice' },
    ],
    serviceAreas: sampleBranch.serviceAreas,
    services: sampleBranch.services,
    queues: sampleBranch.queues.map(({ id, letter, name, hallId }) => ({
      id,
      letter,
      name,
      hallId,
      ranges: { kiosks: {}, desk: { from: 1, to: 999 } },
    })),
    workProfiles: [
      {
        id: 'registrar',
        name: words('Реєстратор'),
        queueIds: ['queue-v', 'queue-a'],
        preference: { 'queue-v': 1 },
      },
      {
        id: 'advice',
        name: words('Консультант'),
        queueIds: ['queue-k'],
        helps: [{ queueId: 'queue-v', whenFewerThan: 3 }],
      },
    ],
    priorityClasses: [
      ...sampleBranch.priorityClasses,
      { id: 'booked', name: words('за записом'), rank: 5, guaranteedMinutes: 15 },
    ],
    kiosks: [],
    boards: [],
    printStations: sampleBranch.printStations,
    outcomes: sampleBranch.outcomes,
    pauseReasons: sampleBranch.pauseReasons,
    parkReasons: [{ id: 'copy', name: words('Зробити копію'), returnAfterMinutes: 20 }],
    rules: {},
  });
  if (!checked.ok)
    throw new Error(checked.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return checked.config;
})();
