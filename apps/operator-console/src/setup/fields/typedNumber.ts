/**
 * What a typed text means for a number field: the number, the empty value, or the text itself, which is then refused in
 * words by the check of the draft. A comma is as good as a point.
 */
export function typedNumber(text: string, empty: null | undefined | ''): number | string | null | undefined {
  const typed = text.trim();
  if (typed === '') return empty;
  return /^-?\d{1,9}([.,]\d{0,3})?$/.test(typed) && !/[.,]$/.test(typed)
    ? Number(typed.replace(',', '.'))
    : text;
}
