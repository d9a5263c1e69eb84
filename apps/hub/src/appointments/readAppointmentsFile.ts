// csv-parse (MIT, the `csv` project, as csv-stringify) because quoted cells, line ends and byte order marks are easy to get
// nearly right; it tells the line of every row.
import { appointmentColumns, type ImportFault } from '@talon/shared';
import { CsvError, parse } from 'csv-parse/sync';

export type AppointmentColumn = (typeof appointmentColumns)[number];

/** One line of the file under its header; an empty cell is an empty text. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<AppointmentColumn, string>>;
}

type FileRead =
  | { readonly ok: true; readonly rows: readonly FileRow[] }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

/** A month of a large branch. */
const mostRows = 5000;
const needed: readonly AppointmentColumn[] = ['date', 'time', 'service'];

/**
 * The rows of a file of appointments: UTF-8, a header row with names of `appointmentColumns`, cells between commas,
 * semicolons or tabs, whichever the header has.
 */
export function readAppointmentsFile(text: string): FileRead {
  const wrong = (line: number, code: ImportFault['code'], value = '') =>
    ({ ok: false, faults: [{ line, column: null, code, value }] }) as const;
  const strange = text.indexOf('\uFFFD');
  if (strange !== -1) return wrong(text.slice(0, strange).split('\n').length, 'not-utf-8');

  let records: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return wrong(lines ?? 1, 'not-a-table');
  }
  const [header, ...rest] = records;
  if (header === undefined || rest.length === 0) return wrong(1, 'no-rows');
  if (rest.length > mostRows) return wrong(rest[mostRows]?.info.lines ?? 1, 'too-many-rows', `${mostRows}`);

  const names = header.record.map((name) => name.toLowerCase());
  const faults = headerFaults(names, header.info.lines);
  if (faults.length > 0) return { ok: false, faults };
  const rows = rest.map(({ record, info }): FileRow => {
    const cellOf = (column: AppointmentColumn) => record[names.indexOf(column)] ?? '';
    const cells = Object.fromEntries(appointmentColumns.map((column) => [column, cellOf(column)]));
    return { line: info.lines, cells: cells as FileRow['cells'] };
  });
  return { ok: true, rows };
}

/** Spreadsheets of these parts write semicolons, because their comma is the decimal sign. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') + 1) || text;
  return [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
}

function headerFaults(names: readonly string[], line: number): readonly ImportFault[] {
  const known: readonly string[] = appointmentColumns;
  const fault = (code: ImportFault['code'], value: string): ImportFault => ({
    line,
    column: null,
    code,
    value,
  });
  return [
    ...needed.filter((name) => !names.includes(name)).map((name) => fault('column-missing', name)),
    ...(names.includes('id') || names.includes('code') ? [] : [fault('id-or-code-needed', '')]),
    ...names.filter((name) => !known.includes(name)).map((name) => fault('column-unknown', name)),
    ...names
      .filter((name, at) => known.includes(name) && names.indexOf(name) < at)
      .map((name) => fault('column-twice', name)),
  ];
}
