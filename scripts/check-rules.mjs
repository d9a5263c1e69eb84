// Every rule of the hall is proved by a test that cites it, and every cited rule exists. Part of `npm run check`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const core = fileURLToPath(new URL('../packages/queue-core/', import.meta.url));
const found = (text, pattern) => Array.from(text.matchAll(pattern), ([, id]) => id);
const read = (file) => readFileSync(join(core, file), 'utf8');

const written = new Set(found(read('RULES.md'), /^- \*\*([A-Z]+-\d+)\*\*/gm));
const tests = readdirSync(join(core, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.test.ts'),
);
const cited = new Set(tests.flatMap((file) => found(read(join('src', file)), /\[([A-Z]+-\d+)\]/g)));
const unproved = [...written].filter((id) => !cited.has(id));
const unknown = [...cited].filter((id) => !written.has(id));
for (const id of unproved) console.error(`RULES.md: no test cites ${id}`);
for (const id of unknown) console.error(`a test cites ${id}, which RULES.md does not have`);
process.exit(unproved.length + unknown.length > 0 ? 1 : 0);
