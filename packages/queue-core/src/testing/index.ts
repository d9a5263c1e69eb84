export { comparable } from './comparable.ts';
export { daysOf } from './daysOf.ts';
export { demoConfig } from './demoConfig.ts';
export { brokenInvariants } from './invariants.ts';
export { randomDay } from './randomDay.ts';
