import {
  operatorId,
  sessionId,
  type Actor,
  type BranchConfig,
  type CommandName,
  type PriorityClassId,
  type Refusal,
  type Result,
} from '@talon/shared';
import type { SimulatedHall } from './simulatedHall.ts';
import type { Visitor } from './visitor.ts';

/** Where visitors get their tickets. */
export interface Reception {
  /** Takes a ticket for somebody who has come; `undefined` when he is turned away. */
  readonly issueTo: (visitor: Visitor) => Result<'issueTicket'> | undefined;
  /** How many were turned away, by the refusal they saw last. */
  readonly turnedAway: ReadonlyMap<Refusal<CommandName>, number>;
}

/** Opens the kiosks of the branch and its reception. */
export function reception(hall: SimulatedHall): Reception {
  const staff: Actor = {
    kind: 'staff',
    operatorId: operatorId.parse('reception'),
    sessionId: sessionId.parse('reception'),
    role: 'reception',
  };
  const kiosks = kiosksOf(hall.config);
  const turnedAway = new Map<Refusal<CommandName>, number>();
  let came = 0;

  /** Ordinary visitors take the kiosks in turn; who finds no number there, or has a class, goes to the reception. */
  const doorsFor = ({ priorityClassId }: Visitor): readonly Actor[] => {
    if (priorityClassId !== null || kiosks.length === 0) return [staff];
    const first = came % kiosks.length;
    return [...kiosks.slice(first), ...kiosks.slice(0, first), staff];
  };

  const issueTo = (visitor: Visitor): Result<'issueTicket'> | undefined => {
    const { serviceId, purpose, priorityClassId } = visitor;
    const language = hall.config.languages[0] ?? 'uk';
    const wish = { serviceId, purpose, language, ...marked(hall.config, priorityClassId, came) };
    let refusal: Refusal<CommandName> = 'no-number-range';
    for (const door of doorsFor(visitor)) {
      const issued = hall.press(door, 'issueTicket', wish);
      if (issued.ok) {
        came += 1;
        return issued.result;
      }
      refusal = issued.code;
      // Another machine has other numbers; it does not have other opening hours.
      if (refusal !== 'numbers-exhausted' && refusal !== 'no-number-range') break;
    }
    turnedAway.set(refusal, (turnedAway.get(refusal) ?? 0) + 1);
    return undefined;
  };
  return { issueTo, turnedAway };
}

/**
 * What the reception notes of somebody in a class: the first proof that the branch accepts for it was shown, a document of
 * his own.
 */
function marked({ priorityClasses }: BranchConfig, priorityClassId: PriorityClassId | null, came: number) {
  if (priorityClassId === null) return {};
  const proof = priorityClasses.find(({ id }) => id === priorityClassId)?.proofs[0];
  const shown =
    proof === undefined ? {} : { proof: { proofId: proof.id, documentNumber: `document-${came}` } };
  return { priorityClassId, ...shown };
}

function kiosksOf({ kiosks }: BranchConfig): readonly Actor[] {
  return kiosks.map(({ id: deviceId }) => ({ kind: 'kiosk', deviceId }));
}
