export { poissonVisitors, type Demand } from './arrivals.ts';
export type { Shift } from './operator.ts';
export { always, exponential, lognormal, seededRandom, type Random } from './random.ts';
export { everyCounter, perHour, poolConfig, poolTickets, poolVisitors } from './serverPool.ts';
export { simulateDay, type SimulatedEnd } from './simulateDay.ts';
export type { VisitRecord } from './visitRecord.ts';
