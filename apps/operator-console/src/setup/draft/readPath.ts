import type { Path } from './paths.ts';

/** The way that the path of a fault names: `queues[3].hallId` is `['queues', 3, 'hallId']`. */
export const readPath = (path: string): Path =>
  Array.from(path.matchAll(/\[(\d+)\]|([^.[\]]+)/g), ([, place, key]) =>
    place === undefined ? (key ?? '') : Number(place),
  );
