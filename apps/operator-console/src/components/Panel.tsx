import { useId, type ReactNode } from 'react';
import './Panel.css';

interface PanelProps {
  readonly title: string;
  /** How many there are, beside the title. */
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

/** A titled box whose contents scroll by themselves. */
export function Panel({ title, count, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {title} {count !== undefined && <span className="list-total">{count}</span>}
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard */}
      <div data-tab-focus className="panel-scroll" role="group" aria-labelledby={titleId} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
