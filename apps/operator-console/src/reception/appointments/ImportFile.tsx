import type { ImportFault, ImportReport } from '@talon/shared';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Imported } from '../../hub/appointmentsApi.ts';
import { useTexts } from '../../texts/useTexts.ts';

interface ImportFileProps {
  readonly busy: boolean;
  readonly onImport: (csv: string, dryRun: boolean) => Promise<Imported | null>;
  /** Something was booked. */
  readonly onDone: () => void;
}

type Stage =
  | { readonly at: 'nothing' }
  | { readonly at: 'checked'; readonly csv: string; readonly report: ImportReport }
  | { readonly at: 'faulty'; readonly faults: readonly ImportFault[]; readonly total: number }
  | { readonly at: 'done'; readonly report: ImportReport };

/** A file of appointments: checked whole before anything is booked, its faults by line and column. */
export function ImportFile({ busy, onImport, onDone }: ImportFileProps) {
  const { t } = useTexts();
  const [stage, setStage] = useState<Stage>({ at: 'nothing' });

  async function send(csv: string, dryRun: boolean): Promise<void> {
    const imported = await onImport(csv, dryRun);
    if (imported === null) return;
    if (imported.ok) {
      const { report } = imported;
      setStage(dryRun ? { at: 'checked', csv, report } : { at: 'done', report });
      if (!dryRun) onDone();
    } else if (imported.why === 'faulty-file') {
      const { faults, total } = imported;
      setStage({ at: 'faulty', faults, total });
    } else setStage({ at: 'nothing' });
  }

  return (
    <div className="ticket-form">
      <div className="ticket-form-fields">
        <div className="form-service">
          <h2>{t('appointments.importTitle')}</h2>
        </div>
        <p>{t('appointments.importWhat')}</p>
        <label className="button import-button">
          <FileUp aria-hidden="true" size={20} /> {t('appointments.file')}
          <input
            type="file"
            className="visually-hidden"
            accept=".csv,text/csv"
            disabled={busy}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // The same file, mended, is to be chosen again.
              if (file !== undefined) void file.text().then((csv) => send(csv, true));
              target.value = '';
            }}
          />
        </label>
        <div role="status" className="import-result">
          {stage.at === 'checked' && <p>{t('appointments.checked', { ...stage.report })}</p>}
          {stage.at === 'done' && <p>{t('appointments.imported', { ...stage.report })}</p>}
          {stage.at === 'faulty' && (
            <>
              <p className="field-missing">{t('appointments.faults', { count: stage.total })}</p>
              <ul>
                {stage.faults.map((fault) => (
                  <li key={JSON.stringify(fault)}>
                    <strong>
                      {t('appointments.line', { line: fault.line })}
                      {fault.column !== null && `, ${fault.column}`}
                    </strong>{' '}
                    {t(`appointments.fault-${fault.code}`, { value: fault.value })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      {stage.at === 'checked' && (
        <button
          type="button"
          className="button button-primary issue-button"
          disabled={busy}
          onClick={() => void send(stage.csv, false)}
        >
          {t('appointments.importIt')}
        </button>
      )}
    </div>
  );
}
