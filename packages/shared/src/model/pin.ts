import { z } from 'zod';

/** What a member of staff signs in with, beside the number. */
export const pin = z.string().regex(/^\d{4,12}$/);

/**
 * Whether somebody would try this PIN first: one digit or a short block over and over (1111, 121212), digits in their
 * order up or down, also doubled (1234, 987654, 112233), or a year of birth.
 *
 * Five tries in five minutes are some 1,400 a day: of a PIN that cannot be guessed those find one in seven with four
 * digits, one in seven hundred with six.
 */
export function isTrivialPin(digits: string): boolean {
  if (/^(\d{1,3})\1+$/.test(digits)) return true;
  if (/^(19|20)\d\d$/.test(digits)) return true;
  return isRun(digits) || isRun(digits.replaceAll(/(\d)\1/g, '$1'));
}

/** 3456, 8901, 4321, 2109. */
function isRun(digits: string): boolean {
  const steps = Array.from(digits.slice(1), (digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10);
  return digits.length > 2 && steps.every((step) => step === steps[0]) && (steps[0] === 1 || steps[0] === 9);
}
