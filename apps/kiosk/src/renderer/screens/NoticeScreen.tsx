import type { MessageKey, MessageValues } from '@talon/shared';
import type { ReactNode } from 'react';
import { NoticeIcon } from '../components/NoticeIcon.tsx';
import type { NoticeIconName } from '../components/NoticeIcon.tsx';
import { Question } from '../components/Question.tsx';
import { useTexts } from '../useTexts.ts';
import './NoticeScreen.css';

interface NoticeScreenProps {
  readonly icon: NoticeIconName;
  readonly title: MessageKey;
  readonly hint: MessageKey;
  /** What the title tells, where it tells something. */
  readonly values?: MessageValues;
  readonly children?: ReactNode;
}

/** No ticket can be had now: says so, and says what to do instead. */
export function NoticeScreen({ icon, title, hint, values, children }: NoticeScreenProps): ReactNode {
  const { say } = useTexts();
  return (
    <div className="notice" role="status">
      <NoticeIcon icon={icon} />
      <Question title={say(title, values)} hint={say(hint)} />
      {children}
    </div>
  );
}
