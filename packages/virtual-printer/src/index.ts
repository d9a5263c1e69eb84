export type { Job, JobEnding } from './job.ts';
export type { PrinterModelName } from './printerModel.ts';
export type { PrinterState, PrinterStateChange } from './printerState.ts';
export type { Scheduler } from './scheduler.ts';
export { startVirtualPrinter, type VirtualPrinter, type VirtualPrinterOptions } from './virtualPrinter.ts';
