import { view, type BranchView } from '@talon/shared';

const named = (name: string) => ({ uk: `${name} uk`, ru: `${name} ru`, en: `${name} en` });

/** A branch whose every name says what it is and in which language. */
export const branch = view.parse({
  view: 'branch',
  revision: 1,
  hubTime: 1,
  branchId: 'kyiv-1',
  name: named('branch'),
  timeZone: 'Europe/Kyiv',
  publicBaseUrl: 'https://q.example.ua',
  languages: ['uk', 'ru', 'en'],
  openingHours: [],
  halls: [{ id: 'hall-2', name: named('hall'), floor: 2 }],
  counters: [{ id: 'c-11', number: 11, hallId: 'hall-2', workProfileId: 'all' }],
  serviceAreas: [{ id: 'home', name: named('area'), icon: 'home' }],
  services: [
    {
      id: 'choice',
      areaId: 'home',
      name: named('choice'),
      purposes: [
        { purpose: 'consult', queueId: 'q' },
        { purpose: 'submit', queueId: 'q' },
      ],
    },
    { id: 'plain', areaId: 'home', name: named('plain'), purposes: [{ purpose: 'submit', queueId: 'q' }] },
  ],
  queues: [{ id: 'q', name: named('queue'), letter: 'В', hallId: 'hall-2', counterNumbers: [11, 12] }],
  workProfiles: [],
  priorityClasses: [{ id: 'ordinary', name: named('class'), rank: 0 }],
  kiosks: [],
  boards: [],
  outcomes: [{ id: 'done', name: named('outcome') }],
  pauseReasons: [{ id: 'lunch', name: named('reason') }],
}) as BranchView;
