import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubLink } from '@talon/hub-client';
import { endOfServiceDay, minute, second, serviceDay, type Instant } from '@talon/shared';
import { startHubProcess, type HubProcess } from '../hubProcess.ts';
import { journalFault } from '../journalFault.ts';
import { startKioskAndPrinter, type KioskAndPrinter } from '../kioskAndPrinter.ts';
import { connect, signIn } from '../links.ts';
import { check, everybodyAccountedFor, everyTicketPrintedOnce, noNumberTwice } from './checks.ts';
import { largestOverlap } from './counterPlan.ts';
import type { HallDay } from './hallDay.ts';
import { hallTime } from './hallTime.ts';
import { holdDay } from './holdDay.ts';
import { journalEvents } from './journalEvents.ts';
import { habits } from './operators.ts';
import { readPapers } from './papers.ts';
import { replayBranch, type ReplayBranch } from './replayBranch.ts';
import type { Summary } from './summary.ts';
import { visitHistories } from './visitHistory.ts';
import { recordedWaits, replayedWaits } from './waits.ts';

export interface ReplayRun {
  readonly day: HallDay;
  /** A folder of the replay's own; it begins with an empty hall. */
  readonly folder: string;
  readonly port: number;
  readonly speed: number;
  readonly mostCounters: number;
  /** Ends the replay before its time. */
  readonly stop: AbortSignal;
  /** Told when the hall is up, before the first visitor comes. */
  readonly isUp: (hub: HubProcess, branch: ReplayBranch) => void;
  /** Told of each full hour in the hall. */
  readonly hourPassed: (hour: number) => void;
}

/** Real time between the start of the hub and the day's opening: for everybody to sign in. */
const lead = 10 * second;

/**
 * Drives a real hall through a day: a hub whose clock runs at the replay's speed, two kiosks with their printers, and one
 * signed-in operator for each counter. Ends when the last operator has gone home and the day is closed.
 *
 * @throws Error when the hall cannot be started
 */
export async function replayDay(run: ReplayRun): Promise<Summary> {
  const { day, speed, stop } = run;
  const trouble: string[] = [];
  const surprises: string[] = [];
  const note = (line: string) => void trouble.push(line);
  const branch = replayBranch(day, `http://127.0.0.1:${run.port}`, run.mostCounters);
  const midnight = midnightOf(day);
  const dataFolder = join(run.folder, 'hub');
  const startedAt = performance.now();
  const closing: (() => Promise<void> | void)[] = [];
  /** In the opposite order of starting. */
  const closeHall = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };

  const hub = await startHubProcess({
    port: run.port,
    dataFolder,
    setupFile: await writeSetup(branch, run.folder),
    clock: { startAt: midnight + day.opensAt * minute - lead * speed, speed },
    trouble: note,
  });
  closing.push(() => hub.stop());
  try {
    const kiosks: KioskAndPrinter[] = [];
    for (const id of branch.kioskIds) {
      const kiosk = await startKioskAndPrinter(hub, id, run.folder, note);
      closing.push(() => kiosk.close());
      kiosks.push(kiosk);
    }
    const papersFound = readPapers(
      kiosks.map(({ printer }) => printer),
      branch.config.publicBaseUrl,
    );
    const links = await connectStaff(hub, note);
    closing.push(() => links.forEach((link) => link.close()));
    const supervisor = links.at(-1);
    if (supervisor === undefined) throw new Error('there is no supervisor');
    run.isUp(hub, branch);

    const longestAtKiosk = await holdDay({
      day,
      branch,
      kiosks: kiosks.map(({ agent }) => agent),
      operators: links.slice(0, -1),
      supervisor,
      time: hallTime(() => supervisor.hubTime() ?? 0, midnight, speed, stop),
      hourPassed: run.hourPassed,
      surprised: (what) => surprises.push(what),
    });
    await closeHall();

    const papers = await papersFound();
    const fault = await journalFault(dataFolder);
    const visits = [...visitHistories(journalEvents(dataFolder)).values()];
    const arrived = day.series.reduce((total, { arrivals }) => total + arrivals.length, 0);
    const ended = (ending: string) => visits.filter((visit) => visit.ending === ending).length;
    return {
      day: day.name,
      date: day.date,
      speed,
      seconds: (performance.now() - startedAt) / second,
      counters: branch.counters.length,
      recordedOverlap: largestOverlap(day),
      noShowShare: habits.noShowShare,
      totals: {
        arrived,
        issued: visits.length,
        served: ended('served'),
        noShow: ended('noShow'),
        cancelled: ended('cancelled'),
        leftOver: ended('leftOver'),
      },
      longestAtKioskMinutes: longestAtKiosk,
      waits: { replayed: replayedWaits(visits, midnight), recorded: recordedWaits(day) },
      checks: [
        ...(stop.aborted ? [check('the day was replayed to its end', ['it was stopped'])] : []),
        everybodyAccountedFor(arrived, visits),
        noNumberTwice(visits),
        everyTicketPrintedOnce(visits, papers.tokens),
        check('every paper is as a printer wants it', papers.faults),
        check('the hash chain of the journal holds', fault === undefined ? [] : [fault]),
        check('nobody met a refusal that careful people do not meet', surprises),
        check('nothing worse than info is in any log', trouble),
      ],
    };
  } finally {
    await closeHall();
  }
}

async function connectStaff(hub: HubProcess, note: (line: string) => void): Promise<HubLink[]> {
  return Promise.all(
    hub.staff.map(async (person) => {
      const session = await signIn(hub.url, person);
      return connect(hub.url, { kind: 'staff', session }, note);
    }),
  );
}

/** The file from which the hub starts: the branch, an operator for each counter, and a supervisor. */
async function writeSetup({ config, counters }: ReplayBranch, folder: string): Promise<string> {
  const staff = [
    ...counters.map(({ number }) => ({ name: `Counter ${number}`, role: 'operator' })),
    { name: 'Supervisor', role: 'supervisor' },
  ];
  const file = join(folder, 'set-up.json');
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify({ branch: config, staff }));
  return file;
}

function midnightOf({ date, timeZone }: HallDay): Instant {
  const dayBefore = new Date(Date.parse(`${date}T00:00:00Z`) - 24 * 60 * minute).toISOString().slice(0, 10);
  return endOfServiceDay(serviceDay.parse(dayBefore), timeZone);
}
