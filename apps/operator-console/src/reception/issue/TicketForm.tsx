import {
  assertNever,
  type BranchView,
  type HallView,
  type Locale,
  type Payload,
  type Purpose,
  type RouteStep,
  type Service,
} from '@talon/shared';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useParts } from '../../hub/consoleParts.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { PrinterChoice } from '../print/PrinterChoice.tsx';
import { usePrinterPick } from '../print/usePrinterPick.ts';
import { ordinaryDraft, priorityMark, type PriorityDraft } from '../priority/priorityDraft.ts';
import { PriorityFields } from '../priority/PriorityFields.tsx';
import { Choices } from './Choices.tsx';
import { FurtherServices } from './FurtherServices.tsx';
import { QueuePlace } from './QueuePlace.tsx';

type Missing = 'purpose' | 'proof' | 'printer';

interface TicketFormProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly service: Service;
  /** Whether tickets can be issued now. */
  readonly enabled: boolean;
  /** @returns whether the ticket was issued */
  readonly onIssue: (payload: Payload<'issueTicket'>) => Promise<boolean>;
  /** Back to the search. */
  readonly onLeave: () => void;
}

/** The rest of what a ticket needs once the service is known. Enter issues from anywhere in it. */
export function TicketForm({ branch, hall, service, enabled, onIssue, onLeave }: TicketFormProps) {
  const { presses } = useParts();
  const { t, name } = useTexts();
  const locked = useStore(presses, (state) => state.locked);
  const onlyPurpose = service.purposes.length === 1 ? service.purposes[0]?.purpose : undefined;
  const [purpose, setPurpose] = useState<Purpose | undefined>(onlyPurpose);
  const [language, setLanguage] = useState<Locale>('uk');
  const [priority, setPriority] = useState<PriorityDraft>(ordinaryDraft);
  const [route, setRoute] = useState<RouteStep[]>([]);
  const printer = usePrinterPick(branch);
  const [missing, setMissing] = useState<Missing | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input[type=radio]:checked, input[type=radio]')?.focus();
  }, []);

  function miss(what: Missing): void {
    setMissing(what);
    form.current?.querySelector<HTMLElement>(fieldOf(what))?.focus();
  }

  async function issue(): Promise<void> {
    if (!enabled || presses.getState().locked) return;
    const { pick } = printer;
    const mark = priorityMark(branch, priority);
    if (purpose === undefined) return miss('purpose');
    if (mark === null) return miss('proof');
    if (pick === null) return miss('printer');
    const issued = await onIssue({
      serviceId: service.id,
      purpose,
      language,
      ...mark,
      ...(route.length === 0 ? {} : { route }),
      ...(pick === 'no-paper' ? {} : { printerId: pick }),
    });
    if (issued) printer.used(pick);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A question over the form has keys of its own.
    if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
    if (event.code === 'Escape') onLeave();
    // A list does not send its form by itself.
    const isInList = event.target instanceof HTMLSelectElement;
    if (isInList && (event.code === 'Enter' || event.code === 'NumpadEnter') && !event.repeat) {
      event.preventDefault();
      void issue();
    }
  }

  const purposeIn = service.purposes.find((offered) => offered.purpose === purpose) ?? service.purposes[0];
  return (
    // The keys of the form are those of its fields: it listens for them in one place.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="ticket-form"
      aria-label={t('reception.newTicket')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <div className="ticket-form-fields">
        <div className="form-service">
          <h2>{name(service.name)}</h2>
          {purposeIn !== undefined && <QueuePlace branch={branch} hall={hall} queueId={purposeIn.queueId} />}
        </div>
        <Choices
          legend={t('reception.purpose')}
          missing={missing === 'purpose' && purpose === undefined ? t('reception.purposeMissing') : undefined}
          choices={service.purposes.map((offered) => ({
            value: offered.purpose,
            words: t(`common.${offered.purpose}`),
          }))}
          chosen={purpose}
          onChoose={setPurpose}
        />
        <Choices
          legend={t('reception.visitorLanguage')}
          choices={branch.languages.map((each) => ({ value: each, words: t(`reception.language-${each}`) }))}
          chosen={language}
          onChoose={setLanguage}
        />
        <PriorityFields
          branch={branch}
          draft={priority}
          onChange={setPriority}
          isProofMissing={missing === 'proof' && priority.proofId === null}
        />
        {purposeIn !== undefined && (
          <FurtherServices
            branch={branch}
            first={{ serviceId: service.id, purpose: purposeIn.purpose }}
            route={route}
            onChange={setRoute}
          />
        )}
        <PrinterChoice
          branch={branch}
          pick={printer.pick}
          onPick={printer.choose}
          isMissing={missing === 'printer' && printer.pick === null}
          alsoNoPaper
        />
      </div>
      <button
        type="submit"
        className="button button-primary issue-button"
        disabled={!enabled}
        aria-disabled={!enabled || locked}
        aria-keyshortcuts="Enter"
      >
        {t('reception.issue')} <KeyCap name="Enter" />
      </button>
    </form>
  );
}

/** Where to put the focus when something was left out. */
function fieldOf(missing: Missing): string {
  switch (missing) {
    case 'purpose':
      return 'input[type=radio]';
    case 'proof':
      return 'select[name=proof]';
    case 'printer':
      return '.printer-choice input';
    default:
      return assertNever(missing);
  }
}
