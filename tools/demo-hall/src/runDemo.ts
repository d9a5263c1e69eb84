import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DemoOptions } from './commandLine.ts';
import { CommandError } from './commandError.ts';
import { startDemoHall, type DemoHall, type DemoHallOptions } from './demoHall.ts';
import { electronFolder } from './electron/electronFolder.ts';
import { clearHall } from './hallFolder.ts';
import type { SampleAppointment } from './sampleAppointments.ts';

/** Opens the demo hall and keeps it open until `stop`. */
export async function runDemo(options: DemoOptions, stop: AbortSignal): Promise<void> {
  const folder = resolve(options.data ?? join('.talon', 'demo'));
  if (options.fresh) await clearHall(folder);
  const hall = await startDemoHall({
    port: options.port,
    folder,
    kiosk: await kioskOf(options.kiosk),
    hours: options.hours,
    trouble: (line) => console.error(line),
  });
  console.log(whereToLook(hall, folder, options.hours));
  const stopped = new Promise<undefined>((resolve) => {
    stop.addEventListener('abort', () => resolve(undefined), { once: true });
    if (stop.aborted) resolve(undefined);
  });
  const hubEnded = await Promise.race([stopped, hall.hub.gone]);
  await hall.close();
  if (hubEnded !== undefined && !stop.aborted)
    throw new CommandError(
      `The hub ended by itself (${hubEnded}); its log is ${join(folder, 'hub', 'hub.log')}`,
    );
}

/** What was asked for, or else a window where there is a screen for one and an Electron to be had. */
async function kioskOf(asked: DemoOptions['kiosk']): Promise<DemoHallOptions['kiosk']> {
  if (asked === 'browser' || asked === 'none') return asked;
  if (asked === undefined && !hasDisplay()) return 'browser';
  try {
    return await electronFolder();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (asked === 'electron') throw new CommandError(why);
    console.log(`The kiosk opens in a browser: ${why}`);
    return 'browser';
  }
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;

function whereToLook(
  { hub, boardUrl, signUrl, screensPage, kioskUrl, printerPageUrl, receptionPageUrl, booked }: DemoHall,
  folder: string,
  hours: DemoOptions['hours'],
): string {
  const accounts = hub.staff.map(
    ({ number, pin, name, role }) => `    ${number}   ${pin}   ${role.padEnd(10)} ${name}`,
  );
  return `
  Talon is open.

  Kiosk      ${kioskUrl ?? 'in its own window'}
  Printer    ${printerPageUrl}
  Reception  ${receptionPageUrl ?? 'no printer in this hall, which was set up before it had one: --fresh'}
  Console    ${hub.url}/console/
  Board      ${boardUrl}
  Sign       ${signUrl ?? 'none in this hall, which was set up before it had signs: --fresh'}
  All        ${pathToFileURL(screensPage).href} (every board and counter sign)
  Hub        ${hub.url}/
  Voice      ${hub.voice}
  Booked     ${bookedWords(booked)}

  ${
    hours === 'always'
      ? 'It is open at any hour, for you to look at; --hours real keeps the hours of the centre.'
      : 'It keeps the hours of the centre; outside of them the kiosk says so.'
  }

  To sign in at the console: number, PIN
${accounts.join('\n')}

  Ctrl-C closes it. Its records are in ${folder}; --fresh begins with an empty hall.
`;
}

/** The codes of some appointments, with the times they are for. */
function bookedWords(booked: readonly SampleAppointment[]): string {
  if (booked.length === 0)
    return 'no appointments: the hall is closed soon, all were used today, or it is older than appointments (--fresh)';
  const times = booked.map(({ code, time }) => `${code} (${time})`);
  return `check in at the kiosk with one of the first codes: ${times.join(', ')}`;
}
