export type { KioskAgent } from './kioskAgent.ts';
export { openKiosk, openPrintStation } from './openMachine.ts';
export type { PrintStation } from './printStation.ts';
