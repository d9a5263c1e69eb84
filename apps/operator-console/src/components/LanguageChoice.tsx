import { locales, translate } from '@talon/shared';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import { useTexts } from '../texts/useTexts.ts';
import { keepFocus } from './keepFocus.ts';

/** The three languages, each in its own words. */
export function LanguageChoice() {
  const { language } = useParts();
  const { locale, choose } = useStore(language);
  const { t } = useTexts();
  return (
    <div className="language-choice" role="group" aria-label={t('desk.language')}>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          title={translate(each, 'common.languageName')}
          aria-pressed={each === locale}
          onMouseDown={keepFocus}
          onClick={() => choose(each)}
        >
          {{ uk: 'Укр', ru: 'Рус', en: 'Eng' }[each]}
        </button>
      ))}
    </div>
  );
}
