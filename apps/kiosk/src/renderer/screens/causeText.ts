import type { MessageKey, PrintCause } from '@talon/shared';

/** What a visitor can see of a printer's trouble; everything else is for staff and is said on their screens. */
export function causeText(cause: PrintCause): MessageKey {
  if (cause === 'paper-out') return 'kiosk.causePaperOut';
  if (cause === 'cover-open') return 'kiosk.causeCoverOpen';
  return 'kiosk.causeOther';
}
