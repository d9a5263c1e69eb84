import { ticketPaper, type TicketPaper } from '@talon/ticket-print';

/** A paper like any other. */
export function samplePaper(): TicketPaper {
  return ticketPaper.parse({
    language: 'uk',
    branchName: 'Центр надання адміністративних послуг',
    ticket: { letter: 'В', number: 12 },
    serviceName: 'Реєстрація місця проживання',
    purpose: 'submit',
    place: { floor: 2, hallName: 'зала 2', counterNumbers: [11, 12, 13] },
    peopleBefore: 4,
    wait: null,
    issuedAt: Date.UTC(2026, 10, 21, 8, 42),
    timeZone: 'Europe/Kyiv',
    publicUrl: 'https://q.example.ua/t/Zk3vQ8s1xT0bLw7eYnR2uA',
    copy: false,
  });
}
