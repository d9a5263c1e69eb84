export { readDeviceConfig, type DeviceConfig, type DeviceConfigRead } from './deviceConfig.ts';
export { startKioskAgent, type KioskAgent, type KioskAgentOptions } from './kioskAgent.ts';
export type { Log } from './log.ts';
export { openKiosk } from './openKiosk.ts';
