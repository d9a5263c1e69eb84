import { translate } from '@talon/shared';
import { Accessibility } from 'lucide-react';
import type { ReactNode } from 'react';
import { languagesOf } from '../branchLookup.ts';
import { useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './FootBar.css';
import { TouchButton } from './TouchButton.tsx';

/** What suits this visitor, at the same place within reach on every screen: the language, and how easy it is to use. */
export function FootBar(): ReactNode {
  return (
    <footer className="foot-bar">
      <Languages />
      <Comfort />
    </footer>
  );
}

/** The languages, each in its own words. */
function Languages(): ReactNode {
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

/** Larger words and targets, high contrast, low controls: on with one touch, off with the next. */
function Comfort(): ReactNode {
  const { say } = useTexts();
  const isOn = useKiosk((state) => state.flow.comfort.isOn);
  const send = useKiosk((state) => state.send);
  return (
    <>
      <TouchButton
        className="comfort-button"
        aria-pressed={isOn}
        aria-describedby="comfort-hint"
        onPress={() => {
          send({ type: 'comfortSwitched' });
        }}
      >
        <Accessibility aria-hidden="true" />
        {say('kiosk.comfort')}
      </TouchButton>
      <span id="comfort-hint" hidden>
        {say('kiosk.comfortHint')}
      </span>
    </>
  );
}
