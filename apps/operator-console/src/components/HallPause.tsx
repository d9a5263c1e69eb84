import type { HallPauseReason, HallPauseView } from '@talon/shared';
import { Siren, Wrench, type LucideIcon } from 'lucide-react';
import { useTexts } from '../texts/useTexts.ts';
import './HallPause.css';

export const pauseSigns: Readonly<Record<HallPauseReason, LucideIcon>> = {
  'air-raid': Siren,
  technical: Wrench,
};

interface HallPauseProps {
  readonly pause: HallPauseView;
  /** What it means here. */
  readonly words?: string;
  readonly id?: string;
}

/** Why the whole hall stands still, and since when. */
export function HallPause({ pause: { reason, since }, words, id }: HallPauseProps) {
  const { t, clock } = useTexts();
  const Sign = pauseSigns[reason];
  return (
    <span className={`hall-pause is-${reason}`} id={id}>
      <Sign aria-hidden="true" size={22} />
      <span>
        <strong>{t('pause.since', { reason: t(`pause.${reason}`), time: clock(since) })}.</strong> {words}
      </span>
    </span>
  );
}
