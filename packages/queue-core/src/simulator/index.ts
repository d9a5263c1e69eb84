export { poissonVisitors, type Demand, type Habits } from './arrivals.ts';
export type { Break, Shift } from './operator.ts';
export { always, exponential, lognormal, seededRandom, type Random } from './random.ts';
export { everyCounter, perHour, poolConfig, poolTickets, poolVisitors } from './serverPool.ts';
export { simulateDay, type SimulatedDay, type SimulatedEnd } from './simulateDay.ts';
export type { Visitor } from './visitor.ts';
export type { VisitRecord } from './visitRecord.ts';
