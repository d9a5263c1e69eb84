import { formatTicket, type TicketNumber as Ticket } from '@talon/shared';

export function TicketNumber({ ticket }: { ticket: Ticket }) {
  return <span className="ticket-number">{formatTicket(ticket)}</span>;
}
