import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './SearchButton.css';
import { TouchButton } from './TouchButton.tsx';

interface SearchButtonProps {
  /** Another button stands beside it: one word has to do. */
  readonly isShort: boolean;
}

/** Looks like the search field that it leads to. */
export function SearchButton({ isShort }: SearchButtonProps): ReactNode {
  const { say } = useTexts();
  const send = useKiosk((state) => state.send);
  return (
    <TouchButton
      className="search-field"
      onPress={() => {
        send({ type: 'searchOpened' });
      }}
    >
      <Search aria-hidden="true" />
      <span>{say(isShort ? 'kiosk.searchShort' : 'kiosk.search')}</span>
    </TouchButton>
  );
}
