import type { BranchView, HallView, QueueId } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import { placeOfQueue } from '../placeOfQueue.ts';

interface QueuePlaceProps {
  readonly branch: BranchView;
  readonly hall: HallView;
  readonly queueId: QueueId;
}

/** Where a service is given and how many wait there, to be said to whoever asks. */
export function QueuePlace({ branch, hall, queueId }: QueuePlaceProps) {
  const texts = useTexts();
  const waiting = hall.queues.find((queue) => queue.queueId === queueId)?.waiting ?? 0;
  return (
    <p className="queue-place">
      {placeOfQueue(branch, queueId, texts)} · {texts.t('reception.waitingInQueue', { count: waiting })}
    </p>
  );
}
