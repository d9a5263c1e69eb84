import { Delete, Eraser } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../useTexts.ts';
import './Keyboard.css';
import { keyboardLayouts } from './keyboardLayouts.ts';
import { TouchButton } from './TouchButton.tsx';

interface KeyboardProps {
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

/** The letters of the chosen language, as large as a finger. */
export function Keyboard({ typed, onTyped }: KeyboardProps): ReactNode {
  const { say, language } = useTexts();
  const rows = keyboardLayouts[language];
  return (
    <div className="keyboard" role="group" aria-label={say('kiosk.keyboard')}>
      {rows.map((letters) => (
        <div key={letters} className="keyboard-row">
          {Array.from(letters, (letter) => (
            <TouchButton
              key={letter}
              onPress={() => {
                onTyped(typed + letter);
              }}
            >
              {letter}
            </TouchButton>
          ))}
          {letters === rows.at(-1) ? (
            <TouchButton
              className="keyboard-erase"
              aria-label={say('kiosk.keyErase')}
              onPress={() => {
                onTyped(Array.from(typed).slice(0, -1).join(''));
              }}
            >
              <Delete aria-hidden="true" />
            </TouchButton>
          ) : null}
        </div>
      ))}
      <div className="keyboard-row">
        <TouchButton
          className="keyboard-space"
          onPress={() => {
            onTyped(`${typed} `);
          }}
        >
          {say('kiosk.keySpace')}
        </TouchButton>
        <TouchButton
          className="keyboard-all"
          onPress={() => {
            onTyped('');
          }}
        >
          <Eraser aria-hidden="true" />
          {say('kiosk.keyEraseAll')}
        </TouchButton>
      </div>
    </div>
  );
}
