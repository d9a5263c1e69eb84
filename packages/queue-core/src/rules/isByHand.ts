import type { CallReason } from '@talon/shared';

/** [PARK-2][PICK-2] Whether staff chose whom they called: then it is no rule's doing. */
export const isByHand = ({ rule }: CallReason): boolean => rule === 'resumed' || rule === 'picked';
