import { OctagonX, TriangleAlert } from 'lucide-react';
import { useTexts } from '../texts/useTexts.ts';

/** A shape for what a person has to do: an octagon for now, a triangle for soon. Read aloud as a word. */
export function NeedMark({ need }: { need: 'now' | 'soon' }) {
  const { t } = useTexts();
  const Shape = need === 'now' ? OctagonX : TriangleAlert;
  return (
    <span className={`need-mark need-mark-${need}`}>
      <Shape aria-hidden="true" size={20} />
      <span className="visually-hidden">{t(need === 'now' ? 'hall.troubleUrgent' : 'hall.troubleSoon')}</span>
    </span>
  );
}
