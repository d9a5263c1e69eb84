import { hour, minute, second, translate, type Locale, type Ms } from '@talon/shared';

/**
 * A running time as digits: `03:41`, from an hour on `1:03:41`.
 *
 * A negative span (two clocks that disagree by a moment) reads as zero.
 */
export function timerDigits(span: Ms): string {
  const whole = Math.max(0, Math.floor(span / second));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`;
}

/** A span in words, as coarse as it helps: seconds below a minute, minutes below an hour. */
export function durationWords(locale: Locale, span: Ms): string {
  const whole = Math.max(0, span);
  if (whole < minute)
    return translate(locale, 'desk.durationSeconds', { seconds: Math.floor(whole / second) });
  const minutes = Math.floor(whole / minute);
  if (whole < hour) return translate(locale, 'desk.durationMinutes', { minutes });
  return translate(locale, 'desk.durationHours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
