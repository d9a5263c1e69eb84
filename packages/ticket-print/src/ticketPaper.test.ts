import { commands } from '@talon/shared';
import { describe, expect, it } from 'vitest';
import { branch } from './testing/branch.ts';
import { paperOf, ticketPaper, type TicketRequest } from './ticketPaper.ts';

const issued = commands.issueTicket.result.parse({
  visitId: 'v-1',
  ticket: { letter: 'В', number: 12 },
  publicToken: 'Zk3vQ8s1xT0bLw7eYnR2uA',
  queueId: 'q',
  hallId: 'hall-2',
  peopleBefore: 4,
  wait: null,
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
