import type { StaffMember } from '@talon/shared';
import { Printer } from 'lucide-react';
import { Dialog } from '../components/Dialog.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { keptTogether } from '../texts/keptTogether.ts';
import { useTexts } from '../texts/useTexts.ts';
import './pinSlip.css';

interface PinSlipProps {
  readonly branchName: string;
  readonly member: StaffMember;
  readonly pin: string;
  readonly onClose: () => void;
}

/** Number and PIN, to be read, written down or printed. Nobody can show them again. */
export function PinSlip({ branchName, member, pin, onClose }: PinSlipProps) {
  const { printPage } = useParts();
  const { t } = useTexts();
  return (
    <Dialog title={t('staff.slipTitle')} onClose={onClose}>
      <p className="dialog-words pin-slip-words">{keptTogether(t('staff.slipWords'))}</p>
      <div className="pin-slip">
        <p className="pin-slip-branch">{branchName}</p>
        <p className="pin-slip-name">{member.name}</p>
        <dl>
          <div>
            <dt>{t('staff.slipNumber')}</dt>
            <dd>{member.number}</dd>
          </div>
          <div>
            <dt>{t('staff.slipPin')}</dt>
            <dd className="pin-slip-pin">{pin}</dd>
          </div>
        </dl>
        <p className="pin-slip-change">{keptTogether(t('staff.slipChange'))}</p>
      </div>
      <div className="dialog-answers">
        {/* Not "Done": one Enter too many would throw the PIN away. */}
        <button type="button" className="button" data-first-focus onClick={printPage}>
          <Printer aria-hidden="true" size={20} /> {t('staff.slipPrint')}
        </button>
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('staff.slipDone')}
        </button>
      </div>
    </Dialog>
  );
}
