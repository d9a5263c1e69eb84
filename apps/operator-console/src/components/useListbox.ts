import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { keepFocus } from './keepFocus.ts';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/**
 * A list that is worked from a search field above it: arrows move the mark, Enter chooses, and so does a click. The
 * focus stays in the field (the combobox pattern of ARIA).
 *
 * @param count how many options there are
 * @param onChoose called with the place of an option, from 0
 */
export function useListbox(count: number, onChoose: (place: number) => void) {
  const [at, setAt] = useState(0);
  const listId = useId();
  const marked = Math.min(at, count - 1);
  const optionId = (place: number) => `${listId}-${place}`;

  const markedId = optionId(marked);
  useEffect(() => {
    document.querySelector(`[id="${markedId}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [markedId]);

  function onKeyDown(event: KeyboardEvent): void {
    const by = steps[event.code];
    if (by !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(marked + by, count - 1)));
    }
    if ((event.code === 'Enter' || event.code === 'NumpadEnter') && !event.repeat) {
      event.preventDefault();
      if (marked >= 0) onChoose(marked);
    }
  }

  return {
    /** Marks the first option again: after another letter the best find stands there. */
    markFirst: () => setAt(0),
    field: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': marked >= 0 ? markedId : undefined,
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown,
    },
    list: { id: listId, role: 'listbox' },
    option: (place: number) => ({
      id: optionId(place),
      role: 'option',
      'aria-selected': place === marked,
      tabIndex: -1,
      onMouseDown: keepFocus,
      onClick: () => {
        setAt(place);
        onChoose(place);
      },
    }),
  } as const;
}
