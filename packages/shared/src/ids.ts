import { z } from 'zod';

/**
 * Identifiers of everything that is named in configuration, journal and protocol.
 *
 * Ids are globally unique (one world may hold many branches) and carry no meaning: a ticket's number is not an id,
 * a counter's number on the wall is not its id. Shape: 1 to 64 characters out of `A-Z a-z 0-9 . _ -`.
 */
const idText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);

export const branchId = idText.brand<'BranchId'>();
export type BranchId = z.infer<typeof branchId>;

export const hallId = idText.brand<'HallId'>();
export type HallId = z.infer<typeof hallId>;

export const counterId = idText.brand<'CounterId'>();
export type CounterId = z.infer<typeof counterId>;

export const serviceAreaId = idText.brand<'ServiceAreaId'>();
export type ServiceAreaId = z.infer<typeof serviceAreaId>;

export const serviceId = idText.brand<'ServiceId'>();
export type ServiceId = z.infer<typeof serviceId>;

export const queueId = idText.brand<'QueueId'>();
export type QueueId = z.infer<typeof queueId>;

export const workProfileId = idText.brand<'WorkProfileId'>();
export type WorkProfileId = z.infer<typeof workProfileId>;

export const priorityClassId = idText.brand<'PriorityClassId'>();
export type PriorityClassId = z.infer<typeof priorityClassId>;

export const outcomeId = idText.brand<'OutcomeId'>();
export type OutcomeId = z.infer<typeof outcomeId>;

export const pauseReasonId = idText.brand<'PauseReasonId'>();
export type PauseReasonId = z.infer<typeof pauseReasonId>;

/** Why somebody was put aside, out of the branch's list. */
export const parkReasonId = idText.brand<'ParkReasonId'>();
export type ParkReasonId = z.infer<typeof parkReasonId>;

/** Why staff called somebody out of turn, out of the branch's list. */
export const pickReasonId = idText.brand<'PickReasonId'>();
export type PickReasonId = z.infer<typeof pickReasonId>;

/** One booked time of one person. */
export const appointmentId = idText.brand<'AppointmentId'>();
export type AppointmentId = z.infer<typeof appointmentId>;

export const operatorId = idText.brand<'OperatorId'>();
export type OperatorId = z.infer<typeof operatorId>;

/** Whoever has a key: a kiosk, a board, a counter sign, a print station, or another system that books times. */
export const deviceId = idText.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof deviceId>;

/** Where one loudspeaker is heard: a hall, or a name shared by boards that hear each other. */
export const audioZone = idText.brand<'AudioZone'>();
export type AudioZone = z.infer<typeof audioZone>;

/** What was shown to prove that somebody belongs to a priority class: a kind of document, not a document. */
export const proofId = idText.brand<'ProofId'>();
export type ProofId = z.infer<typeof proofId>;

/** One paper that staff ordered from a printer. */
export const printOrderId = idText.brand<'PrintOrderId'>();
export type PrintOrderId = z.infer<typeof printOrderId>;

/** One stay of a person in the branch, from ticket to end. */
export const visitId = idText.brand<'VisitId'>();
export type VisitId = z.infer<typeof visitId>;

/** Made when the button was pressed; the same id sent twice is obeyed once. */
export const commandId = idText.brand<'CommandId'>();
export type CommandId = z.infer<typeof commandId>;

/** One sign-in of one member of staff; a counter is held by a session, not by a person. */
export const sessionId = idText.brand<'SessionId'>();
export type SessionId = z.infer<typeof sessionId>;

/** The unguessable part of a visit's public address (the QR on the paper). At least 128 bits, never an id. */
export const publicToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{22,64}$/)
  .brand<'PublicToken'>();
export type PublicToken = z.infer<typeof publicToken>;
