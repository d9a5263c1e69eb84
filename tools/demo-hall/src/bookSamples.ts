import { branchConfigShape, listedAppointment, type Instant } from '@talon/shared';
import { z } from 'zod';
import type { HubProcess } from './hubProcess.ts';
import { connect, signIn } from './links.ts';
import { sampleAppointments, type SampleAppointment } from './sampleAppointments.ts';

// The one in force, which may not be that of the demo's file any more.
const inForce = z.object({ config: branchConfigShape });
const todaysList = z.object({ appointments: z.array(listedAppointment) });

/**
 * Books the sample appointments as a supervisor would, from a file: whoever starts the demo again on the same day finds
 * each once, moved to the time of this start, but for those that somebody has come for or has cancelled.
 *
 * @returns those that one can still check in with; none where the hall books no times or is closed
 * @throws Error when the hub refuses
 */
export async function bookSamples({
  url,
  staff,
}: Pick<HubProcess, 'url' | 'staff'>): Promise<readonly SampleAppointment[]> {
  const supervisor = staff.find(({ role }) => role === 'supervisor');
  if (supervisor === undefined) return [];
  const session = await signIn(url, supervisor);
  const authorization = `Bearer ${session}`;
  const asked = async (path: string, csv?: string): Promise<unknown> => {
    const file = { method: 'POST', headers: { authorization, 'content-type': 'text/csv' }, body: csv ?? '' };
    const response = await fetch(
      `${url}/api/${path}`,
      csv === undefined ? { headers: { authorization } } : file,
    );
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response.json();
  };
  try {
    const { config } = inForce.parse(await asked('branch-config'));
    const samples = sampleAppointments(config, await hubTime(url, session));
    if (samples.length === 0) return [];
    await asked('appointments/import', asFile(samples));
    const { appointments } = todaysList.parse(await asked('appointments'));
    const isOpen = ({ id }: SampleAppointment) =>
      appointments.some(({ externalId, state }) => externalId === id && state === 'booked');
    return samples.filter(isOpen);
  } finally {
    await fetch(`${url}/api/sign-out`, { method: 'POST', headers: { authorization } });
  }
}

async function hubTime(url: string, session: string): Promise<Instant> {
  const link = await connect(url, { kind: 'staff', session }, () => {});
  const now = link.hubTime();
  link.close();
  if (now === undefined) throw new Error('the hub did not say what time it is');
  return now;
}

const asFile = (samples: readonly SampleAppointment[]): string =>
  [
    'id,code,date,time,service,purpose,name',
    ...samples.map(({ id, code, day, time, serviceId, purpose, visitorName }) =>
      [id, code, day, time, serviceId, purpose, visitorName].join(','),
    ),
  ].join('\n');
