import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { deviceId } from '@talon/shared';
import { z } from 'zod';

/** What every machine with a ticket printer must be told before it can speak to its hub and its printer. */
const machine = {
  /** Address of the hub, for example `http://hall.local:7300`. */
  hubUrl: z.url({ protocol: /^https?$/ }),
  /** This machine's own key, given by the hub. */
  key: z.string().min(16).max(200),
  printer: z.strictObject({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535).default(9100),
    /** 576 for paper of 80 mm, 384 for 58 mm. */
    widthDots: z.union([z.literal(576), z.literal(384)]).default(576),
    /** `none` for a printer that takes jobs and answers nothing; what that means is said at `tcpPrinter`. */
    backChannel: z.enum(['full', 'none']).default('full'),
  }),
  /** Where the ledger is kept. A relative path starts at the folder of the configuration file. */
  dataFolder: z.string().min(1),
};

export const kioskConfig = z.strictObject({
  kioskId: deviceId,
  ...machine,
  /** Width of the terminal's glass in mm: the page sizes its buttons and letters by it. Taken for usual when absent. */
  screenWidthMm: z.number().min(100).max(2000).optional(),
});
export type KioskConfig = z.infer<typeof kioskConfig>;

export const stationConfig = z.strictObject({ stationId: deviceId, ...machine });
export type StationConfig = z.infer<typeof stationConfig>;

export type DeviceConfigRead<C> =
  | { readonly ok: true; readonly config: C }
  /** One line for each fault: the path in the file and what is wrong there. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads and checks the configuration file of a machine (JSON). Lists every fault, so that it can be mended in one go. */
export async function readDeviceConfig<C extends { readonly dataFolder: string }>(
  file: string,
  schema: z.ZodType<C>,
): Promise<DeviceConfigRead<C>> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return { ok: false, faults: [`${file}: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const checked = schema.safeParse(content);
  if (!checked.success) {
    const faults = checked.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`,
    );
    return { ok: false, faults };
  }
  const dataFolder = resolve(dirname(file), checked.data.dataFolder);
  return { ok: true, config: { ...checked.data, dataFolder } };
}
