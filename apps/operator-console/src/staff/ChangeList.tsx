import type { BranchView, Instant, StaffChange, StaffMember } from '@talon/shared';
import { useTexts } from '../texts/useTexts.ts';
import { momentWords } from '../texts/wallClock.ts';
import { changeWords } from './staffWords.ts';

interface ChangeListProps {
  readonly branch: BranchView;
  readonly now: Instant;
  readonly staff: readonly StaffMember[];
  readonly changes: readonly StaffChange[];
  /** All of one person, whose name need not be repeated. */
  readonly ofOne?: boolean;
}

/** Who changed what, the newest first. */
export function ChangeList({ branch, now, staff, changes, ofOne = false }: ChangeListProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const Heading = ofOne ? 'h3' : 'h2';
  // Of one person the newest of all changes are shown: that there are none among them does not mean there were none.
  if (ofOne && changes.length === 0) return null;
  const names = new Map(staff.map(({ operatorId, name }) => [operatorId, name]));
  return (
    <section className="staff-changes" aria-labelledby="staff-changes">
      <Heading id="staff-changes">{t('staff.changes')}</Heading>
      {changes.length === 0 && <p className="staff-said">{t('staff.changesNone')}</p>}
      <ul>
        {changes.map((change) => {
          const { at, operatorId, changedBy, what } = change;
          return (
            <li key={`${at} ${operatorId} ${what} ${change.after}`}>
              {!ofOne && <b>{names.get(operatorId)}: </b>}
              {changeWords(change, branch, texts)}
              <small>
                {momentWords(at, now, branch.timeZone, locale)} ·{' '}
                {t('staff.changedBy', { name: names.get(changedBy) ?? changedBy })}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
