import type { BranchView, DeviceId, Result, Service, TicketView } from '@talon/shared';
import { useEffect, useRef } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { TicketNumber } from '../../components/TicketNumber.tsx';
import { useParts } from '../../hub/consoleParts.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { placeOfQueue } from '../placeOfQueue.ts';
import { waitWords } from '../waitWords.ts';
import { PaperFate } from '../print/PaperFate.tsx';
import './IssuedTicket.css';

/** A ticket that was issued here, and for what. */
export interface Issued extends Result<'issueTicket'> {
  readonly service: Service;
  /** Where its paper was ordered; `null`: without paper. */
  readonly printerId: DeviceId | null;
}

interface IssuedTicketProps {
  readonly branch: BranchView;
  readonly issued: Issued;
  /** What else has to be said of it. */
  readonly note?: string;
  /** The ticket as the hub knows it now; `undefined` until it says so. */
  readonly found: TicketView['found'] | undefined;
  readonly enabled: boolean;
  readonly onPrint: () => void;
  readonly onNext: () => void;
}

/** The new ticket: the number large, where to go, how many are before, and what becomes of the paper. */
export function IssuedTicket({ branch, issued, note, found, enabled, onPrint, onNext }: IssuedTicketProps) {
  const { presses } = useParts();
  const texts = useTexts();
  const { t, name, locale } = texts;
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);

  const here = found?.state === 'here' ? found : undefined;
  const wait = here === undefined ? issued.wait : here.wait;
  const order = here?.order ?? null;
  const isWithoutPaper = issued.printerId === null && order === null;
  const mayPrint = isWithoutPaper || order?.outcome === 'refused' || order?.outcome === 'unknown';
  return (
    <section className="issued" aria-labelledby="issued-number">
      <p className="issued-title">{t('reception.issuedTitle')}</p>
      <p className="issued-number" id="issued-number">
        <TicketNumber ticket={issued.ticket} />
      </p>
      <p className="issued-service">{name(issued.service.name)}</p>
      {note !== undefined && <p className="issued-note">{note}</p>}
      <dl className="issued-facts">
        <dt>{t('reception.whereTo')}</dt>
        <dd>{placeOfQueue(branch, issued.queueId, texts)}</dd>
        <dt>{t('reception.before')}</dt>
        <dd>{t('reception.beforeCount', { count: here?.ahead ?? issued.peopleBefore })}</dd>
        {wait !== null && (
          <>
            <dt>{t('waits.labelLeft')}</dt>
            <dd>{waitWords(locale, wait)}</dd>
          </>
        )}
        <dt>{t('reception.paper')}</dt>
        <dd>
          <span role="status">
            {order !== null && <PaperFate order={order} branch={branch} />}
            {isWithoutPaper && t('reception.writeNumber')}
            {order === null && !isWithoutPaper && t('reception.orderUnderWay')}
          </span>
        </dd>
      </dl>
      <div className="issued-answers">
        {mayPrint && (
          <button
            type="button"
            className="button"
            disabled={!enabled || here === undefined}
            onClick={onPrint}
          >
            {t(isWithoutPaper ? 'reception.printMove' : 'reception.printElsewhere')}
          </button>
        )}
        <button
          ref={next}
          type="button"
          className="button button-primary"
          onClick={() => {
            // A second Enter on "issue" must not sweep the number off the screen.
            if (presses.getState().settling === null) onNext();
          }}
        >
          {t('reception.nextTicket')} <KeyCap name="Enter" />
        </button>
      </div>
    </section>
  );
}
