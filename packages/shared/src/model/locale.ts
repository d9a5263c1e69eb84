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
