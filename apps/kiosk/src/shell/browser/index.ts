export { startBrowserKiosk } from './startBrowserKiosk.ts';
