export * from './serviceIndex.ts';
