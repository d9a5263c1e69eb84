import { pageCalls } from '../ipc.ts';
import type { AgentBridge, CallAnswer, PageCall } from '../ipc.ts';

/** The door of the agent: whatever a page sends is checked here before the agent sees it. Refuses with `malformed`. */
export async function answerPageCall(
  agent: AgentBridge,
  call: unknown,
  argument: unknown,
): Promise<CallAnswer> {
  if (!isPageCall(call)) return malformed;
  if (call === 'beginIntent') {
    const checked = pageCalls.beginIntent.safeParse(argument);
    return checked.success ? agent.call(call, checked.data) : malformed;
  }
  const checked = pageCalls.endIntent.safeParse(argument);
  return checked.success ? agent.call(call, checked.data) : malformed;
}

export function isPageCall(call: unknown): call is PageCall {
  return typeof call === 'string' && Object.hasOwn(pageCalls, call);
}

const malformed: CallAnswer = { ok: false, code: 'malformed' };
