import type { ReportsRefusal } from '../hub/reportsApi.ts';
import { useTexts } from '../texts/useTexts.ts';

/** Why there are no figures, and what to do. A session that is over leads away by itself. */
export function Failed({ why, onAgain }: { why: ReportsRefusal; onAgain: () => void }) {
  const { t } = useTexts();
  return (
    <div className="reports-failed" role="alert">
      <p>{t(why === 'session-ended' ? 'desk.sessionEnded' : `reports.failed-${why}`)}</p>
      {(why === 'no-connection' || why === 'unexpected') && (
        <button type="button" className="button" onClick={onAgain}>
          {t('reports.refresh')}
        </button>
      )}
    </div>
  );
}
