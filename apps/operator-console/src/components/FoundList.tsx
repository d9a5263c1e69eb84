import type { KeyboardEvent, ReactNode } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { useListbox } from './useListbox.ts';
import './FoundList.css';

/** As many as one can look through; more is found by another word. */
const mostShown = 60;

interface Found {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
}

interface FoundListProps<F extends Found> {
  /** Of the search field. */
  readonly label: string;
  readonly listLabel: string;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly found: readonly F[];
  /** What sort of thing it is, where there are several. */
  readonly kindOf?: (option: F) => string;
  /** Said when nothing is found. */
  readonly none: string;
  /** The keys that work here, in words. */
  readonly keys: string;
  /** Between the field and the list. */
  readonly children?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onChoose: (option: F) => void;
}

/** A search field over what it finds, worked by arrows and Enter. The first focus of its dialog. */
export function FoundList<F extends Found>(props: FoundListProps<F>) {
  const { label, listLabel, search, onSearch, found, kindOf, none, keys, children, onKeyDown, onChoose } =
    props;
  const { t } = useTexts();
  const shown = found.slice(0, mostShown);
  const listbox = useListbox(shown.length, (place) => {
    const option = shown[place];
    if (option !== undefined) onChoose(option);
  });
  return (
    <>
      <input
        className="found-search"
        type="text"
        {...listbox.field}
        onKeyDown={(event) => {
          listbox.field.onKeyDown(event);
          onKeyDown?.(event);
        }}
        aria-label={label}
        placeholder={label}
        data-first-focus
        value={search}
        onChange={(event) => {
          onSearch(event.target.value);
          listbox.markFirst();
        }}
      />
      {children}
      <div className="found-list" {...listbox.list} aria-label={listLabel}>
        {shown.map((option, place) => (
          <div key={option.key} className="found-option" {...listbox.option(place)}>
            <span className="found-kind">{kindOf?.(option)}</span>
            <span className="found-title">{option.title}</span>
            <span className="found-detail">{option.detail}</span>
          </div>
        ))}
      </div>
      <p className="found-foot" role="status">
        {shown.length === 0 && none}
        {found.length > shown.length && t('desk.transferMore', { count: shown.length })}
      </p>
      <p className="found-keys" aria-hidden="true">
        {keys}
      </p>
    </>
  );
}
