export type { Answer, HubLink, LinkFailure, LinkStatus, SendOptions } from './hubLink.ts';
export { connectHub, type ConnectHubOptions } from './connectHub.ts';
export { randomCommandId } from './sendCommand.ts';
