export { startHub, type Hub, type HubOptions } from './startHub.ts';
