import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { OwnPinButton } from '../ownPin/OwnPinButton.tsx';
import { useStaffNames } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { ContrastButton } from './ContrastButton.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LinkState } from './LinkState.tsx';
import './TopBar.css';

interface TopBarProps {
  /** Where one is, in large: the counter, the hall. */
  readonly title: string;
  /** Beside it, quiet. */
  readonly place?: string | undefined;
  readonly children?: ReactNode;
}

/** The dark bar above every screen: where, who, the language, and whether the hub is there. */
export function TopBar({ title, place, children }: TopBarProps) {
  const { session } = useParts();
  const { t } = useTexts();
  const me = useStore(session, (state) => state.signedIn);
  const nameOf = useStaffNames();
  // As somebody may have been renamed since he signed in.
  const name = me === null ? undefined : (nameOf(me.operatorId) ?? me.name);
  return (
    <header className="top-bar">
      <h1>{title}</h1>
      <p className="top-bar-place">
        {place !== undefined && <span className="top-bar-branch">{place}</span>}
        {place !== undefined && name !== undefined && <span className="top-bar-branch"> · </span>}
        {name !== undefined && <span title={name}>{name}</span>}
      </p>
      <nav className="top-bar-nav" aria-label={t('desk.actions')}>
        {children}
        <OwnPinButton />
      </nav>
      <ContrastButton />
      <LanguageChoice />
      <LinkState />
    </header>
  );
}
