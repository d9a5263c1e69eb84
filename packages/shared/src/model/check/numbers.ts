import type { BranchConfig, NumberRange } from '../branchConfig.ts';
import { configFault, type ConfigFault } from './fault.ts';

/** [NUMBER-2] Ranges of one letter never overlap, whichever queue and kiosk they belong to. */
export function numberFaults(config: BranchConfig): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const taken = new Map<string, { path: string; range: NumberRange }[]>();
  config.queues.forEach((queue, at) => {
    const ranges: [string, NumberRange][] = Object.entries(queue.ranges.kiosks).map(([kioskId, range]) => [
      `queues[${at}].ranges.kiosks.${kioskId}`,
      range,
    ]);
    if (queue.ranges.desk !== undefined) ranges.push([`queues[${at}].ranges.desk`, queue.ranges.desk]);
    if (ranges.length === 0) faults.push(configFault(`queues[${at}].ranges`, 'no-numbers'));
    const others = taken.get(queue.letter) ?? [];
    for (const [path, range] of ranges) {
      const clash = others.find((other) => other.range.from <= range.to && range.from <= other.range.to);
      if (clash !== undefined)
        faults.push(configFault(path, 'numbers-overlap', { letter: queue.letter, with: clash.path }));
      others.push({ path, range });
    }
    taken.set(queue.letter, others);
  });
  return faults;
}
