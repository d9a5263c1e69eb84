import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { useTexts } from '../texts/useTexts.ts';
import '../components/partTabs.css';

const hallParts = ['counters', 'queues', 'devices', 'papers'] as const;
export type HallPart = (typeof hallParts)[number];

interface HallTabsProps {
  readonly chosen: HallPart;
  /** What stands beside each tab's name: how much there is of it. */
  readonly counts: Readonly<Record<HallPart, ReactNode>>;
  readonly onChoose: (part: HallPart) => void;
  /** The chosen part. */
  readonly children: ReactNode;
}

/** The parts of the hall, one at a time; arrow keys go from tab to tab. What became of a press is said beside them. */
export function HallTabs({ chosen, counts, onChoose, children }: HallTabsProps) {
  const { t } = useTexts();
  const id = useId();

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = hallParts.at((hallParts.indexOf(chosen) + step) % hallParts.length);
    if (next === undefined) return;
    onChoose(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-part=${next}]`)?.focus();
  }

  return (
    <div className="hall-parts">
      <div className="hall-tabs-row">
        <div
          className="part-tabs"
          role="tablist"
          tabIndex={-1}
          aria-label={t('hall.parts')}
          onKeyDown={onKey}
        >
          {hallParts.map((part) => (
            <button
              key={part}
              type="button"
              role="tab"
              id={`${id}-${part}`}
              data-part={part}
              className="part-tab"
              aria-selected={part === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={part === chosen ? 0 : -1}
              onClick={() => onChoose(part)}
            >
              {t(`hall.${part}`)} <span className="hall-tab-count">{counts[part]}</span>
            </button>
          ))}
        </div>
        <NoticeLine />
      </div>
      <div
        className="hall-part"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll by keyboard
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}
