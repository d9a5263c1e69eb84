export { closingSlipOf, type ClosingSlip } from './closingSlip.ts';
export { closingSlipRaster, rasterPng, ticketRaster, type PaperRaster } from './paperBitmap.ts';
export type { PaperWidth } from './paperColumn.ts';
export { paperOf, ticketPaper, type TicketPaper, type TicketRequest } from './ticketPaper.ts';
