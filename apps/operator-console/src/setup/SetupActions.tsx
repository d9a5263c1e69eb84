import { Download, Upload } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { isDirty } from '../stores/setupStore.ts';
import { useTexts } from '../texts/useTexts.ts';
import { changesBetween } from './draft/changes.ts';
import { PutDialog } from './PutDialog.tsx';
import { SetupNoticeLine } from './SetupNoticeLine.tsx';
import { useDraft, useSetup } from './useSetup.ts';
import './SetupActions.css';

/** What can be done with the draft as a whole, and how much it changes. */
export function SetupActions({ enabled }: { enabled: boolean }) {
  const { setup, saveFile } = useParts();
  const { t } = useTexts();
  const draft = useDraft();
  const base = useSetup((state) => state.base);
  const dirty = useSetup(isDirty);
  const busy = useSetup((state) => state.busy);
  const faults = useSetup((state) => state.faults).length;
  const [asking, setAsking] = useState<'put' | 'discard' | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const stateId = useId();
  const count = useMemo(() => changesBetween(base?.config, draft).length, [base, draft]);
  const { check, put, discard, takeFile } = setup.getState();
  const version = base?.version ?? 0;

  async function take(chosen: File | undefined): Promise<void> {
    if (chosen !== undefined) takeFile(await chosen.text());
    // The same file may be chosen again after it was mended.
    if (file.current !== null) file.current.value = '';
  }

  return (
    <div className="setup-actions">
      <div className="setup-state">
        <p id={stateId} className="setup-state-line">
          <b>{t('setup.inForce', { version })}</b> ·{' '}
          {t('setup.changeCount', { count: dirty ? Math.max(1, count) : 0 })}
          {faults > 0 && (
            <>
              {' · '}
              <span className="setup-state-faults">{t('setup.faultCount', { count: faults })}</span>
            </>
          )}
        </p>
        <SetupNoticeLine />
      </div>
      <button
        type="button"
        className="small-button"
        onClick={() =>
          saveFile(
            new Blob([`${JSON.stringify(draft, null, 2)}\n`], { type: 'application/json' }),
            `${draft.branchId}-setup-${version}.json`,
          )
        }
      >
        <Download aria-hidden="true" size={16} /> {t('setup.download')}
      </button>
      <button type="button" className="small-button" onClick={() => file.current?.click()}>
        <Upload aria-hidden="true" size={16} /> {t('setup.upload')}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('setup.upload')}
        onChange={({ target }) => void take(target.files?.[0])}
      />
      <button type="button" className="small-button" disabled={!dirty} onClick={() => setAsking('discard')}>
        {t('setup.discard')}
      </button>
      <button
        type="button"
        className="button setup-check"
        disabled={!enabled || busy}
        onClick={() => void check()}
      >
        {t('setup.check')}
      </button>
      <button
        type="button"
        className="button button-primary setup-put"
        disabled={!enabled || busy || !dirty || faults > 0}
        aria-describedby={stateId}
        onClick={() => setAsking('put')}
      >
        {t('setup.put')}
      </button>
      {asking === 'put' && enabled && (
        <PutDialog onConfirm={() => void put()} onClose={() => setAsking(null)} />
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          title={t('setup.discardTitle')}
          action={t('setup.discard')}
          refuse={t('setup.keep')}
          onConfirm={discard}
          onClose={() => setAsking(null)}
        >
          <p>{t('setup.discardWords')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
