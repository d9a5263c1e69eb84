import { expect, it } from 'vitest';
import { fuzzConnections } from '../testing/fuzz.ts';
import { reaches, startTestHub } from '../testing/testHub.ts';

/** `TALON_FUZZ_CONNECTIONS` makes the long campaign of it: 4,000 in `npm run test:long`. */
const connections = Number(process.env['TALON_FUZZ_CONNECTIONS'] ?? 300);
const seed = Number(process.env['TALON_FUZZ_SEED'] ?? 1);

it(
  `${connections} connections of nonsense leave the hub standing and the hall unchanged (seed ${seed})`,
  async () => {
    const hub = await startTestHub();
    const working = await hub.connect(hub.device('kiosk-2'));
    const before = hub.runtime.now();

    await fuzzConnections({ url: hub.url, connections, seed, who: hub.device('kiosk-1') });

    const after = hub.runtime.now();
    expect(after.revision).toBe(before.revision);
    expect(after.state).toBe(before.state);
    expect(working.status.state).toBe('connected');
    const answer = await working.send('issueTicket', {
      serviceId: 'passport',
      purpose: 'submit',
      language: 'uk',
    } as never);
    expect(answer).toMatchObject({ ok: true, result: { ticket: { number: 401 } } });
    await reaches(working, 'connected');
    expect(hub.log.filter(({ level }) => level > 30)).toEqual([]);
  },
  connections * 100 + 10_000,
);
