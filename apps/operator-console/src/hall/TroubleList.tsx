import { assertNever, type Instant, type MessageKey } from '@talon/shared';
import { CircleCheck } from 'lucide-react';
import { useNow } from '../stores/useViews.ts';
import { useTexts, type Texts } from '../texts/useTexts.ts';
import type { HallPart } from './HallTabs.tsx';
import { NeedMark } from './NeedMark.tsx';
import { Panel } from '../components/Panel.tsx';
import { printerWords } from '../texts/printerWords.ts';
import { isUrgent, type Trouble } from './troubles.ts';

interface TroubleListProps {
  readonly troubles: readonly Trouble[];
  /** The hub's time of what is shown. */
  readonly shownAt: Instant;
  /** [PAUSE-3] When waits of visitors stopped growing, while the hall is paused. */
  readonly waitsUntil: Instant | undefined;
  /** Whether the machines have been heard of: before that nobody can say that all is well. */
  readonly complete: boolean;
  /** Shows the part of the hall in which it can be mended. */
  readonly onGo: (part: HallPart) => void;
}

/** What is wrong in the hall now, the worst first; a row leads to where it is seen closer. */
export function TroubleList({ troubles, shownAt, waitsUntil, complete, onGo }: TroubleListProps) {
  const texts = useTexts();
  return (
    <Panel title={texts.t('hall.troubles')} count={troubles.length}>
      {troubles.length === 0 && (
        <p className="panel-none troubles-none">
          {complete && <CircleCheck aria-hidden="true" size={22} />}
          {texts.t(complete ? 'hall.troublesNone' : 'desk.loading')}
        </p>
      )}
      <ul className="troubles">
        {troubles.map((trouble) => (
          <li key={keyOf(trouble)}>
            <button type="button" className="trouble" onClick={() => onGo(partOf(trouble))}>
              <NeedMark need={isUrgent(trouble) ? 'now' : 'soon'} />
              <span className="trouble-words">
                <b>{titleOf(trouble, texts)}</b>
                <TroubleDetail trouble={trouble} shownAt={shownAt} waitsUntil={waitsUntil} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const awayWords = {
  kiosk: 'hall.kiosksAway',
  board: 'hall.boardsAway',
  counterSign: 'hall.counterSignsAway',
  printStation: 'hall.printStationsAway',
} as const satisfies Record<string, MessageKey>;

function titleOf(trouble: Trouble, { t, name, locale }: Texts): string {
  switch (trouble.kind) {
    case 'device-away':
      return t('hall.deviceAway', { device: name(trouble.device.name) });
    case 'devices-away':
      return t(awayWords[trouble.of], { count: trouble.count });
    case 'printer':
      return `${name(trouble.device.name)}: ${printerWords(locale, trouble.printer.condition)}`;
    case 'queue-unserved':
      return t('hall.queueUnserved', { letter: trouble.queue.queue.letter });
    case 'queues-unserved':
      return t('hall.queuesUnserved', { count: trouble.count });
    case 'papers':
      return t('hall.papersInDoubt', { count: trouble.count });
    default:
      return assertNever(trouble);
  }
}

interface TroubleDetailProps extends Pick<TroubleListProps, 'shownAt' | 'waitsUntil'> {
  readonly trouble: Trouble;
}

function TroubleDetail({ trouble, shownAt, waitsUntil }: TroubleDetailProps) {
  const { t, name, duration } = useTexts();
  const now = useNow(shownAt);
  if (trouble.kind === 'queue-unserved') {
    const { queue, waiting, longestWaitSince } = trouble.queue;
    const wait = duration((waitsUntil ?? now) - (longestWaitSince ?? now));
    return (
      <small>
        {name(queue.name)}: {t('hall.queueUnservedWait', { count: waiting, wait })}
      </small>
    );
  }
  if (trouble.kind === 'queues-unserved')
    return <small>{t('hall.queuesUnservedWait', { count: trouble.waiting })}</small>;
  if (trouble.kind === 'devices-away' || trouble.kind === 'papers') return null;
  const since = trouble.kind === 'printer' ? trouble.printer.since : trouble.device.since;
  return (
    <small>{since === null ? t('hall.notSeen') : t('hall.lasts', { wait: duration(now - since) })}</small>
  );
}

function partOf({ kind }: Trouble): HallPart {
  if (kind === 'queue-unserved' || kind === 'queues-unserved') return 'queues';
  return kind === 'papers' ? 'papers' : 'devices';
}

function keyOf(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'device-away':
    case 'printer':
      return `${trouble.kind}:${trouble.device.deviceId}`;
    case 'devices-away':
      return `${trouble.kind}:${trouble.of}`;
    case 'queue-unserved':
      return `${trouble.kind}:${trouble.queue.queue.id}`;
    case 'queues-unserved':
    case 'papers':
      return trouble.kind;
    default:
      return assertNever(trouble);
  }
}
