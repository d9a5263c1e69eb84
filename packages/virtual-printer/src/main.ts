import { parseArgs } from 'node:util';

import { startVirtualPrinter, type VirtualPrinter } from './virtualPrinter.ts';

const usage = `Usage: virtual-printer [options]
  --host ADDRESS     address to listen on (127.0.0.1)
  --port PORT        port to listen on (9100)
  --page-port PORT   port of the live page on 127.0.0.1 (9180)
  --model NAME       epson or clone (epson)
  --width MM         paper: 80 or 58 (80)
  --out FOLDER       write every job there as PNG, text and JSON`;

/** Thrown for a command line that makes no sense. */
class UsageError extends Error {}

try {
  const printer = await startFromCommandLine(process.argv.slice(2));
  if (printer !== undefined) {
    console.log(`Virtual printer on ${printer.host}:${printer.port}, page ${printer.pageUrl}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void printer.close().then(() => process.exit(0)));
    }
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function startFromCommandLine(args: string[]): Promise<VirtualPrinter | undefined> {
  const { values } = parseArgs({
    args,
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '9100' },
      'page-port': { type: 'string', default: '9180' },
      model: { type: 'string', default: 'epson' },
      width: { type: 'string', default: '80' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return undefined;
  }
  const { model, width, out } = values;
  if (model !== 'epson' && model !== 'clone') throw new UsageError(`--model ${model}: epson or clone`);
  if (width !== '80' && width !== '58') throw new UsageError(`--width ${width}: 80 or 58`);
  return startVirtualPrinter({
    host: values.host,
    port: portOf('--port', values.port),
    pagePort: portOf('--page-port', values['page-port']),
    model,
    widthDots: width === '80' ? 576 : 384,
    ...(out === undefined ? {} : { outputFolder: out }),
  });
}

function portOf(option: string, value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new UsageError(`${option} ${value}: a number up to 65535`);
  return port;
}

/** One line for a person. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} on ${address} is taken by another program`;
  return error.message;
}
