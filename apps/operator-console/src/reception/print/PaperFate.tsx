import type { BranchView, PrintOrderView } from '@talon/shared';
import { CircleAlert, CircleCheck, CircleHelp, Printer } from 'lucide-react';
import { useTexts, type Texts } from '../../texts/useTexts.ts';
import { printerName } from './printerWords.ts';

const icons = { ordered: Printer, printed: CircleCheck, refused: CircleAlert, unknown: CircleHelp } as const;

/** What became of a paper that staff ordered, with its printer and the cause, as it stands now. */
export function PaperFate({ order, branch }: { order: PrintOrderView; branch: BranchView }) {
  const texts = useTexts();
  const Icon = icons[order.outcome];
  return (
    <span className={`paper-fate paper-fate-${order.outcome}`}>
      <Icon aria-hidden="true" size={20} />
      {fateWords(order, branch, texts)}
    </span>
  );
}

function fateWords(order: PrintOrderView, branch: BranchView, { t, locale }: Texts): string {
  const printer = printerName(locale, branch, order.printerId);
  const cause = order.cause === null ? 'none' : t(`desk.cause-${order.cause}`);
  const paper = order.kind === 'ticket' && order.copy ? 'copy' : 'original';
  switch (order.outcome) {
    case 'ordered':
      return t('reception.fateOrdered', { printer, paper });
    case 'printed':
      return t('reception.fatePrinted', { printer, paper });
    case 'refused':
      return order.cause === null
        ? t('reception.fateRefusedNoCause', { printer })
        : t('reception.fateRefused', { printer, cause });
    case 'unknown':
      return order.cause === null
        ? t('reception.fateUnknownNoCause', { printer })
        : t('reception.fateUnknown', { printer, cause });
  }
}
