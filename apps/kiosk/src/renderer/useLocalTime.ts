import { localTime } from '@talon/shared';
import type { LocalTime } from '@talon/shared';
import { useMemo } from 'react';
import { useKiosk } from './kioskStore.ts';

/** What the wall clock of the branch shows, to the minute; `undefined` before the first contact with the hub. */
export function useLocalTime(): LocalTime | undefined {
  const minute = useKiosk(({ hubTime }) => (hubTime === null ? null : Math.floor(hubTime / 60_000)));
  const timeZone = useKiosk(({ snapshot }) => snapshot?.branch?.timeZone);
  return useMemo(
    () => (minute === null || timeZone === undefined ? undefined : localTime(minute * 60_000, timeZone)),
    [minute, timeZone],
  );
}
