import type { BranchConfig } from '@talon/shared';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { changesBetween, type Change } from './draft/changes.ts';
import { placeWords, valueWords } from './placeWords.ts';
import { useDraft, useSetup } from './useSetup.ts';
import './PutDialog.css';

interface PutDialogProps {
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Shows what changes, old and new, before it does. */
export function PutDialog({ onConfirm, onClose }: PutDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const draft = useDraft();
  const base = useSetup((state) => state.base)?.config ?? draft;
  const changes = changesBetween(base, draft);
  return (
    <ConfirmDialog
      title={t('setup.putTitle')}
      action={t('setup.putNow')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{changes.length === 0 ? t('setup.putOrderOnly') : t('setup.putWords')}</p>
      <ul className="setup-changes">
        {changes.map((change) => (
          <li key={`${change.kind} ${change.path.join('.')}`}>
            <b>{placeWords(change.path, change.kind === 'removed' ? base : draft, texts)}</b>{' '}
            <span>{changeWords(change, base, draft, texts)}</span>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}

function changeWords(change: Change, base: BranchConfig, draft: BranchConfig, texts: Texts): string {
  const { t } = texts;
  if (change.kind === 'added') return `${t('setup.changeAdded')}: ${valueWords(change.to, draft, texts)}`;
  if (change.kind === 'removed')
    return `${t('setup.changeRemoved')}: ${valueWords(change.from, base, texts)}`;
  const [from, to] = [valueWords(change.from, base, texts), valueWords(change.to, draft, texts)];
  return t('setup.changeFromTo', { from, to });
}
