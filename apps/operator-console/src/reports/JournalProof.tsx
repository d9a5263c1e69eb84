import type { DayReport } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';

/** What the journal can be checked against later, in groups that can be read out. */
export function JournalProof({ journal }: { journal: DayReport['journal'] }) {
  const { t, locale } = useTexts();
  return (
    <section className="journal-proof" aria-labelledby="journal-title">
      <h3 id="journal-title">{t('reports.journal')}</h3>
      <p>{t('reports.journalWords')}</p>
      <p className="journal-code">
        <b>
          {t('reports.journalRevision', {
            revision: new Intl.NumberFormat(locale).format(journal.revision),
          })}
        </b>{' '}
        <code>{journal.hash.match(/.{4}/g)?.join(' ')}</code>
      </p>
    </section>
  );
}
