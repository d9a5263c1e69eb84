import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { Dialog } from './Dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The words of the button that does it. */
  readonly action: string;
  /** The words of the button that does nothing, where "cancel" could be misread. */
  readonly refuse?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. The safe answer has the focus. */
export function ConfirmDialog({ title, children, action, refuse, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="dialog-words">{children}</div>
      <div className="dialog-answers">
        <button type="button" className="button" data-first-focus onClick={onClose}>
          {refuse ?? t('desk.cancel')}
        </button>
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          {action}
        </button>
      </div>
    </Dialog>
  );
}
