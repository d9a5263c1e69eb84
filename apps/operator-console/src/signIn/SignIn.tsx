import type { MessageKey } from '@talon/shared';
import { Delete } from 'lucide-react';
import { useRef, useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { ContrastButton } from '../components/ContrastButton.tsx';
import { keepFocus } from '../components/keepFocus.ts';
import { LanguageChoice } from '../components/LanguageChoice.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { SignInAnswer } from '../hub/signInApi.ts';
import { useTexts } from '../texts/useTexts.ts';
import './SignIn.css';

type Field = 'number' | 'pin';
type Trouble = Extract<SignInAnswer, { ok: false }>['why'] | 'number-needed' | 'pin-too-short';

const troubleWords = {
  'number-needed': 'desk.numberNeeded',
  'pin-too-short': 'desk.pinTooShort',
  'wrong-pin': 'desk.wrongPin',
  deactivated: 'desk.signInDeactivated',
  'locked-out': 'desk.lockedOut',
  malformed: 'desk.signInMalformed',
  'no-connection': 'desk.signInNoConnection',
  unexpected: 'desk.signInUnexpected',
} as const satisfies Record<Trouble, MessageKey>;

const longest: Readonly<Record<Field, number>> = { number: 6, pin: 12 };
const shortestPin = 4;

/** Who sits down here: number and PIN, by keyboard or by the digits on the screen. */
export function SignIn() {
  const { session, signIn } = useParts();
  const endedByHub = useStore(session, (state) => state.endedByHub);
  const { t } = useTexts();
  const [digits, setDigits] = useState<Readonly<Record<Field, string>>>({ number: '', pin: '' });
  const [field, setField] = useState<Field>('number');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asking, setAsking] = useState(false);
  const numberBox = useRef<HTMLInputElement>(null);
  const pinBox = useRef<HTMLInputElement>(null);
  const boxes = { number: numberBox, pin: pinBox };

  const change = (which: Field, next: (present: string) => string) =>
    setDigits((before) => ({
      ...before,
      [which]: next(before[which]).replaceAll(/\D/g, '').slice(0, longest[which]),
    }));

  function refuse(why: Trouble, at: Field): void {
    setTrouble(why);
    boxes[at].current?.focus();
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (asking) return;
    if (digits.number === '') return refuse('number-needed', 'number');
    if (digits.pin === '' && field === 'number') return pinBox.current?.focus();
    if (digits.pin.length < shortestPin) return refuse('pin-too-short', 'pin');
    setAsking(true);
    setTrouble(null);
    const answer = await signIn(digits);
    setAsking(false);
    if (answer.ok) return session.getState().begin(answer.signedIn);
    change('pin', () => '');
    return refuse(answer.why, 'pin');
  }

  return (
    <main className="sign-in">
      <form className="sign-in-card" noValidate onSubmit={(event) => void submit(event)}>
        <header className="sign-in-head">
          <h1>{t('desk.signInTitle')}</h1>
          <ContrastButton />
          <LanguageChoice />
        </header>
        {endedByHub && <p className="sign-in-ended">{t('desk.sessionEnded')}</p>}
        <div className="sign-in-fields">
          {(['number', 'pin'] as const).map((which) => (
            <label key={which} className="sign-in-field">
              {t(which === 'number' ? 'desk.operatorNumber' : 'desk.pin')}
              <input
                ref={boxes[which]}
                name={which}
                type={which === 'pin' ? 'password' : 'text'}
                inputMode="numeric"
                autoComplete="off"
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this screen
                autoFocus={which === 'number'}
                aria-invalid={trouble !== null}
                aria-describedby="sign-in-trouble"
                value={digits[which]}
                onFocus={() => setField(which)}
                onChange={(event) => change(which, () => event.target.value)}
              />
            </label>
          ))}
          <p id="sign-in-trouble" className="sign-in-trouble" role="alert">
            {trouble !== null && t(troubleWords[trouble])}
          </p>
          <button type="submit" className="button button-primary sign-in-go" aria-disabled={asking}>
            {t(asking ? 'desk.signingIn' : 'desk.signIn')}
          </button>
        </div>
        <div className="sign-in-pad" role="group" aria-label={t('desk.digits')}>
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
            <PadKey key={digit} words={digit} onPress={() => change(field, (present) => present + digit)} />
          ))}
          <button
            type="button"
            className="pad-key"
            aria-label={t('desk.eraseDigit')}
            onMouseDown={keepFocus}
            onClick={() => change(field, (present) => present.slice(0, -1))}
          >
            <Delete aria-hidden="true" size={28} />
          </button>
          <PadKey words="0" onPress={() => change(field, (present) => `${present}0`)} />
          <button type="submit" className="pad-key pad-enter" onMouseDown={keepFocus}>
            Enter
          </button>
        </div>
      </form>
    </main>
  );
}

function PadKey({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" className="pad-key" onMouseDown={keepFocus} onClick={onPress}>
      {words}
    </button>
  );
}
