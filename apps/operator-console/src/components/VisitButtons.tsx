import type { BranchView, ServiceId, TicketNumber as Ticket, VisitId } from '@talon/shared';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { KeyCap } from './KeyCap.tsx';
import { TicketNumber } from './TicketNumber.tsx';
import './wideButtons.css';
import './VisitButtons.css';

export interface ListedVisit {
  readonly visitId: VisitId;
  readonly ticket: Ticket;
  readonly serviceId: ServiceId;
}

interface VisitButtonsProps<V extends ListedVisit> {
  readonly branch: BranchView;
  readonly visits: readonly V[];
  readonly detail: (visit: V) => string;
  readonly isEnabled?: (visit: V) => boolean;
  readonly onChoose: (visit: V) => void;
}

/** Visits to choose one from in a dialog, the first ten by their digits (`placeOfKey`). */
export function VisitButtons<V extends ListedVisit>(props: VisitButtonsProps<V>) {
  const { branch, visits, detail, isEnabled = () => true, onChoose } = props;
  const { name } = useTexts();
  const firstEnabled = visits.findIndex(isEnabled);
  return (
    <div className="visit-buttons">
      {visits.map((visit, place) => {
        const service = branch.services.find(({ id }) => id === visit.serviceId);
        return (
          <button
            key={visit.visitId}
            type="button"
            className="visit-button"
            disabled={!isEnabled(visit)}
            data-first-focus={place === firstEnabled ? true : undefined}
            onClick={() => onChoose(visit)}
          >
            <span className="visit-button-number">
              <TicketNumber ticket={visit.ticket} />
            </span>
            <span className="visit-button-what">
              <span className="one-line" title={service && name(service.name)}>
                {service === undefined ? visit.serviceId : name(service.name)}
              </span>
              <small>{detail(visit)}</small>
            </span>
            {place < 10 && <KeyCap name={String((place + 1) % 10)} />}
          </button>
        );
      })}
    </div>
  );
}

/** The place that a digit names: 0 for the key 1, 9 for the key 0. */
export function placeOfKey({ code, repeat }: KeyboardEvent): number | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return digit === undefined || repeat ? undefined : (Number(digit) + 9) % 10;
}
