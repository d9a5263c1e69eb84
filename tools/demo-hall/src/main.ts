// `npm start`: a running hall to look at, or, with --replay, a day driven through one. Exit codes: 0 closed by a person,
// or a replay in which everything held; 1 otherwise.
import { CommandError } from './commandError.ts';
import { readCommandLine, usage, type DemoOptions } from './commandLine.ts';
import { isPortFree } from './freePort.ts';
import { runReplay } from './replay/runReplay.ts';
import { runDemo } from './runDemo.ts';

async function run(): Promise<boolean> {
  const options = readCommandLine(process.argv.slice(2));
  if (options === 'help') {
    console.log(usage);
    return true;
  }
  await checkPorts(options);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  if (options.replay !== undefined) return runReplay(options, options.replay, stop.signal);
  await runDemo(options, stop.signal);
  return true;
}

/** Before anything is started: the busy port of a second demo is the commonest trouble. */
async function checkPorts({ port, replay }: DemoOptions): Promise<void> {
  const wanted = replay === undefined ? [port, port + 1, port + 2, port + 3] : [port];
  for (const each of port === 0 ? [] : wanted)
    if (!(await isPortFree(each)))
      throw new CommandError(
        `Port ${each} is taken, perhaps by a demo that runs already. Another one: npm start -- --port ${port + 10}`,
      );
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  const isForPeople = error instanceof CommandError;
  console.error(isForPeople ? error.message : error);
  process.exitCode = 1;
}
