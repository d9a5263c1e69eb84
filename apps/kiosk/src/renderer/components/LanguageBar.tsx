import { translate } from '@talon/shared';
import type { ReactNode } from 'react';
import { languagesOf } from '../branchLookup.ts';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import { TouchButton } from './TouchButton.tsx';
import './LanguageBar.css';

/** The languages, at the same place within reach on every screen, each in its own words. */
export function LanguageBar(): ReactNode {
  const { language, say } = useTexts();
  const branch = useKiosk((state) => state.snapshot?.branch ?? null);
  const send = useKiosk((state) => state.send);
  return (
    <nav className="language-bar" aria-label={say('kiosk.language')}>
      {languagesOf(branch).map((offered) => (
        <TouchButton
          key={offered}
          lang={offered}
          aria-pressed={offered === language}
          onPress={() => {
            send({ type: 'languageChosen', language: offered });
          }}
        >
          {translate(offered, 'common.languageName')}
        </TouchButton>
      ))}
    </nav>
  );
}
