import {
  counterId,
  operatorId,
  pauseReasonId,
  priorityClassId,
  serviceDay,
  sessionId,
  workProfileId,
  minute,
  type HallPauseReason,
  type Instant,
  type LocalizedText,
  type Revision,
  type SignedIn,
} from '@talon/shared';

/** 10:46 on the wall in Kyiv, the moment of all samples. */
export const sampleNow: Instant = Date.parse('2026-03-02T08:46:00Z');

/** A name in three languages. */
export const text = (uk: string, ru: string, en: string): LocalizedText => ({ uk, ru, en });
/** What every view begins with. */
export const head = (revision: Revision) => ({ revision, hubTime: sampleNow });
/** A Monday that is open. */
export const day = { status: 'open', serviceDay: serviceDay.parse('2026-03-02') } as const;

/** The sample day while the whole hall has been paused for five minutes. */
export const pausedDay = (reason: HallPauseReason = 'air-raid') => ({
  ...day,
  paused: { reason, since: sampleNow - 5 * minute },
});

export const myCounter = counterId.parse('counter-14');
export const ordinary = priorityClassId.parse('ordinary');
export const reasonLunch = pauseReasonId.parse('lunch');

export const sampleSession: SignedIn = {
  session: 'a-secret-of-this-tab-only',
  sessionId: sessionId.parse('session-1'),
  operatorId: operatorId.parse('op-1'),
  name: 'Олена Коваль',
  role: 'operator',
};

export const sampleProfile = workProfileId.parse('registrar');
