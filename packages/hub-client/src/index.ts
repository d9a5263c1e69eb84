export * from './hubLink.ts';
