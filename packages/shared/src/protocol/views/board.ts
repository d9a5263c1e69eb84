import { z } from 'zod';
import { deviceId, hallId } from '../../ids.ts';
import { arrow } from '../../model/branchConfig.ts';
import { locale } from '../../model/locale.ts';
import { ticketNumber } from '../../model/ticket.ts';
import { instant } from '../../time.ts';
import { dayView } from './day.ts';
import { count, head } from './viewHead.ts';

/** One call on the wall: which number goes where. Neutral: nothing about the person. */
export const boardCall = z.object({
  /** Changes with every call and recall; the announcer speaks a key once. */
  key: z.string().max(128),
  ticket: ticketNumber,
  counterNumber: z.number().int(),
  hallId,
  floor: z.number().int(),
  /** Which way it is from this board; `null` when the configuration does not say. */
  arrow: arrow.nullable(),
  language: locale,
  callCount: count,
  calledAt: instant,
  /** Still on the way; false once served, marked absent or moved. */
  waitingForVisitor: z.boolean(),
});
export type BoardCall = z.infer<typeof boardCall>;

/** Names a recorded phrase by its content: `GET /clips/<name>` of the hub. */
export const clipName = z.string().regex(/^[0-9a-f]{32}$/);
export type ClipName = z.infer<typeof clipName>;

/** The phrases that make one announcement, in their order; the first one is the number. */
export const spokenClips = z.object({
  full: z.array(clipName).min(1).max(3),
  /** The same in a hurry. */
  short: z.array(clipName).min(1).max(2),
});
export type SpokenClips = z.infer<typeof spokenClips>;

/** A call to be spoken, whose visitor is still awaited. */
export const spokenCall = z.object({
  key: boardCall.shape.key,
  calledAt: instant,
  /** `null` while there are no words for it (yet): a chime alone. */
  clips: spokenClips.nullable(),
});
export type SpokenCall = z.infer<typeof spokenCall>;

/** What one wall board shows and says. Budget: 8 kB. */
export const boardView = z.object({
  view: z.literal('board'),
  ...head,
  boardId: deviceId,
  day: dayView,
  /** Newest first, at most 12. */
  calls: z.array(boardCall).max(12),
  /** People waiting for the halls of this board. */
  waiting: count,
  /** Calls for this board's loudspeaker, newest first, at most 12. `null`: it is not the one that speaks in its zone. */
  speaks: z.array(spokenCall).max(12).nullable(),
});
export type BoardView = z.infer<typeof boardView>;
