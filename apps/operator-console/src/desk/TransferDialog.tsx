import {
  formatTicket,
  type BranchView,
  type CounterId,
  type CurrentVisitView,
  type TransferTarget,
} from '@talon/shared';
import { useMemo, useState } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { useListbox } from '../components/useListbox.ts';
import { useView } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { matching, transferOptions } from './transferTargets.ts';
import './TransferDialog.css';

/** As many as one can look through; more is found by another word. */
const mostShown = 60;

interface TransferDialogProps {
  readonly branch: BranchView;
  readonly counterId: CounterId;
  readonly visit: CurrentVisitView;
  readonly onClose: () => void;
  readonly onChoose: (to: TransferTarget) => void;
}

/** Where to send the visitor at the counter: one search over services with their purposes and open counters. */
export function TransferDialog({ branch, counterId, visit, onClose, onChoose }: TransferDialogProps) {
  const { t, locale } = useTexts();
  const { view: hall } = useView('hall');
  const [search, setSearch] = useState('');

  const options = useMemo(
    () => transferOptions(locale, branch, hall, { counterId, visit }),
    [locale, branch, hall, counterId, visit],
  );
  const found = matching(options, search);
  const shown = found.slice(0, mostShown);
  const listbox = useListbox(shown.length, (place) => {
    const option = shown[place];
    if (option !== undefined) onChoose(option.to);
  });

  return (
    <Dialog title={t('desk.transferTitle', { ticket: formatTicket(visit.ticket) })} onClose={onClose}>
      <input
        className="transfer-search"
        type="text"
        {...listbox.field}
        aria-label={t('desk.transferSearch')}
        placeholder={t('desk.transferSearch')}
        data-first-focus
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          listbox.markFirst();
        }}
      />
      <div className="transfer-list" {...listbox.list} aria-label={t('desk.transferTargets')}>
        {shown.map((option, place) => (
          <div key={option.key} className="transfer-option" {...listbox.option(place)}>
            <span className="transfer-kind">
              {t(option.to.kind === 'counter' ? 'desk.transferToCounter' : 'desk.transferToService')}
            </span>
            <span className="transfer-title">{option.title}</span>
            <span className="transfer-detail">{option.detail}</span>
          </div>
        ))}
      </div>
      <p className="transfer-foot" role="status">
        {shown.length === 0 && t('desk.transferNothing')}
        {found.length > shown.length && t('desk.transferMore', { count: shown.length })}
      </p>
      <p className="transfer-keys" aria-hidden="true">
        {t('desk.transferKeys')}
      </p>
    </Dialog>
  );
}
