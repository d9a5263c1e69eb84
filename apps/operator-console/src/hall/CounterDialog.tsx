import { formatTicket, type BranchView, type HallView } from '@talon/shared';
import { DoorClosed, Play } from 'lucide-react';
import { Dialog } from '../components/Dialog.tsx';
import { ReasonButtons } from '../components/ReasonButtons.tsx';
import { reasonOfKey } from '../components/reasonOfKey.ts';
import type { Step } from '../stores/pressStore.ts';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import { counterDoing } from './counterDoing.ts';
import { ProfileChoice } from './ProfileChoice.tsx';

interface CounterDialogProps {
  readonly branch: BranchView;
  readonly state: HallView['counters'][number];
  /** Who sits there, by name. */
  readonly operator: string | undefined;
  readonly onAnswer: (step: Step) => void;
  readonly onClose: () => void;
}

/** One counter closer, and what a supervisor may do with it: a break with its reason, the end of one, closing, another work profile. */
export function CounterDialog({ branch, state, operator, onAnswer, onClose }: CounterDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const { counterId } = state;
  const number = branch.counters.find(({ id }) => id === counterId)?.number ?? 0;
  const doing = counterDoing(state);
  const reasons = doing === 'open' ? branch.pauseReasons : [];
  const pause = (reasonId: (typeof reasons)[number]['id']) =>
    onAnswer({ name: 'pauseCounter', payload: { counterId, reasonId } });
  return (
    <Dialog
      title={[t('common.counterNumber', { number }), operator].filter(Boolean).join(' · ')}
      onClose={onClose}
      onKeyDown={(event) => {
        // In the list of profiles a digit looks for a name.
        if (event.target instanceof HTMLSelectElement) return;
        const reasonId = reasonOfKey(event, reasons);
        if (reasonId !== undefined) pause(reasonId);
      }}
    >
      <p className="dialog-words">{stateWords(state, branch, texts)}</p>
      {reasons.length > 0 && (
        <>
          <h3 className="reason-heading counter-dialog-heading">{t('hall.pauseCounter')}</h3>
          <ReasonButtons reasons={reasons} onChoose={pause} />
        </>
      )}
      {doing === 'paused' && (
        <button
          type="button"
          className="reason-button reason-close"
          data-first-focus
          onClick={() => onAnswer({ name: 'endPause', payload: { counterId } })}
        >
          <Play aria-hidden="true" size={22} />
          <span>
            {t('hall.endPause')}
            <small>{t('hall.endPauseHint')}</small>
          </span>
        </button>
      )}
      {(doing === 'open' || doing === 'paused') && (
        <button
          type="button"
          className="reason-button reason-close"
          onClick={() => onAnswer({ name: 'closeCounter', payload: { counterId } })}
        >
          <DoorClosed aria-hidden="true" size={22} />
          <span>
            {t('desk.closeCounter')}
            <small>{t('hall.closeCounterHint')}</small>
          </span>
        </button>
      )}
      {branch.workProfiles.length > 1 && (
        <ProfileChoice
          branch={branch}
          counterId={counterId}
          present={state.workProfileId}
          onAssign={(workProfileId) =>
            onAnswer({ name: 'assignProfile', payload: { counterId, workProfileId } })
          }
        />
      )}
    </Dialog>
  );
}

function stateWords(
  { status, current }: CounterDialogProps['state'],
  branch: BranchView,
  texts: Texts,
): string {
  const { t, name, clock } = texts;
  if (current !== null) return t('hall.counterBusyWords', { ticket: formatTicket(current.ticket) });
  if (status.status === 'closed') return t('hall.counterClosedWords');
  const time = clock(status.since);
  if (status.status === 'open') return t('hall.counterOpenWords', { time });
  const reason = branch.pauseReasons.find(({ id }) => id === status.reasonId);
  return t('hall.counterPausedWords', { reason: reason === undefined ? '' : name(reason.name), time });
}
