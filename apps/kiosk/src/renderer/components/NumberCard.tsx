import { formatTicket } from '@talon/shared';
import type { TicketNumber } from '@talon/shared';
import type { ReactNode } from 'react';
import { useTexts } from '../useTexts.ts';
import './NumberCard.css';

interface NumberCardProps {
  readonly ticket: TicketNumber;
  readonly service: string;
}

/** The number: the one thing to take away from this screen, with or without paper. */
export function NumberCard({ ticket, service }: NumberCardProps): ReactNode {
  const { say } = useTexts();
  return (
    <div className="number-card">
      <p className="number-card-label">{say('kiosk.yourNumber')}</p>
      <p className="ticket-number">{formatTicket(ticket)}</p>
      <p className="number-card-service">{service}</p>
    </div>
  );
}
