// What the end-to-end tests share with the demo: both start the same hall.
export { demoSetup, writeDemoSetup } from './demoSetup.ts';
export { startHubProcess, type HubProcess, type HubProcessOptions } from './hubProcess.ts';
export { connect, signIn } from './links.ts';
export { readQrCode } from './readQrCode.ts';
export { screenUrl } from './screensPage.ts';
export { journalFault } from './journalFault.ts';
export { journalEvents } from './replay/journalEvents.ts';
export { seededRandom } from './replay/random.ts';
export { endWithParent, startChild, type Child } from './children.ts';
