import { dayRuns, type BranchView, type HallView, type ServiceId, type TicketView } from '@talon/shared';
import { useRef, useState } from 'react';
import { useParts } from '../../hub/consoleParts.ts';
import { useTexts } from '../../texts/useTexts.ts';
import { IssuedTicket, type Issued } from './IssuedTicket.tsx';
import { ServicePicker } from './ServicePicker.tsx';
import { TicketForm } from './TicketForm.tsx';

interface IssueTicketProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly upToDate: boolean;
  readonly isShown: boolean;
  readonly issued: Issued | null;
  readonly onIssued: (issued: Issued | null) => void;
  /** The issued ticket as the hub knows it now. */
  readonly found: TicketView['found'] | undefined;
  readonly onPrint: () => void;
}

/** A ticket for somebody who does not get on with the kiosk: the service on the left, the rest on the right. */
export function IssueTicket(props: IssueTicketProps) {
  const { branch, hall, upToDate, isShown, issued, onIssued, found, onPrint } = props;
  const { presses } = useParts();
  const { t } = useTexts();
  /** The chosen service, and which choice it was: choosing it again begins a new form. */
  const [choice, setChoice] = useState<{ serviceId: ServiceId; nth: number } | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const service = branch.services.find(({ id }) => id === choice?.serviceId);
  const mayIssue = dayRuns(hall.day) && hall.day.paused === undefined;

  /** To the search, with what was found before marked to be typed over. */
  function searchAgain(): void {
    search.current?.focus();
    search.current?.select();
  }

  return (
    <div className="reception-columns" hidden={!isShown}>
      <ServicePicker
        branch={branch}
        hall={hall}
        field={search}
        chosen={choice?.serviceId ?? null}
        onChoose={(serviceId) => {
          onIssued(null);
          setChoice((before) => ({ serviceId, nth: (before?.nth ?? 0) + 1 }));
        }}
      />
      <div className="reception-side">
        {issued !== null && (
          <IssuedTicket
            key={issued.visitId}
            branch={branch}
            issued={issued}
            found={found}
            enabled={upToDate}
            onPrint={onPrint}
            onNext={() => {
              onIssued(null);
              searchAgain();
            }}
          />
        )}
        {issued === null && service !== undefined && (
          <TicketForm
            key={choice?.nth}
            branch={branch}
            hall={hall}
            service={service}
            enabled={upToDate && mayIssue}
            onLeave={searchAgain}
            onIssue={async (payload) => {
              const result = await presses.getState().ask('issueTicket', payload);
              if (result === null) return false;
              onIssued({ ...result, service, printerId: payload.printerId ?? null });
              setChoice(null);
              return true;
            }}
          />
        )}
        {issued === null && service === undefined && (
          <div className="reception-hint">
            <p>{t('reception.issueHint')}</p>
          </div>
        )}
      </div>
    </div>
  );
}
