export { comparable } from './comparable.ts';
export { demoConfig } from './demoConfig.ts';
export { brokenInvariants } from './invariants.ts';
export { randomDay } from './randomDay.ts';
