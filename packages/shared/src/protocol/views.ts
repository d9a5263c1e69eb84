import { z } from 'zod';
import { counterId, deviceId, queueId } from '../ids.ts';
import { ticketNumber } from '../model/ticket.ts';
import { boardView } from './views/board.ts';
import { branchView } from './views/branch.ts';
import { counterView } from './views/counter.ts';
import { devicesView } from './views/devices.ts';
import { hallView } from './views/hall.ts';
import { kioskView } from './views/kiosk.ts';
import { ordersView } from './views/orders.ts';
import { queueView } from './views/queue.ts';
import { signView } from './views/sign.ts';
import { staffView } from './views/staff.ts';
import { ticketView } from './views/ticket.ts';
import { waitScoreView } from './views/waitScore.ts';

export * from './views/day.ts';
export * from './views/branch.ts';
export * from './views/kiosk.ts';
export * from './views/board.ts';
export * from './views/sign.ts';
export * from './views/callReason.ts';
export * from './views/visits.ts';
export * from './views/printOrder.ts';
export * from './views/orders.ts';
export * from './views/ticket.ts';
export * from './views/queue.ts';
export * from './views/devices.ts';
export * from './views/staff.ts';
export * from './views/counter.ts';
export * from './views/hall.ts';
export * from './views/waitScore.ts';
export { paperView, type PaperView } from './views/visitHead.ts';

/** Everything a screen can be shown, by subject in `views/`. */
export const view = z.discriminatedUnion('view', [
  branchView,
  kioskView,
  boardView,
  signView,
  counterView,
  hallView,
  queueView,
  ticketView,
  ordersView,
  devicesView,
  staffView,
  waitScoreView,
]);
export type View = z.infer<typeof view>;
export type ViewName = View['view'];

/** Which view a client asks to be sent, now and whenever it changes. */
export const watch = z.discriminatedUnion('view', [
  z.strictObject({ view: z.literal('branch') }),
  z.strictObject({ view: z.literal('kiosk') }),
  z.strictObject({ view: z.literal('board'), boardId: deviceId }),
  z.strictObject({ view: z.literal('sign'), signId: deviceId }),
  z.strictObject({ view: z.literal('counter'), counterId }),
  z.strictObject({ view: z.literal('hall') }),
  z.strictObject({ view: z.literal('queue'), queueId }),
  z.strictObject({ view: z.literal('ticket'), ticket: ticketNumber }),
  z.strictObject({ view: z.literal('orders'), printerId: deviceId }),
  z.strictObject({ view: z.literal('devices') }),
  z.strictObject({ view: z.literal('staff') }),
  z.strictObject({ view: z.literal('waitScore') }),
]);
export type Watch = z.infer<typeof watch>;
