export { paperOf, ticketPaper, type TicketPaper, type TicketRequest } from './ticketPaper.ts';
export { rasterPng, ticketRaster, type TicketRaster } from './ticketBitmap.ts';
export type { PaperWidth } from './ticketLayout.ts';
