import { z } from 'zod';

/** Languages shipped with Talon; Ukrainian comes first. More by adding a messages file. */
export const locales = ['uk', 'ru', 'en'] as const;
export const locale = z.enum(locales);
export type Locale = z.infer<typeof locale>;

/** A name from the configuration in every shipped language. */
export const localizedText = z.object({
  uk: z.string().trim().min(1).max(200),
  ru: z.string().trim().min(1).max(200),
  en: z.string().trim().min(1).max(200),
});
export type LocalizedText = z.infer<typeof localizedText>;

/** Lists of short texts, one for each shipped language. */
export function localizedLists({ least, most, longest }: { least: number; most: number; longest: number }) {
  const list = z.array(z.string().trim().min(1).max(longest)).min(least).max(most);
  return z.strictObject({ uk: list, ru: list, en: list });
}
export type LocalizedLists = z.infer<ReturnType<typeof localizedLists>>;
