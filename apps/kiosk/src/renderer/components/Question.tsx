import { TicketCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import './Question.css';

interface QuestionProps {
  /** What was chosen before, in a line above the question. */
  readonly about?: string;
  readonly title: string;
  /** A shape beside the words, for those who take in shapes first. */
  readonly mark?: 'good' | 'trouble';
  readonly hint?: string | undefined;
}

/** The one question of a screen. It takes the focus when it appears, so that a screen reader begins with it. */
export function Question({ about, title, mark, hint }: QuestionProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className="question">
      {about === undefined ? null : <p className="question-about">{about}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {mark === 'good' ? <TicketCheck className="question-good" aria-hidden="true" /> : null}
        {mark === 'trouble' ? <TriangleAlert className="question-trouble" aria-hidden="true" /> : null}
        <span>{title}</span>
      </h1>
      {hint === undefined ? null : <p className="question-hint">{hint}</p>}
    </div>
  );
}
