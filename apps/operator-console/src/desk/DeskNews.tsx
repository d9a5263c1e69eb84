import { formatTicket, pauseOfDay, type BranchView, type CounterView } from '@talon/shared';
import { ArrowRight } from 'lucide-react';
import { useStore } from 'zustand';
import { HallPause } from '../components/HallPause.tsx';
import { useParts } from '../hub/consoleParts.ts';
import { nameOfStep } from '../route/stepWords.ts';
import { useTexts } from '../texts/useTexts.ts';
import { pauseWordsId } from './MoveButtons.tsx';

interface DeskNewsProps {
  readonly view: CounterView;
  readonly branch: BranchView;
  /** Who was at the counter at the last press. */
  readonly handled: CounterView['current'];
}

/** What is to know while nothing was refused: that the hall stands still, else where the last visitor goes on to. */
export function DeskNews({ view, branch, handled }: DeskNewsProps) {
  const { presses } = useParts();
  const texts = useTexts();
  const { t } = texts;
  const finished = useStore(presses, ({ accepted }) => accepted.find(({ name }) => name === 'finishService'));
  const pause = pauseOfDay(view.day);
  if (pause !== undefined) return <HallPause pause={pause} words={t('pause.atDesk')} id={pauseWordsId} />;
  // [ROUTE-2] Only until somebody else is said to be finished here.
  if (finished?.name !== 'finishService' || handled?.visitId !== finished.payload.visitId) return null;
  const { next } = finished.result;
  if (!next) return null;
  return (
    <span className="goes-on">
      <ArrowRight aria-hidden="true" size={20} />
      {t('moves.goesOn', {
        ticket: formatTicket(handled.ticket),
        service: nameOfStep(branch, next, texts),
        purpose: t(`common.${next.purpose}`),
      })}
    </span>
  );
}
