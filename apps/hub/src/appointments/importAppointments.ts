import { wallMidnight } from '@talon/queue-core';
import {
  appointmentId,
  type Appointment,
  type ImportFault,
  type ImportReport,
  type ServiceDay,
} from '@talon/shared';
import type { AppointmentStore } from '../store/appointmentStore.ts';
import { bookingFaultOf, dayOf, freshCode, isSameTime, type BookingContext } from './bookAppointment.ts';
import { readAppointmentRow, type WantedAppointment } from './readAppointmentRow.ts';
import { readAppointmentsFile } from './readAppointmentsFile.ts';

type Imported =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

type Book = Pick<AppointmentStore, 'withExternalId' | 'withCode' | 'add' | 'change'>;

/** What is to be done for one line. */
interface Plan {
  readonly wanted: WantedAppointment;
  readonly day: ServiceDay;
  /** The appointment that is there already. */
  readonly before: Appointment | undefined;
  readonly does: keyof ImportReport;
}

export interface ImportOptions {
  readonly dryRun: boolean;
  readonly freshId: () => string;
  readonly inOneTransaction: <T>(work: () => T) => T;
}

/**
 * Books everything that a file says, or nothing where anything in it is wrong.
 *
 * A line is found again by its `id`; where it has none, by its code, if that stands for the same service at the same time
 * (or somebody else's appointment would be changed). So the same file once more changes nothing, a corrected one changes
 * what differs. Whoever has arrived or was cancelled meanwhile stays as he is, and so does
 * whoever the file leaves out.
 *
 * @throws DiskFullError when there is no room; nothing was written
 */
export function importAppointments(
  text: string,
  context: BookingContext,
  book: Book,
  { dryRun, freshId, inOneTransaction }: ImportOptions,
): Imported {
  const file = readAppointmentsFile(text);
  if (!file.ok) return file;
  const read = file.rows.map((row) => readAppointmentRow(row, context.config));
  const wanted = read.flatMap((row) => (row.ok ? [row.wanted] : []));
  const plans = wanted.map((each) => planOf(each, context, book));
  const faults = [
    ...read.flatMap((row) => (row.ok ? [] : row.faults)),
    ...plans.flatMap((plan) => faultsOf(plan, context, book)),
    ...namedTwice(plans),
  ];
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) };
  if (!dryRun) inOneTransaction(() => carryOut(plans, book, freshId));
  const count = (does: Plan['does']) => plans.filter((plan) => plan.does === does).length;
  return {
    ok: true,
    report: { added: count('added'), changed: count('changed'), unchanged: count('unchanged') },
  };
}

function planOf(wanted: WantedAppointment, { config }: BookingContext, book: Book): Plan {
  const day = dayOf(wanted.bookedAt, config);
  const before =
    wanted.externalId === null
      ? withSameCode(wanted, day, book)
      : book.withExternalId(wanted.externalId, null);
  if (before === undefined) return { wanted, day, before, does: 'added' };
  const isLeft = before.state !== 'booked' || (isSameTime(before, wanted) && isSamePerson(before, wanted));
  return { wanted, day, before, does: isLeft ? 'unchanged' : 'changed' };
}

function withSameCode(wanted: WantedAppointment, day: ServiceDay, book: Book): Appointment | undefined {
  const holder = wanted.code === null ? undefined : book.withCode(day, wanted.code);
  return holder !== undefined && isSameTime(holder, wanted) ? holder : undefined;
}

const isSamePerson = (before: Appointment, wanted: WantedAppointment): boolean =>
  before.visitorName === wanted.visitorName &&
  before.phone === wanted.phone &&
  (wanted.code === null || before.code === wanted.code);

const columnOf = {
  'appointments-not-used': null,
  'unknown-service': 'service',
  'purpose-not-offered': 'purpose',
  'in-the-past': 'date',
  'outside-opening-hours': 'time',
} as const;

function faultsOf(plan: Plan, context: BookingContext, book: Book): readonly ImportFault[] {
  const { wanted, day, before, does } = plan;
  if (does === 'unchanged') return [];
  const { line } = wanted;
  const faults: ImportFault[] = [];
  // The list of a day may come when its first times are over: whoever is late then checks in as late.
  const beforeToday = wallMidnight(context.hubTime, context.config.timeZone) - 1;
  // A name may be corrected also when the time has come.
  const fault =
    before !== undefined && isSameTime(before, wanted)
      ? undefined
      : bookingFaultOf(wanted, context, beforeToday);
  if (fault !== undefined) faults.push({ line, column: columnOf[fault], code: fault, value: '' });
  const holder = wanted.code === null ? undefined : book.withCode(day, wanted.code);
  if (holder !== undefined && holder.appointmentId !== before?.appointmentId)
    faults.push({ line, column: 'code', code: 'code-taken', value: wanted.code ?? '' });
  return faults;
}

/** Two lines for one appointment, or one code for two of a day. */
function namedTwice(plans: readonly Plan[]): readonly ImportFault[] {
  const seen = new Set<string>();
  const isSecond = (key: string) => seen.size === seen.add(key).size;
  return plans.flatMap(({ wanted: { line, externalId, code }, day }) => [
    ...(externalId !== null && isSecond(`id ${externalId}`)
      ? [{ line, column: 'id', code: 'twice-in-file', value: externalId } as const]
      : []),
    ...(code !== null && isSecond(`code ${day} ${code}`)
      ? [{ line, column: 'code', code: 'twice-in-file', value: code } as const]
      : []),
  ]);
}

function carryOut(plans: readonly Plan[], book: Book, freshId: () => string): void {
  const named = new Set(plans.map(({ wanted: { code }, day }) => `${day} ${code}`));
  for (const { wanted, day, before, does } of plans) {
    if (does === 'unchanged') continue;
    const isTaken = (code: string) => {
      const holder = book.withCode(day, code);
      return (
        named.has(`${day} ${code}`) ||
        (holder !== undefined && holder.appointmentId !== before?.appointmentId)
      );
    };
    const kept = before !== undefined && !isTaken(before.code) ? before.code : undefined;
    const { line: _, ...facts } = wanted;
    const appointment: Appointment = {
      ...facts,
      code: wanted.code ?? kept ?? freshCode(isTaken),
      appointmentId: before?.appointmentId ?? appointmentId.parse(freshId()),
      externalId: wanted.externalId ?? before?.externalId ?? null,
      bookedBy: before?.bookedBy ?? null,
      state: 'booked',
    };
    if (before === undefined) book.add(appointment, day);
    else book.change(appointment, day);
  }
}
