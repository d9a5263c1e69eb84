import {
  dayReport,
  fairnessReport,
  instant,
  serviceDay,
  waitScoreReport,
  type DayReport,
  type FairnessReport,
  type Locale,
  type ServiceDay,
  type WaitScoreReport,
} from '@talon/shared';
import { z } from 'zod';

const serviceDays = z.object({
  /** Newest first; `closedAt` is `null` while the day runs. */
  days: z.array(z.object({ serviceDay, closedAt: instant.nullable() })),
});
export type DayEntry = z.infer<typeof serviceDays>['days'][number];

export type ReportsRefusal = 'no-connection' | 'session-ended' | 'not-allowed' | 'no-such-day' | 'unexpected';
export type ReportsAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: ReportsRefusal };

/** What the hub tells supervisors of its days, past and present. Never throws: refusals and a hub that is away are answers. */
export interface ReportsApi {
  readonly days: (session: string) => Promise<ReportsAnswer<readonly DayEntry[]>>;
  readonly report: (session: string, day: ServiceDay) => Promise<ReportsAnswer<DayReport>>;
  /** Who was overtaken and why. */
  readonly fairness: (session: string, day: ServiceDay) => Promise<ReportsAnswer<FairnessReport>>;
  /** [ESTIMATE-4] What the promises of a day were worth. */
  readonly waitScore: (session: string, day: ServiceDay) => Promise<ReportsAnswer<WaitScoreReport>>;
  /** The day's report as a table for other programs, its headings in `locale`. */
  readonly csv: (session: string, day: ServiceDay, locale: Locale) => Promise<ReportsAnswer<Blob>>;
}

const refusalOfStatus: Readonly<Record<number, ReportsRefusal>> = {
  401: 'session-ended',
  403: 'not-allowed',
  404: 'no-such-day',
};

/** The figures of a day are counted when they are asked for: longer than a sign-in, in ms. */
const patienceMs = 20_000;

export const reportsApi: ReportsApi = {
  days: async (session) => {
    const answer = await get('/api/service-days', session, (response) => readAs(serviceDays, response));
    return answer.ok ? { ok: true, value: answer.value.days } : answer;
  },
  report: (session, day) => get(`/api/day-report/${day}`, session, (response) => readAs(dayReport, response)),
  fairness: (session, day) =>
    get(`/api/fairness/${day}`, session, (response) => readAs(fairnessReport, response)),
  waitScore: (session, day) =>
    get(`/api/wait-score/${day}`, session, (response) => readAs(waitScoreReport, response)),
  csv: (session, day, locale) =>
    get(`/api/day-report/${day}.csv?lang=${locale}`, session, (response) => response.blob()),
};

async function get<T>(
  path: string,
  session: string,
  read: (response: Response) => Promise<T>,
): Promise<ReportsAnswer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      headers: { authorization: `Bearer ${session}` },
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    return { ok: false, why: 'no-connection' };
  }
  if (!response.ok) return { ok: false, why: refusalOfStatus[response.status] ?? 'unexpected' };
  try {
    return { ok: true, value: await read(response) };
  } catch {
    return { ok: false, why: 'unexpected' };
  }
}

const readAs = async <S extends z.ZodType>(shape: S, response: Response): Promise<z.infer<S>> =>
  shape.parse(await response.json());
