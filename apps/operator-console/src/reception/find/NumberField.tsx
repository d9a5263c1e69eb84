import { formatTicket, ticketLetters, type BranchView, type TicketNumber } from '@talon/shared';
import { Delete } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { keepFocus } from '../../components/keepFocus.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { typedTickets } from './typedTickets.ts';
import '../../components/Field.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

interface NumberFieldProps {
  readonly branch: BranchView;
  readonly onSeek: (ticket: TicketNumber) => void;
}

/** The number of a ticket, typed in whatever alphabet the keyboard is in, or pressed letter by letter. */
export function NumberField({ branch, onSeek }: NumberFieldProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [isUnreadable, setUnreadable] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const letters = lettersOf(branch);
  const [meant, ...others] = typedTickets(typed, letters);

  function type(text: string): void {
    setTyped(text);
    setUnreadable(false);
  }

  function seek(ticket: TicketNumber | undefined): void {
    setUnreadable(ticket === undefined);
    if (ticket !== undefined) onSeek(ticket);
    field.current?.focus();
    field.current?.select();
  }

  return (
    <form
      className="number-field"
      aria-label={t('reception.findByNumber')}
      onSubmit={(event) => {
        event.preventDefault();
        seek(meant);
      }}
    >
      <div className="number-line">
        <label className="field number-box">
          <span className="field-name">{t('reception.ticketNumber')}</span>
          <input
            ref={field}
            data-tab-focus
            className="field-box"
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={12}
            placeholder={t('reception.numberExample', { letter: letters[0] ?? 'А' })}
            aria-describedby="number-meant"
            aria-invalid={isUnreadable}
            value={typed}
            onChange={({ target }) => type(target.value)}
          />
        </label>
        <button type="submit" className="button button-primary">
          {t('reception.find')}
        </button>
      </div>
      <p id="number-meant" className="number-meant" role="status">
        {isUnreadable && <span className="field-missing">{t('reception.numberUnreadable')}</span>}
        {!isUnreadable && meant !== undefined && t('reception.numberMeant', { ticket: formatTicket(meant) })}
        {others.map((other) => (
          <button key={other.letter} type="button" className="small-button" onClick={() => seek(other)}>
            {t('reception.numberOther', { ticket: formatTicket(other) })}
          </button>
        ))}
      </p>
      {/* Whoever has a keyboard types: 27 stops of the Tab key between the number and the queues would only be in the way. */}
      <div className="number-pad" role="group" aria-label={t('reception.pad')}>
        <div className="pad-letters">
          {letters.map((letter) => (
            // A ticket has one letter: another one takes its place.
            <PadKey key={letter} onPress={() => type(letter + typed.replaceAll(/\D/g, ''))}>
              {letter}
            </PadKey>
          ))}
        </div>
        <div className="pad-digits">
          {digits.map((digit) => (
            <PadKey key={digit} onPress={() => type(typed + digit)}>
              {digit}
            </PadKey>
          ))}
          <PadKey label={t('reception.erase')} onPress={() => type(typed.slice(0, -1))}>
            <Delete aria-hidden="true" size={20} />
          </PadKey>
        </div>
      </div>
    </form>
  );
}

interface PadKeyProps {
  /** For ears, where a picture stands on it. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A key for whoever has no keyboard at hand; the field keeps the focus. */
function PadKey({ label, onPress, children }: PadKeyProps) {
  return (
    <button
      type="button"
      className="number-key"
      tabIndex={-1}
      aria-label={label}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** The letters of this branch's tickets, in the order of the alphabet. */
function lettersOf({ queues }: BranchView): readonly string[] {
  return Array.from(ticketLetters).filter((letter) => queues.some((queue) => queue.letter === letter));
}
