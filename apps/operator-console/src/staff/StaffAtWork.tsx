import {
  staffRefusal,
  type BranchView,
  type OperatorId,
  type StaffMember,
  type StaffRefusal,
} from '@talon/shared';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Waiting } from '../components/Waiting.tsx';
import { useParts } from '../hub/consoleParts.ts';
import type { StaffAnswer } from '../hub/staffApi.ts';
import { useNow } from '../stores/useViews.ts';
import { useTexts } from '../texts/useTexts.ts';
import { AddForm } from './AddForm.tsx';
import { ChangeList } from './ChangeList.tsx';
import { MemberCard } from './MemberCard.tsx';
import { PinSlip } from './PinSlip.tsx';
import { StaffList } from './StaffList.tsx';
import { useStaff } from './useStaff.ts';

type Refusal = Extract<StaffAnswer, { ok: false }>['why'];
/** The list beside whoever is chosen or added in it. */
export function StaffAtWork({ branch }: { branch: BranchView }) {
  const { staff: api, session } = useParts();
  const { t, name } = useTexts();
  const me = useStore(session, ({ signedIn }) => signedIn?.operatorId);
  const now = useNow(branch.hubTime);
  const { known, failure, again, ask } = useStaff();
  const [chosen, setChosen] = useState<OperatorId | 'new' | null>(null);
  const [notice, setNotice] = useState<Refusal | 'saved' | null>(null);
  const [slip, setSlip] = useState<{ readonly member: StaffMember; readonly pin: string } | null>(null);

  const side = useRef<HTMLDivElement>(null);
  // What had the focus may have gone with the change: the person is still there.
  useEffect(() => {
    const isLost = notice === 'saved' && slip === null && document.activeElement === document.body;
    if (isLost) side.current?.querySelector('h2')?.focus();
  }, [notice, slip]);

  if (me === undefined || known === null)
    return failure === null ? (
      <Waiting />
    ) : (
      <div className="setup-none" role="alert">
        <p>{t(`staff.failed-${failure === 'no-such-day' ? 'unexpected' : failure}`)}</p>
        <button type="button" className="button" onClick={again}>
          {t('staff.again')}
        </button>
      </div>
    );

  /** Says what became of a change, and shows a PIN this once. */
  async function change(wanted: (secret: string) => Promise<StaffAnswer>): Promise<StaffAnswer | null> {
    setNotice(null);
    const answer = await ask(wanted);
    if (answer === null) return null;
    setNotice(answer.ok ? 'saved' : answer.why);
    if (answer.ok) setChosen(answer.member.operatorId);
    if (answer.ok && answer.pin !== undefined) setSlip({ member: answer.member, pin: answer.pin });
    return answer;
  }
  function choose(next: OperatorId | 'new' | null): void {
    setNotice(null);
    setChosen(next);
  }

  const { staff, changes } = known;
  const member = staff.find(({ operatorId }) => operatorId === chosen);
  return (
    <div className="staff-columns">
      <StaffList
        branch={branch}
        now={now}
        staff={staff}
        me={me}
        chosen={member?.operatorId ?? null}
        onChoose={choose}
        onAdd={() => choose('new')}
      />
      <div ref={side} className="staff-side">
        <p role="status" className="staff-notice">
          {notice === 'saved' && (
            <span className="staff-done">
              <CircleCheck aria-hidden="true" size={20} /> {t('staff.saved')}
            </span>
          )}
          {notice !== null && notice !== 'saved' && (
            <span className="notice-refused">
              <CircleAlert aria-hidden="true" size={20} /> {t(refusalKey(notice))}
            </span>
          )}
        </p>
        {chosen === 'new' && (
          <AddForm
            staff={staff}
            onCancel={() => choose(null)}
            onAdd={(wanted) => void change((secret) => api.add(secret, wanted))}
          />
        )}
        {member !== undefined && (
          <MemberCard
            key={member.operatorId}
            branch={branch}
            now={now}
            member={member}
            staff={staff}
            changes={changes}
            isMe={member.operatorId === me}
            onType={() => setNotice(null)}
            onSave={async (seen, wanted) => {
              const answer = await change((secret) => api.change(secret, seen, wanted));
              if (answer?.ok === true) return 'saved';
              return answer?.why === 'changed-meanwhile' ? 'changed-meanwhile' : 'refused';
            }}
            onNewPin={() => void change((secret) => api.givePin(secret, member))}
            onDeactivate={() => void change((secret) => api.deactivate(secret, member))}
            onReactivate={() => void change((secret) => api.reactivate(secret, member))}
          />
        )}
        {chosen !== 'new' && member === undefined && (
          <div className="staff-card">
            <p className="staff-choose">{t('staff.chooseSomebody')}</p>
            <ChangeList branch={branch} now={now} staff={staff} changes={changes} />
          </div>
        )}
      </div>
      {slip !== null && <PinSlip branchName={name(branch.name)} {...slip} onClose={() => setSlip(null)} />}
    </div>
  );
}

const isOfStaff = (why: Refusal): why is StaffRefusal => staffRefusal.safeParse(why).success;

const refusalKey = (why: Refusal) =>
  isOfStaff(why) ? (`staff.refused-${why}` as const) : (`staff.failed-${why}` as const);
