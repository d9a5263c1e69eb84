import type { AgentBridge, CallAnswer, KioskSnapshot, PageCall } from '../../ipc.ts';

/** A snapshot of an agent that looks for its hub. */
export const lookingForHub: KioskSnapshot = {
  kioskId: 'entrance' as KioskSnapshot['kioskId'],
  link: 'connecting',
  hubTime: null,
  clockSpeed: 1,
  branch: null,
  kiosk: null,
  printer: { state: 'unknown' },
  intent: null,
};

/** An agent that a test speaks for. */
export interface FakeAgent extends AgentBridge {
  readonly asked: readonly { readonly call: PageCall; readonly argument: unknown }[];
  readonly listeners: number;
  answersWith(answer: CallAnswer): void;
  says(snapshot: KioskSnapshot): void;
}

export function fakeAgent(): FakeAgent {
  const listeners = new Set<(snapshot: KioskSnapshot) => void>();
  const asked: { call: PageCall; argument: unknown }[] = [];
  let last = lookingForHub;
  let answer: CallAnswer = { ok: true };
  return {
    asked,
    get listeners() {
      return listeners.size;
    },
    answersWith: (next) => {
      answer = next;
    },
    says: (snapshot) => {
      last = snapshot;
      for (const listener of listeners) listener(snapshot);
    },
    onSnapshot: (listener) => {
      listeners.add(listener);
      listener(last);
      return () => {
        listeners.delete(listener);
      };
    },
    call: async (call, argument) => {
      asked.push({ call, argument });
      return answer;
    },
  };
}

export const beginArgument = {
  intentId: 'intent-0000000000000001',
  serviceId: 'register-residence',
  purpose: 'submit',
  language: 'uk',
} as const;

/** Arguments of `beginIntent` that no page of ours sends. */
export const malformedArguments: readonly [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'beginIntent'],
  ['an empty object', {}],
  ['a list', [beginArgument]],
  ['a short intent id', { ...beginArgument, intentId: 'short' }],
  ['an intent id with a path', { ...beginArgument, intentId: '../../../../etc/passwd' }],
  ['an unknown language', { ...beginArgument, language: 'xx' }],
  ['one field too many', { ...beginArgument, queueId: 'first' }],
];
