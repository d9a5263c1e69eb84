import { printersOf, type BranchView } from '@talon/shared';
import { Printer, PrinterX } from 'lucide-react';
import { useId } from 'react';
import { useView } from '../../stores/useViews.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { isReady, printerStateOf, printerStateWords } from './printerWords.ts';
import type { PrinterPick } from './usePrinterPick.ts';
import '../../components/Field.css';

interface PrinterChoiceProps {
  readonly branch: BranchView;
  readonly pick: PrinterPick | null;
  readonly onPick: (pick: PrinterPick) => void;
  /** Offers to give the number without paper. */
  readonly alsoNoPaper?: boolean;
  /** Somebody wanted to go on without having chosen. */
  readonly isMissing?: boolean;
}

/** Where the paper comes out: every printer with its state in words. One that is not ready can still be chosen. */
export function PrinterChoice({ branch, pick, onPick, alsoNoPaper, isMissing }: PrinterChoiceProps) {
  const { t, locale, name } = useTexts();
  const { view: devices } = useView('devices');
  const group = useId();
  const printers = printersOf(branch);
  return (
    <fieldset className="field printer-choice">
      <legend>
        {t('reception.printer')}
        {isMissing && <span className="field-missing">{t('reception.printerMissing')}</span>}
      </legend>
      {printers.length === 0 && <p className="field-hint">{t('reception.printerNone')}</p>}
      <div className="printer-rows">
        {printers.map(({ id, name: printer }, place) => {
          const state = printerStateOf(devices, id);
          const Icon = isReady(state) || state.state === 'unknown' ? Printer : PrinterX;
          return (
            <label key={id} className="printer-row">
              <input
                type="radio"
                name={group}
                checked={pick === id}
                data-first-focus={pick === null && place === 0 ? true : undefined}
                onChange={() => onPick(id)}
              />
              <span className="printer-name">
                {name(printer)}{' '}
                <span className={`printer-state printer-state-${state.state}`}>
                  <Icon aria-hidden="true" size={16} />
                  {printerStateWords(locale, state)}
                </span>
              </span>
            </label>
          );
        })}
        {alsoNoPaper && (
          <label className="printer-row">
            <input
              type="radio"
              name={group}
              checked={pick === 'no-paper'}
              onChange={() => onPick('no-paper')}
            />
            <span className="printer-name">{t('reception.noPaper')}</span>
          </label>
        )}
      </div>
    </fieldset>
  );
}
