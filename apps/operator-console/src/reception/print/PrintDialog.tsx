import {
  formatTicket,
  type BranchView,
  type DeviceId,
  type PaperView,
  type TicketNumber,
} from '@talon/shared';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useTexts } from '../../texts/useTexts.ts';
import { PrinterChoice } from './PrinterChoice.tsx';
import { usePrinterPick } from './usePrinterPick.ts';

interface PrintDialogProps {
  readonly branch: BranchView;
  readonly ticket: TicketNumber;
  /** What is known of its paper: whether the next one is a copy. */
  readonly paper: PaperView;
  /** The printer that has just failed, if one has. */
  readonly failed: DeviceId | null;
  readonly onPrint: (printerId: DeviceId) => void;
  readonly onClose: () => void;
}

/** Asks where to print a ticket once more, and says whether the paper will be called a copy. */
export function PrintDialog({ branch, ticket, paper, failed, onPrint, onClose }: PrintDialogProps) {
  const { t } = useTexts();
  const { pick, choose, used } = usePrinterPick(branch, failed);
  const [isMissing, setMissing] = useState(false);
  const hasPrinters = branch.printStations.length + branch.kiosks.length > 0;

  function print(): void {
    if (pick === null || pick === 'no-paper') return setMissing(true);
    used(pick);
    onPrint(pick);
  }

  return (
    <Dialog title={t('reception.printTitle', { ticket: formatTicket(ticket) })} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          print();
        }}
      >
        <p className="dialog-words">
          {t(paper.outcome === 'refused' ? 'reception.printOriginal' : 'reception.printCopy')}
        </p>
        <PrinterChoice branch={branch} pick={pick} onPick={choose} isMissing={isMissing && pick === null} />
        <div className="dialog-answers">
          <button type="button" className="button" onClick={onClose}>
            {t('desk.cancel')}
          </button>
          <button
            type="submit"
            className="button button-primary"
            data-first-focus={pick === null ? undefined : true}
            disabled={!hasPrinters}
          >
            {t('reception.print')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
