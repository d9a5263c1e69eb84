import { CircleAlert, CircleCheck } from 'lucide-react';
import type { SetupNotice } from '../stores/setupStore.ts';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { useSetup } from './useSetup.ts';
import '../components/NoticeLine.css';
import './SetupNoticeLine.css';

/** What became of the last thing that was done. A place of its own: nothing moves when it speaks. */
export function SetupNoticeLine() {
  const texts = useTexts();
  const notice = useSetup((state) => state.notice);
  const busy = useSetup((state) => state.busy);
  const isBad = notice !== null && !isGood(notice);
  return (
    <div className="notice-line setup-notice">
      <p role="status" className={isBad ? 'notice-refused' : 'setup-notice-good'}>
        {isBad && <CircleAlert aria-hidden="true" size={20} />}
        {notice !== null && !isBad && <CircleCheck aria-hidden="true" size={20} />}
        {notice !== null && noticeWords(notice, texts)}
      </p>
      {busy && notice === null && <p className="notice-waiting">{texts.t('setup.working')}</p>}
    </div>
  );
}

const isGood = (notice: SetupNotice): boolean =>
  notice.what === 'in-force' ||
  notice.what === 'file-taken' ||
  (notice.what === 'checked' && notice.faults === 0);

function noticeWords(notice: SetupNotice, { t }: Texts): string {
  switch (notice.what) {
    case 'failed':
      return t(`setup.failed-${notice.why}`);
    case 'checked':
      return t(notice.faults === 0 ? 'setup.doneChecked' : 'setup.doneFaulty');
    case 'in-force': {
      const { version, newDevices } = notice;
      const done = t('setup.doneInForce', { version });
      return newDevices.length === 0
        ? done
        : `${done} ${t('setup.doneDevices', { devices: newDevices.join(', ') })}`;
    }
    case 'merged':
      return t('setup.doneMerged', { version: notice.version });
    case 'file-taken':
      return t('setup.doneFile');
    case 'file-unreadable':
      return t('setup.doneFileUnreadable');
    default:
      return t('setup.faultsOfFile');
  }
}
