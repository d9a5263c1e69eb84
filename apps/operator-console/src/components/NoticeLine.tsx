import { translate, type Locale, type MessageKey } from '@talon/shared';
import { CircleAlert } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useParts } from '../hub/consoleParts.ts';
import type { Refused } from '../stores/pressStore.ts';
import { useTexts } from '../texts/useTexts.ts';
import './NoticeLine.css';

/** What became of a press that was not done, in words. */
function refusalWords(locale: Locale, refused: Refused): string {
  if (refused.code === 'disconnected') return translate(locale, 'desk.failedDisconnected');
  if (refused.code === 'no-answer') return translate(locale, 'desk.failedNoAnswer');
  const key: MessageKey = `rejections.${refused.code}`;
  return translate(locale, key);
}

/** One calm line with a place of its own: nothing moves when it speaks. Read aloud politely. */
export function NoticeLine({ idle }: { idle?: ReactNode }) {
  const { presses } = useParts();
  const { refused, locked } = useStore(presses);
  const { locale, t } = useTexts();
  // The words of a refusal belong to the screen on which they were caused.
  useEffect(() => () => presses.getState().forget(), [presses]);
  return (
    <div className="notice-line">
      <p role="status" className={refused === null ? 'notice-idle' : 'notice-refused'}>
        {refused !== null && <CircleAlert aria-hidden="true" size={20} />}
        {refused === null ? idle : refusalWords(locale, refused)}
      </p>
      {locked && <p className="notice-waiting">{t('desk.waitingForAnswer')}</p>}
    </div>
  );
}
