// Passes the output of `npm test` through and ends it with one line of all its tests: "412 passed, 0 failed".
// Fails when no runner reported a test, so that an empty run is not taken for a green one. No dependencies of its own.
import { createInterface } from 'node:readline';

// Each line starts with the name of turbo's task; vitest counts in one line, Playwright in a line for each outcome.
const task = /^\S+:test\S*:\s+/;
const vitest = /^Tests\s+(.*)\(\d+\)$/;
const playwright = /^(\d+) (passed|failed|flaky|skipped|did not run)(?: \(.*\))?$/;
const part = /(\d+) (passed|failed|skipped|todo)/g;

const totals = { passed: 0, failed: 0, skipped: 0 };
const outcomes = {
  passed: 'passed',
  flaky: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  todo: 'skipped',
  'did not run': 'failed',
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(line);
  // eslint-disable-next-line no-control-regex -- colours
  const text = line.replaceAll(/\u001B\[[\d;]*m/g, '');
  if (!task.test(text)) continue;
  const said = text.replace(task, '').trim();
  const counts = vitest.exec(said)?.[1];
  const found = counts === undefined ? [playwright.exec(said)].filter(Boolean) : [...counts.matchAll(part)];
  for (const [, count, outcome] of found) totals[outcomes[outcome]] += Number(count);
}

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.passed > 0 && totals.failed === 0 ? 0 : 1;
