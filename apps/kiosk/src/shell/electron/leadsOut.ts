import type { Input } from 'electron';

/** Keys that would lead out of the page, reload it or zoom it. Plain keys stay: scanners and keypads are keyboards. */
export function leadsOut({
  key,
  control,
  meta,
  alt,
}: Pick<Input, 'key' | 'control' | 'meta' | 'alt'>): boolean {
  return control || meta || alt || /^F([1-9]|1\d|2[0-4])$/.test(key) || key.startsWith('Browser');
}
