import {
  printersOf,
  translate,
  type BranchView,
  type DevicesView,
  type HallView,
  type Locale,
  type PrintOrderView,
  type ServiceDay,
} from '@talon/shared';
import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../components/Dialog.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { useView } from '../stores/useViews.ts';
import { causeWords } from '../texts/causeWords.ts';
import { printerWords } from '../texts/printerWords.ts';
import { useTexts } from '../texts/useTexts.ts';

interface ClosingSlipProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  /** The hall's present day. */
  readonly day: ServiceDay;
  readonly enabled: boolean;
}

/** The slip of a closed day: ordered at a printer of one's choice, with its fate as it happens. */
export function ClosingSlip({ branch, hall, day, enabled }: ClosingSlipProps) {
  const { presses } = useParts();
  const { t, name, locale } = useTexts();
  const locked = useStore(presses, (state) => state.locked);
  const [choosing, setChoosing] = useState(false);
  const closed = hall.day.status === 'closed';
  // Newest first.
  const order = hall.printOrders.find((each) => each.kind === 'closing-slip' && each.serviceDay === day);
  const printers = printersOf(branch);
  const { view: devices } = useView('devices');
  const states = new Map(devices?.devices.map((device) => [device.deviceId, device]));
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!enabled || !closed || locked || order?.outcome === 'ordered'}
        onClick={() => setChoosing(true)}
      >
        <ReceiptText aria-hidden="true" size={18} /> {t('reports.slip')}
      </button>
      <p className="slip-fate" role="status">
        {!closed && t('reports.slipNotYet')}
        {closed && order !== undefined && <SlipFate order={order} branch={branch} />}
      </p>
      {choosing && enabled && (
        <Dialog title={t('reports.slipTitle')} onClose={() => setChoosing(false)}>
          {printers.length === 0 && <p className="dialog-words">{t('reports.noPrinters')}</p>}
          <div className="reason-buttons">
            {printers.map(({ id, name: printer, hallId }, place) => {
              const where = branch.halls.find((each) => each.id === hallId);
              return (
                <button
                  key={id}
                  type="button"
                  className="reason-button"
                  data-first-focus={place === 0 ? true : undefined}
                  onClick={() => {
                    setChoosing(false);
                    const payload = { printerId: id };
                    void presses.getState().press([{ name: 'orderClosingSlip', payload }]);
                  }}
                >
                  <span>
                    {name(printer)}{' '}
                    <small className="printer-place">
                      {[where && name(where.name), printerStateWords(states.get(id), locale)]
                        .filter(Boolean)
                        .join(' · ')}
                    </small>
                  </span>
                </button>
              );
            })}
          </div>
        </Dialog>
      )}
    </>
  );
}

/** Whether paper can be hoped for from a printer; nothing while nobody knows. */
function printerStateWords(device: DevicesView['devices'][number] | undefined, locale: Locale): string {
  if (device === undefined) return '';
  if (!device.connected) return translate(locale, 'common.notConnected');
  return device.printer === null ? '' : printerWords(locale, device.printer.condition);
}

function SlipFate({ order, branch }: { order: PrintOrderView; branch: BranchView }) {
  const { t, locale, name, clock } = useTexts();
  const { outcome, cause, orderedAt, printerId } = order;
  const printer = printersOf(branch).find(({ id }) => id === printerId);
  return t(`reports.slip-${outcome}`, {
    printer: printer === undefined ? printerId : name(printer.name),
    time: clock(orderedAt),
    cause: causeWords(locale, cause),
  });
}
