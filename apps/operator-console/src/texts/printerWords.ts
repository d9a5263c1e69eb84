import { assertNever, translate, type Locale, type PrinterCondition } from '@talon/shared';

/** How a printer is, in words. */
export function printerWords(locale: Locale, condition: PrinterCondition): string {
  switch (condition.state) {
    case 'ready':
      return translate(locale, condition.paperLow ? 'hall.printerPaperLow' : 'hall.printerReady');
    case 'not-ready':
      return translate(locale, `desk.cause-${condition.cause}`);
    case 'silent':
      return translate(locale, 'hall.printerSilent');
    default:
      return assertNever(condition);
  }
}
