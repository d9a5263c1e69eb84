import {
  formatTicket,
  type BranchView,
  type CounterId,
  type CurrentVisitView,
  type TransferTarget,
} from '@talon/shared';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { keepFocus } from '../components/keepFocus.ts';
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
  const [at, setAt] = useState(0);
  const listId = useId();

  const options = useMemo(
    () => transferOptions(locale, branch, hall, { counterId, visit }),
    [locale, branch, hall, counterId, visit],
  );
  const found = matching(options, search);
  const shown = found.slice(0, mostShown);
  const marked = Math.min(at, shown.length - 1);
  const optionId = (place: number) => `${listId}-${place}`;

  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  });

  function onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const by = steps[event.code];
    if (by !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(marked + by, shown.length - 1)));
    }
    if ((event.code === 'Enter' || event.code === 'NumpadEnter') && !event.repeat) {
      event.preventDefault();
      const option = shown[marked];
      if (option !== undefined) onChoose(option.to);
    }
  }

  return (
    <Dialog title={t('desk.transferTitle', { ticket: formatTicket(visit.ticket) })} onClose={onClose}>
      <input
        className="transfer-search"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={shown.length > 0 ? optionId(marked) : undefined}
        aria-label={t('desk.transferSearch')}
        placeholder={t('desk.transferSearch')}
        autoComplete="off"
        spellCheck={false}
        data-first-focus
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div
        ref={list}
        className="transfer-list"
        id={listId}
        role="listbox"
        aria-label={t('desk.transferTargets')}
      >
        {shown.map((option, place) => (
          // The keyboard works in the search field, by the pattern of a combobox.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.key}
            id={optionId(place)}
            role="option"
            aria-selected={place === marked}
            className="transfer-option"
            tabIndex={-1}
            onMouseDown={keepFocus}
            onClick={() => onChoose(option.to)}
          >
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
