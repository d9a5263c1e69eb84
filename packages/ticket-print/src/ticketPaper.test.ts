import { commands, view, type BranchView } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { paperOf, ticketPaper, type TicketRequest } from './ticketPaper.ts';

const named = (name: string) => ({ uk: `${name} uk`, ru: `${name} ru`, en: `${name} en` });

const branch = view.parse({
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
  priorityClasses: [{ id: 'ordinary', name: named('class'), rank: 0 }],
  kiosks: [],
  boards: [],
  outcomes: [{ id: 'done', name: named('outcome') }],
  pauseReasons: [{ id: 'lunch', name: named('reason') }],
}) as BranchView;

const issued = commands.issueTicket.result.parse({
  visitId: 'v-1',
  ticket: { letter: 'В', number: 12 },
  publicToken: 'Zk3vQ8s1xT0bLw7eYnR2uA',
  queueId: 'q',
  hallId: 'hall-2',
  peopleBefore: 4,
  issuedAt: 1_000,
});

const touched = (service: string) =>
  ({ serviceId: service, purpose: 'submit', language: 'ru' }) as TicketRequest;

describe('paperOf', () => {
  it('takes the names in the language of the visitor, and makes the public address', () => {
    const paper = paperOf(branch, touched('choice'), issued);
    expect(paper).toMatchObject({
      branchName: 'branch ru',
      serviceName: 'choice ru',
      place: { floor: 2, hallName: 'hall ru', counterNumbers: [11, 12] },
      publicUrl: 'https://q.example.ua/t/Zk3vQ8s1xT0bLw7eYnR2uA',
    });
    expect(ticketPaper.parse(paper)).toEqual(paper);
  });

  it('names the purpose only where the service leaves a choice', () => {
    expect(paperOf(branch, touched('choice'), issued).purpose).toBe('submit');
    expect(paperOf(branch, touched('plain'), issued).purpose).toBeNull();
  });

  it('is still a paper when the configuration has changed since the touch', () => {
    expect(paperOf(branch, touched('gone'), issued).serviceName).toBe('queue ru');
    const emptied = { ...branch, halls: [], queues: [], services: [] };
    expect(paperOf(emptied, touched('gone'), issued)).toMatchObject({ serviceName: '', place: null });
  });
});
