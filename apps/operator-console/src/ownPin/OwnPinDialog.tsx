import { isTrivialPin, type MessageKey } from '@talon/shared';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { Dialog } from '../components/Dialog.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { OwnPinAnswer } from '../hub/staffApi.ts';
import { useTexts } from '../texts/useTexts.ts';
import './OwnPin.css';

const fields = ['old', 'new', 'again'] as const;
type Field = (typeof fields)[number];
type Trouble = Extract<OwnPinAnswer, { ok: false }>['why'] | 'too-short' | 'not-repeated';

const labels = {
  old: 'staff.ownPinOld',
  new: 'staff.ownPinNew',
  again: 'staff.ownPinAgain',
} as const satisfies Record<Field, MessageKey>;

/** What is wrong, and at which field one mends it. */
const troubles: Readonly<Record<Trouble, { readonly at: Field; readonly words: MessageKey }>> = {
  'wrong-pin': { at: 'old', words: 'staff.pin-wrong-pin' },
  'locked-out': { at: 'old', words: 'staff.pin-locked-out' },
  'trivial-pin': { at: 'new', words: 'staff.pin-trivial-pin' },
  'same-pin': { at: 'new', words: 'staff.pin-same-pin' },
  'too-short': { at: 'new', words: 'staff.pin-too-short' },
  'not-repeated': { at: 'again', words: 'staff.pin-not-repeated' },
  'no-connection': { at: 'again', words: 'desk.signInNoConnection' },
  'session-ended': { at: 'again', words: 'staff.failed-session-ended' },
  'not-allowed': { at: 'again', words: 'staff.failed-unexpected' },
  'too-often': { at: 'again', words: 'staff.failed-too-often' },
  'hub-read-only': { at: 'again', words: 'staff.failed-hub-read-only' },
  unexpected: { at: 'again', words: 'staff.failed-unexpected' },
};

const longestPin = 12;
const shortestPin = 4;
const nothing: Readonly<Record<Field, string>> = { old: '', new: '', again: '' };

/** Another PIN for whoever knows the present one, typed twice because nobody sees it. */
export function OwnPinDialog({ onClose }: { onClose: () => void }) {
  const { staff, session } = useParts();
  const { t } = useTexts();
  const id = useId();
  const [pins, setPins] = useState(nothing);
  const [trouble, setTrouble] = useState<{ readonly why: Trouble; readonly at: Field } | null>(null);
  const [state, setState] = useState<'typing' | 'asking' | 'done'>('typing');
  const boxes = {
    old: useRef<HTMLInputElement>(null),
    new: useRef<HTMLInputElement>(null),
    again: useRef<HTMLInputElement>(null),
  };

  function refuse(why: Trouble, at: Field = troubles[why].at): void {
    setTrouble({ why, at });
    boxes[at].current?.focus();
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const secret = session.getState().signedIn?.session;
    if (state === 'asking' || secret === undefined) return;
    if (pins.old.length < shortestPin) return refuse('too-short', 'old');
    if (pins.new.length < shortestPin) return refuse('too-short');
    if (isTrivialPin(pins.new)) return refuse('trivial-pin');
    if (pins.new !== pins.again) return refuse('not-repeated');
    setState('asking');
    setTrouble(null);
    const answer = await staff.changeOwnPin(secret, { pin: pins.old, newPin: pins.new });
    setState(answer.ok ? 'done' : 'typing');
    if (answer.ok) return setPins(nothing);
    if (answer.why === 'session-ended') return session.getState().end('hub');
    return refuse(answer.why);
  }

  return (
    <Dialog title={t('staff.ownPinTitle')} onClose={onClose}>
      {state === 'done' ? (
        <>
          <p className="dialog-words own-pin-done" role="status">
            <CircleCheck aria-hidden="true" size={24} /> {t('staff.ownPinDone')}
          </p>
          <div className="dialog-answers">
            <button
              type="button"
              className="button button-primary"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field that had the focus is gone
              autoFocus
              onClick={onClose}
            >
              {t('staff.slipDone')}
            </button>
          </div>
        </>
      ) : (
        <form className="own-pin" noValidate onSubmit={(event) => void submit(event)}>
          {fields.map((field) => (
            <label key={field} className="field">
              <span className="field-name">{t(labels[field])}</span>
              <input
                ref={boxes[field]}
                type="password"
                inputMode="numeric"
                autoComplete="off"
                className="field-box"
                data-first-focus={field === 'old' || undefined}
                aria-invalid={trouble?.at === field}
                aria-describedby={`${id}-${field}`}
                value={pins[field]}
                onChange={({ target }) => {
                  const digits = target.value.replaceAll(/\D/g, '').slice(0, longestPin);
                  setPins((before) => ({ ...before, [field]: digits }));
                  if (trouble?.at === field) setTrouble(null);
                }}
              />
              <span id={`${id}-${field}`} className="own-pin-said" role="status">
                {trouble?.at === field && (
                  <span className="own-pin-trouble">
                    <CircleAlert aria-hidden="true" size={18} /> {t(troubles[trouble.why].words)}
                  </span>
                )}
                {trouble?.at !== field && field === 'new' && t('staff.ownPinHint')}
              </span>
            </label>
          ))}
          <div className="dialog-answers">
            <button type="button" className="button" onClick={onClose}>
              {t('desk.cancel')}
            </button>
            <button type="submit" className="button button-primary" aria-disabled={state === 'asking'}>
              {t('staff.ownPinSave')}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
