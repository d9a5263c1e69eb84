import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../texts/useTexts.ts';
import { KeyCap } from './KeyCap.tsx';
import './Dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * A modal question. Esc and the cross close it; the browser keeps the focus inside and gives it back.
 *
 * The focus starts at the element marked `data-first-focus`.
 */
export function Dialog({ title, onClose, onKeyDown, children }: DialogProps) {
  const { t } = useTexts();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="dialog-close" onClick={onClose}>
          {t('desk.close')} <KeyCap name="Esc" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
