import type { MessageKey } from '@talon/shared';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../texts/useTexts.ts';
import './SectionPart.css';

interface SectionPartProps {
  readonly title: MessageKey;
  readonly words?: MessageKey;
  /** The section is called the same: said to ears only. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a section, with what it is for. */
export function SectionPart({ title, words, alone = false, children }: SectionPartProps) {
  const { t } = useTexts();
  const titleId = useId();
  return (
    <section className="setup-part" aria-labelledby={titleId}>
      <h3 id={titleId} className={alone ? 'visually-hidden' : undefined}>
        {t(title)}
      </h3>
      {words !== undefined && <p className="setup-words setup-part-words">{t(words)}</p>}
      {children}
    </section>
  );
}
