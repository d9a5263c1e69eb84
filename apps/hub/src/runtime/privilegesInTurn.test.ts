import { emptyHall, evolve, unknownWaits } from '@talon/queue-core';
import { demoConfig } from '@talon/queue-core/testing';
import {
  commandId,
  operatorId,
  priorityClassId,
  proofId,
  serviceDay,
  serviceId,
  sessionId,
  type Actor,
  type VisitId,
} from '@talon/shared';
import { expect, it } from 'vitest';
import { freshId } from '../freshId.ts';
import { decideTurn, type Asked } from './decideTurn.ts';

const nine = Date.UTC(2026, 10, 23, 7);
const monday = serviceDay.parse('2026-11-23');
const priority = priorityClassId.parse('priority');
const reception: Actor = {
  kind: 'staff',
  operatorId: operatorId.parse('olena'),
  sessionId: sessionId.parse('session-1'),
  role: 'reception',
};
const config = demoConfig((branch) => ({
  ...branch,
  priorityClasses: branch.priorityClasses.map((each) =>
    each.id === priority ? Object.assign({}, each, { oncePerDay: true }) : each,
  ),
}));
const state = evolve(emptyHall, {
  at: nine,
  occurredAt: nine,
  by: { kind: 'hub' },
  move: 'tick',
  body: { type: 'dayOpened', serviceDay: monday },
});

const askWith = (documentNumber: string): Asked => ({
  command: {
    type: 'issueTicket',
    commandId: commandId.parse(freshId()),
    payload: {
      serviceId: serviceId.parse('residence'),
      purpose: 'submit',
      language: 'uk',
      priorityClassId: priority,
      proof: { proofId: proofId.parse('certificate'), documentNumber },
    },
  },
  actor: reception,
  answer: () => {},
});

/** What became of each of some requests in one turn: accepted, or the code of the refusal. */
function outcomes(asked: readonly Asked[], usedBefore: Readonly<Record<string, VisitId>> = {}) {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const turn = decideTurn(asked, {
    state,
    now: nine + 1,
    workingSince: nine,
    config,
    waitsOf: () => unknownWaits,
    journal: { findReply: () => undefined },
    appointmentOf: () => undefined,
    privileges: { usedBy: (_day, _class, number) => usedBefore[number] },
    freshId,
    log: silent,
    readOnly: false,
  });
  return turn.outcomes.map((outcome) =>
    outcome.kind === 'accepted' ? 'accepted' : 'code' in outcome.reply ? outcome.reply.code : 'replied',
  );
}

it('[PRIORITY-6] one document shown at two desks in the same moment gives the privilege once', () => {
  expect(outcomes([askWith('АБ 123456'), askWith('аб-123456'), askWith('АБ 123457')])).toEqual([
    'accepted',
    'privilege-used-today',
    'accepted',
  ]);
});

it('[PRIORITY-6] a document that was used earlier today is refused', () => {
  expect(outcomes([askWith('7')], { '7': 'visit-1' as VisitId })).toEqual(['privilege-used-today']);
});
