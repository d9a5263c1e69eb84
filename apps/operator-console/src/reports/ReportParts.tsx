import { useTexts } from '../texts/useTexts.ts';
import '../components/partTabs.css';

const reportParts = ['figures', 'fairness'] as const;
export type ReportPart = (typeof reportParts)[number];

const words = { figures: 'fairness.partFigures', fairness: 'fairness.partFairness' } as const;

interface ReportPartsProps {
  readonly chosen: ReportPart;
  readonly onChoose: (part: ReportPart) => void;
}

/** What of a day to read: its figures, or how fair it was. */
export function ReportParts({ chosen, onChoose }: ReportPartsProps) {
  const { t } = useTexts();
  return (
    <nav className="part-tabs" aria-label={t('fairness.parts')}>
      {reportParts.map((part) => (
        <button
          key={part}
          type="button"
          className="part-tab"
          aria-current={part === chosen ? 'page' : undefined}
          onClick={() => onChoose(part)}
        >
          {t(words[part])}
        </button>
      ))}
    </nav>
  );
}
