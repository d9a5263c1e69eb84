import { locale, type Locale } from '@talon/shared';

/**
 * The language that a page is asked in: `?lang=` first, then the first of `Accept-Language` that we have (browsers list
 * them by preference), else `otherwise`.
 */
export function preferredLocale(
  lang: unknown,
  acceptLanguage: string | undefined,
  otherwise: Locale,
): Locale {
  const wishes = [
    lang,
    ...(acceptLanguage ?? '').split(',').map((wish) => wish.trim().slice(0, 2).toLowerCase()),
  ];
  for (const wish of wishes) {
    const known = locale.safeParse(wish);
    if (known.success) return known.data;
  }
  return otherwise;
}
