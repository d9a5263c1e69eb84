import type { MessageKey } from '@talon/shared';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../texts/useTexts.ts';

interface SectionPartProps {
  readonly title: MessageKey;
  readonly words?: MessageKey;
  readonly children: ReactNode;
}

/** A titled part of a section, with what it is for. */
export function SectionPart({ title, words, children }: SectionPartProps) {
  const { t } = useTexts();
  const titleId = useId();
  return (
    <section className="setup-part" aria-labelledby={titleId}>
      <h3 id={titleId}>{t(title)}</h3>
      {words !== undefined && <p className="setup-part-words">{t(words)}</p>}
      {children}
    </section>
  );
}
