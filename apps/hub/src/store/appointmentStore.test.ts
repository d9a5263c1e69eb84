import { readFileSync } from 'node:fs';
import { serviceDay, type Appointment } from '@talon/shared';
import { expect, it, onTestFinished } from 'vitest';
import { databasePath, openStores } from './openStores.ts';
import { testDataFolder } from './testDataFolder.ts';

const [monday, tuesday, friday] = ['2026-11-23', '2026-11-24', '2026-11-27'].map((day) =>
  serviceDay.parse(day),
);
if (monday === undefined || tuesday === undefined || friday === undefined) throw new Error('three days');

const appointment = (more: Partial<Record<keyof Appointment, unknown>> = {}) =>
  ({
    appointmentId: 'one',
    code: '123456',
    serviceId: 'residence',
    purpose: 'submit',
    bookedAt: 1000,
    visitorName: 'Прізвище-Рідкісне',
    phone: '+380501112233',
    externalId: 'r-1',
    bookedBy: null,
    state: 'booked',
    ...more,
  }) as Appointment;

function open(dataFolder = testDataFolder()) {
  const stores = openStores({ dataFolder, ballastBytes: 0 });
  let isOpen = true;
  const close = () => {
    if (isOpen) stores.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { book: stores.appointments, dataFolder, close };
}

it('finds one by its id, by what another system calls it, and lists a day in the order of times', () => {
  const { book } = open();
  book.add(appointment({ bookedAt: 2000 }), monday);
  const early = appointment({ appointmentId: 'two', code: '222222', externalId: null });
  book.add(early, monday);
  expect(book.withId('two' as never)).toEqual(early);
  expect(book.withId('three' as never)).toBeUndefined();
  expect(book.withExternalId('r-1', null)?.appointmentId).toBe('one');
  expect(book.ofDay(monday).map(({ appointmentId }) => appointmentId)).toEqual(['two', 'one']);
  expect(book.ofDay(tuesday)).toEqual([]);
});

it('finds a code among those of the day first, then of the nearest day', () => {
  const { book } = open();
  book.add(appointment({ appointmentId: 'friday', externalId: null }), friday);
  book.add(appointment({ appointmentId: 'monday', externalId: null }), monday);
  const wanted = { code: '123456' } as const;
  expect(book.find(wanted, friday)?.appointmentId).toBe('friday');
  expect(book.find(wanted, monday)?.appointmentId).toBe('monday');
  expect(book.find(wanted, tuesday)?.appointmentId).toBe('monday');
  expect(book.find({ code: '000000' }, monday)).toBeUndefined();
  expect(book.withCode(tuesday, '123456')).toBeUndefined();
});

it('takes no code twice on a day', () => {
  const { book } = open();
  book.add(appointment(), monday);
  expect(() => book.add(appointment({ appointmentId: 'two', externalId: null }), monday)).toThrow('UNIQUE');
});

it('[APPOINT-8] what one system calls an appointment is not what another calls so', () => {
  const { book } = open();
  const portal = 'city-portal' as Appointment['bookedBy'];
  book.add(appointment(), monday);
  book.add(appointment({ appointmentId: 'two', code: '222222', bookedBy: portal }), monday);
  expect(book.withExternalId('r-1', null)?.appointmentId).toBe('one');
  expect(book.withExternalId('r-1', portal)?.appointmentId).toBe('two');
  const again = appointment({ appointmentId: 'three', code: '333333', bookedBy: portal });
  expect(() => book.add(again, monday)).toThrow('UNIQUE');
});

it('neither changes nor cancels what is over', () => {
  const { book } = open();
  book.add(appointment({ state: 'arrived' }), monday);
  book.cancel('one' as never);
  book.change(appointment({ code: '999999' }), monday);
  expect(book.withId('one' as never)).toEqual(appointment({ state: 'arrived' }));
});

it('[APPOINT-7] erases what is personal from before a day, and leaves nothing of it in the file', () => {
  const { book, dataFolder, close } = open();
  book.add(appointment(), monday);
  const kept = appointment({ appointmentId: 'two', externalId: 'r-2', visitorName: 'Інша' });
  book.add(kept, tuesday);
  expect(book.erasePersonalBefore(tuesday)).toBe(1);
  expect(book.erasePersonalBefore(tuesday)).toBe(0);
  expect(book.ofDay(monday)).toEqual([appointment({ visitorName: null, phone: null, externalId: null })]);
  expect(book.ofDay(tuesday)).toEqual([kept]);
  close();
  expect(readFileSync(databasePath(dataFolder)).includes('Прізвище-Рідкісне')).toBe(false);
});
