import {
  formatTicket,
  type BranchView,
  type CounterId,
  type CurrentVisitView,
  type MessageKey,
  type TransferTarget,
} from '@talon/shared';
import { useMemo, useState } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { FoundList } from '../components/FoundList.tsx';
import { KeyCap } from '../components/KeyCap.tsx';
import { matching } from '../route/serviceOptions.ts';
import { useView } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { transferOptions } from './transferTargets.ts';
import './TransferDialog.css';

const kinds = {
  service: 'desk.transferToService',
  counter: 'desk.transferToCounter',
  operator: 'moves.transferToOperator',
} as const satisfies Record<TransferTarget['kind'], MessageKey>;

interface TransferDialogProps {
  readonly branch: BranchView;
  readonly counterId: CounterId;
  readonly visit: CurrentVisitView;
  readonly onClose: () => void;
  /** `comeBack`: and then back to this counter. */
  readonly onChoose: (to: TransferTarget, comeBack: boolean) => void;
}

/** Where to send the visitor at the counter: one search over services with their purposes, open counters and colleagues. */
export function TransferDialog({ branch, counterId, visit, onClose, onChoose }: TransferDialogProps) {
  const { t, locale } = useTexts();
  const { view: hall } = useView('hall');
  const { view: staff } = useView('staff');
  const [search, setSearch] = useState('');
  const [comesBack, setComesBack] = useState(false);

  const options = useMemo(
    () => transferOptions(locale, branch, { hall, staff }, { counterId, visit }),
    [locale, branch, hall, staff, counterId, visit],
  );

  return (
    <Dialog
      title={t('desk.transferTitle', { ticket: formatTicket(visit.ticket) })}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.code !== 'F2' || event.repeat) return;
        event.preventDefault();
        setComesBack((before) => !before);
      }}
    >
      <FoundList
        label={t('desk.transferSearch')}
        listLabel={t('desk.transferTargets')}
        search={search}
        onSearch={setSearch}
        found={matching(options, search)}
        kindOf={({ to }) => t(kinds[to.kind])}
        none={t('desk.transferNothing')}
        keys={t('desk.transferKeys')}
        onChoose={({ to }) => onChoose(to, comesBack)}
      >
        <label className="come-back">
          <input
            type="checkbox"
            aria-keyshortcuts="F2"
            checked={comesBack}
            onChange={({ target }) => setComesBack(target.checked)}
          />
          <span>
            {t('moves.comeBack')} <small>{t('moves.comeBackHint')}</small>
          </span>
          <KeyCap name="F2" />
        </label>
      </FoundList>
    </Dialog>
  );
}
