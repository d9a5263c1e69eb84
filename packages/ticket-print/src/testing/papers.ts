import { publicToken } from '@talon/shared';
import type { Locale } from '@talon/shared';
import type { TicketPaper } from '../ticketPaper.ts';

const names = {
  uk: {
    branchName: 'Центр надання адміністративних послуг',
    serviceName: 'Реєстрація місця проживання',
    hallName: 'зала 2',
  },
  ru: {
    branchName: 'Центр предоставления административных услуг',
    serviceName: 'Регистрация места жительства',
    hallName: 'зал 2',
  },
  en: {
    branchName: 'Administrative Services Centre',
    serviceName: 'Registration of residence',
    hallName: 'hall 2',
  },
} as const satisfies Record<Locale, object>;

/** An ordinary paper of an ordinary morning, with what a test changes about it. */
export function samplePaper(language: Locale, changes: Partial<TicketPaper> = {}): TicketPaper {
  const { branchName, serviceName, hallName } = names[language];
  return {
    language,
    branchName,
    ticket: { letter: 'В', number: 12 },
    serviceName,
    purpose: 'submit',
    place: { floor: 2, hallName, counterNumbers: [11, 12, 13, 14, 15, 16, 17, 18] },
    peopleBefore: 4,
    wait: null,
    // 21 November 2026, 10:42 in Kyiv.
    issuedAt: Date.UTC(2026, 10, 21, 8, 42),
    appointment: null,
    timeZone: 'Europe/Kyiv',
    publicUrl: `https://q.example.ua/t/${publicToken.parse('Zk3vQ8s1xT0bLw7eYnR2uA')}`,
    copy: false,
    ...changes,
  };
}
