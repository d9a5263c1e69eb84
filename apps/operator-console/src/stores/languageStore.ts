import { locale as localeShape, type Locale } from '@talon/shared';
import { createStore, type StoreApi } from 'zustand/vanilla';

const key = 'talon.language';

export interface LanguageState {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

/** The language of this workplace, remembered in `storage` (`localStorage`); Ukrainian until somebody chooses. */
export function createLanguageStore(storage: Storage): StoreApi<LanguageState> {
  const remembered = localeShape.safeParse(storage.getItem(key));
  return createStore<LanguageState>((set) => ({
    locale: remembered.success ? remembered.data : 'uk',
    choose: (locale) => {
      storage.setItem(key, locale);
      set({ locale });
    },
  }));
}
