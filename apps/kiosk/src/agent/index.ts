export type { KioskAgent } from './kioskAgent.ts';
export type { Log } from './log.ts';
export { openKiosk, openPrintStation } from './openMachine.ts';
