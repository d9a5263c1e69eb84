import {
  assertNever,
  printersOf,
  translate,
  type BranchView,
  type DeviceId,
  type DevicesView,
  type Locale,
  type PrinterCondition,
} from '@talon/shared';

/** What is known of a printer: its own word, or why there is none. */
export type PrinterState =
  | PrinterCondition
  /** Its kiosk or print station is not connected. */
  | { readonly state: 'away' }
  /** Nothing was heard of it yet. */
  | { readonly state: 'unknown' };

export function printerStateOf(devices: DevicesView | undefined, printerId: DeviceId): PrinterState {
  const device = devices?.devices.find(({ deviceId }) => deviceId === printerId);
  if (device === undefined) return { state: 'unknown' };
  if (!device.connected) return { state: 'away' };
  return device.printer?.condition ?? { state: 'unknown' };
}

/** Whether paper may be expected of it. A silent printer prints as well as any; it only does not say so. */
export const isReady = ({ state }: PrinterState): boolean => state === 'ready' || state === 'silent';

/** How a printer is, in a few words. */
export function printerStateWords(locale: Locale, printer: PrinterState): string {
  switch (printer.state) {
    case 'ready':
      return translate(locale, printer.paperLow ? 'reception.printerPaperLow' : 'reception.printerReady');
    case 'not-ready':
      return translate(locale, `desk.cause-${printer.cause}`);
    case 'silent':
      return translate(locale, 'reception.printerSilent');
    case 'away':
      return translate(locale, 'reception.printerAway');
    case 'unknown':
      return translate(locale, 'reception.printerUnknown');
    default:
      return assertNever(printer);
  }
}

/** The name of a printer; its id when the configuration no longer knows it. */
export function printerName(locale: Locale, branch: BranchView, printerId: DeviceId): string {
  return printersOf(branch).find(({ id }) => id === printerId)?.name[locale] ?? printerId;
}

/**
 * The printer to begin with: the one this workplace used last, or the only one there is. `null` when that one is not
 * ready: where the paper comes out is then for a person to say.
 *
 * @param avoid a printer that has just failed
 */
export function printerToBeginWith(
  branch: BranchView,
  devices: DevicesView | undefined,
  remembered: DeviceId | null,
  avoid: DeviceId | null = null,
): DeviceId | null {
  const printers = printersOf(branch).map(({ id }) => id);
  const own = printers.find((id) => id === remembered) ?? (printers.length === 1 ? printers[0] : undefined);
  if (own === undefined || own === avoid) return null;
  return isReady(printerStateOf(devices, own)) ? own : null;
}
