import type { BranchView, Instant, OperatorId, StaffMember } from '@talon/shared';
import { UserPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { SearchBox } from '../components/SearchBox.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { momentWords } from '../texts/wallClock.ts';
import { matching, nowWords } from './staffWords.ts';

interface StaffListProps {
  readonly branch: BranchView;
  readonly now: Instant;
  readonly staff: readonly StaffMember[];
  /** Who is signed in here. */
  readonly me: OperatorId;
  readonly chosen: OperatorId | null;
  readonly onChoose: (operatorId: OperatorId) => void;
  readonly onAdd: () => void;
}

/** Everybody by number: role, where each is now, when each was last here; found by half a name or a number. */
export function StaffList({ branch, now, staff, me, chosen, onChoose, onAdd }: StaffListProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const [typed, setTyped] = useState('');
  const [withFormer, setWithFormer] = useState(false);
  const rows = useRef<HTMLDivElement>(null);
  // Whoever was just added stands at the end of a long list.
  useEffect(() => {
    rows.current?.querySelector(`[data-operator="${chosen}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const former = staff.filter(({ deactivatedAt }) => deactivatedAt !== null).length;
  const found = matching(staff, typed).filter(
    ({ deactivatedAt, operatorId }) => withFormer || deactivatedAt === null || operatorId === chosen,
  );
  return (
    <section className="staff-list" aria-label={t('staff.list')}>
      <div className="staff-tools">
        <SearchBox
          className="staff-search"
          iconSize={20}
          label={t('staff.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="button" className="button button-primary" onClick={onAdd}>
          <UserPlus aria-hidden="true" size={20} /> {t('staff.add')}
        </button>
      </div>
      <div className="staff-tools">
        <p className="staff-count">
          {t('staff.count', {
            count: staff.length - former,
            signedIn: staff.filter(({ signedInSince }) => signedInSince !== null).length,
          })}
        </p>
        {former > 0 && (
          <label className="staff-former">
            <input
              type="checkbox"
              checked={withFormer}
              onChange={({ target }) => setWithFormer(target.checked)}
            />
            {t('staff.withFormer', { count: former })}
          </label>
        )}
      </div>
      <div ref={rows} className="staff-rows">
        <div className="staff-row staff-row-head" aria-hidden="true">
          <span>{t('staff.columnNumber')}</span>
          <span>{t('staff.columnName')}</span>
          <span>{t('staff.columnNow')}</span>
          <span>{t('staff.columnLast')}</span>
        </div>
        {found.length === 0 && (
          <p className="panel-none" role="status">
            {t('staff.nobodyFound')}
          </p>
        )}
        <ul>
          {found.map((member) => (
            <li key={member.operatorId}>
              <button
                type="button"
                className={member.deactivatedAt === null ? 'staff-row' : 'staff-row staff-row-former'}
                data-operator={member.operatorId}
                aria-pressed={member.operatorId === chosen}
                onClick={() => onChoose(member.operatorId)}
              >
                <span className="staff-number">{member.number}</span>{' '}
                <span className="staff-who">
                  <b>{member.name}</b>{' '}
                  <small>
                    {t(`staff.role-${member.role}`)}
                    {member.operatorId === me && ` · ${t('staff.itIsYou')}`}
                  </small>
                </span>{' '}
                <span className={member.signedInSince === null ? 'staff-away' : 'staff-here'}>
                  {nowWords(member, branch, texts)}
                </span>{' '}
                <span className="staff-last">
                  {member.lastSignInAt === null
                    ? t('staff.neverSignedIn')
                    : momentWords(member.lastSignInAt, now, branch.timeZone, locale)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
