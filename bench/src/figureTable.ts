import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from './figures.ts';

/** The table of a benchmark, printed line by line: each figure when it is known. */
export class FigureTable {
  readonly #figures: Figure[] = [];

  constructor() {
    console.log(line('', 'name', 'value', 'unit', 'must reach'));
  }

  add(...figures: readonly Figure[]): void {
    this.#figures.push(...figures);
    for (const { name, value, unit, target, ok } of figures)
      console.log(
        line(target === null ? '' : ok ? 'ok' : 'MISSED', name, shown(value), unit, target ?? '').trimEnd(),
      );
  }

  /** Says how far a long part is, between the figures. */
  progress(text: string): void {
    console.log(`        … ${text}`);
  }

  /** Writes `--json FILE` where asked, and sets exit code 1 when something missed its target. */
  end(): void {
    const { values } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(this.#figures, null, 2)}\n`);
    const missed = this.#figures.filter(({ ok }) => !ok);
    if (missed.length > 0) process.exitCode = 1;
    const judged = this.#figures.filter(({ target }) => target !== null);
    console.log(`${judged.length - missed.length} of ${judged.length} reached`);
  }
}

const line = (ok: string, name: string, value: string, unit: string, target: string): string =>
  `${ok.padEnd(8)}${name.padEnd(66)}${value.padStart(9)}  ${unit.padEnd(9)}${target}`;

const shown = (value: number): string =>
  Math.abs(value) < 1000 ? String(Number(value.toPrecision(4))) : String(Math.round(value));
