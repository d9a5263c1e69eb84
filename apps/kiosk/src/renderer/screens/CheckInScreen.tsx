import { ArrowLeft, Delete } from 'lucide-react';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Question } from '../components/Question.tsx';
import { TouchButton } from '../components/TouchButton.tsx';
import { codeDigits } from '../flow/kioskFlow.ts';
import { freshIntentId, useKiosk } from '../kioskStore.ts';
import { useTexts } from '../useTexts.ts';
import './CheckInScreen.css';

const digits = '123456789'.split('');

/** [APPOINT-1] The code of the appointment, digit by digit. */
export function CheckInScreen({ typed }: { readonly typed: string }): ReactNode {
  const { say } = useTexts();
  const send = useKiosk((state) => state.send);
  const typeIn = (text: string): void => {
    send({ type: 'codeTyped', typed: text });
  };
  const give = (): void => {
    send({ type: 'codeGiven', intentId: freshIntentId() });
  };
  const erase = (): void => {
    typeIn(typed.slice(0, -1));
  };

  useEffect(() => {
    // For whoever has a keyboard, or a scanner that types.
    const pressed = ({ key }: KeyboardEvent): void => {
      if (/^\d$/u.test(key)) typeIn(typed + key);
      if (key === 'Backspace') erase();
    };
    document.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('keydown', pressed);
    };
  });

  return (
    <div className="check-in">
      <Question title={say('kiosk.checkInTitle')} hint={say('kiosk.checkInHint')} />
      <p className="check-in-code" role="status" aria-label={say('kiosk.codeTyped', { code: typed })}>
        {Array.from({ length: codeDigits }, (_, at) => (
          <span key={at} aria-hidden="true" className={at === typed.length ? 'is-next' : undefined}>
            {typed[at] ?? ''}
          </span>
        ))}
      </p>
      <div className="check-in-pad" role="group" aria-label={say('kiosk.digits')}>
        {digits.map((digit) => (
          <DigitKey key={digit} digit={digit} typed={typed} onTyped={typeIn} />
        ))}
        <TouchButton
          className="check-in-back"
          aria-label={say('kiosk.back')}
          onPress={() => {
            send({ type: 'wentBack' });
          }}
        >
          <ArrowLeft aria-hidden="true" />
        </TouchButton>
        <DigitKey digit="0" typed={typed} onTyped={typeIn} />
        <TouchButton aria-label={say('kiosk.keyEraseDigit')} onPress={erase}>
          <Delete aria-hidden="true" />
        </TouchButton>
      </div>
      <TouchButton className="primary-button check-in-go" disabled={typed.length < codeDigits} onPress={give}>
        {say('kiosk.checkInGo')}
      </TouchButton>
    </div>
  );
}

interface DigitKeyProps {
  readonly digit: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

function DigitKey({ digit, typed, onTyped }: DigitKeyProps): ReactNode {
  return (
    <TouchButton
      onPress={() => {
        onTyped(typed + digit);
      }}
    >
      {digit}
    </TouchButton>
  );
}
