import {
  appointment,
  appointmentCode,
  instantAt,
  purpose,
  serviceDay,
  wallTime,
  type Appointment,
  type BranchConfig,
  type ImportFault,
  type Service,
} from '@talon/shared';
import type { AppointmentColumn, FileRow } from './readAppointmentsFile.ts';

/** What one line says of an appointment; a code that it leaves out is the hub's to give. */
export interface WantedAppointment extends Pick<
  Appointment,
  'externalId' | 'serviceId' | 'purpose' | 'bookedAt' | 'visitorName' | 'phone'
> {
  readonly line: number;
  readonly code: Appointment['code'] | null;
}

type RowRead =
  | { readonly ok: true; readonly wanted: WantedAppointment }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

/**
 * Reads one line: `date` as 2026-11-23 or 23.11.2026 and `time` as 9:00 on the branch's clock, `service` by its id or its
 * name in any language, `purpose` (consult, submit, collect) where the service leaves a choice.
 */
export function readAppointmentRow(
  { line, cells }: FileRow,
  config: Pick<BranchConfig, 'services' | 'timeZone'>,
): RowRead {
  const faults: ImportFault[] = [];
  const wrong = (column: AppointmentColumn, code: ImportFault['code'] = 'value-wrong') => {
    const value = cells[column];
    faults.push({
      line,
      column,
      code: value === '' && code === 'value-wrong' ? 'value-missing' : code,
      value,
    });
    return undefined;
  };
  const optional = <T>(column: AppointmentColumn, schema: { safeParse(value: string): Parsed<T> }) => {
    if (cells[column] === '') return null;
    const parsed = schema.safeParse(cells[column]);
    return parsed.success ? parsed.data : wrong(column);
  };

  const externalId = optional('id', appointment.shape.externalId);
  const code = optional('code', appointmentCode);
  if (cells.id === '' && cells.code === '')
    faults.push({ line, column: null, code: 'id-or-code-needed', value: '' });
  const day = serviceDay.safeParse(isoDate(cells.date));
  const isDay = day.success && instantAt(day.data, '12:00', config.timeZone) !== undefined;
  if (!isDay) wrong('date');
  const time = wallTime.safeParse(cells.time.padStart(5, '0'));
  const bookedAt = isDay && time.success ? instantAt(day.data, time.data, config.timeZone) : undefined;
  // Also a time that the clocks skip on that day.
  if (!time.success || (isDay && bookedAt === undefined)) wrong('time');
  const service = serviceNamed(cells.service, config.services);
  if (service === undefined) wrong('service', cells.service === '' ? 'value-wrong' : 'unknown-service');
  const purposeOf = service === undefined ? undefined : purposeIn(cells.purpose, service);
  if (service !== undefined && purposeOf === undefined)
    wrong('purpose', cells.purpose === '' ? 'purpose-needed' : 'purpose-not-offered');
  const visitorName = optional('name', appointment.shape.visitorName);
  const phone = optional('phone', appointment.shape.phone);

  if (faults.length > 0 || service === undefined || purposeOf === undefined || bookedAt === undefined)
    return { ok: false, faults };
  return {
    ok: true,
    wanted: {
      line,
      externalId: externalId ?? null,
      code: code ?? null,
      serviceId: service.id,
      purpose: purposeOf,
      bookedAt,
      visitorName: visitorName ?? null,
      phone: phone ?? null,
    },
  };
}

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false };

/** 23.11.2026, as spreadsheets of these parts write it, is 2026-11-23. */
const isoDate = (text: string): string =>
  text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );

/** By the id, or by a name that only one service has. */
function serviceNamed(text: string, services: readonly Service[]): Service | undefined {
  const wanted = text.toLowerCase();
  const named = services.filter(({ name }) =>
    Object.values(name).some((each) => each.toLowerCase() === wanted),
  );
  return services.find(({ id }) => id === text) ?? (named.length === 1 ? named[0] : undefined);
}

function purposeIn(text: string, { purposes }: Service) {
  if (text === '') return purposes.length === 1 ? purposes[0]?.purpose : undefined;
  const named = purpose.safeParse(text.toLowerCase());
  return purposes.find((offered) => offered.purpose === named.data)?.purpose;
}
