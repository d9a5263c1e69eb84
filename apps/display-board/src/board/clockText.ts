import type { LocalTime } from '@talon/shared';

/** `HH:MM` */
export function clockText({ minutesOfDay }: Pick<LocalTime, 'minutesOfDay'>): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutesOfDay / 60))}:${two(minutesOfDay % 60)}`;
}
