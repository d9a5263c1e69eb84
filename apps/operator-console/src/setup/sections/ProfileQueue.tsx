import { faultPath, type Queue, type QueueId, type WorkProfile } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { useDraft, useField } from '../useSetup.ts';
import { roleOf, roles, withRole, type QueueRole } from './queueRole.ts';
import '../../components/Field.css';
import '../fields/boxes.css';

interface ProfileQueueProps {
  /** The place of the profile. */
  readonly at: number;
  readonly queue: Queue;
}

/** What one profile does for one queue: serves it as its own, helps it, or neither. */
export function ProfileQueue({ at, queue }: ProfileQueueProps) {
  const { t, name } = useTexts();
  const path = ['workProfiles', at];
  const profile = useDraft().workProfiles[at] as WorkProfile;
  const { set } = useField(path);
  const role = roleOf(profile, queue.id);
  const called = `${queue.letter} · ${name(queue.name)}`;
  return (
    <tr>
      <th scope="row">{called}</th>
      <td>
        <select
          className="field-box setup-role"
          data-path={
            role === 'own' ? faultPath([...path, 'queueIds', profile.queueIds.indexOf(queue.id)]) : undefined
          }
          aria-label={`${called}, ${t('setup.roleColumn')}`}
          value={role}
          onChange={({ target }) => set(withRole(profile, queue.id, target.value as QueueRole))}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {t(`setup.role-${each}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <span className="setup-row-line">
          {role === 'own' && (
            <>
              <span className="setup-unit">{t('setup.preferenceShort')}</span>
              <NumberBox
                path={[...path, 'preference', queue.id]}
                label={`${called}, ${t('setup.preference')}`}
                empty="left-out"
                placeholder="5"
              />
            </>
          )}
          {role === 'helped' && <HelpBox at={at} queueId={queue.id} called={called} />}
        </span>
      </td>
    </tr>
  );
}

function HelpBox({ at, queueId, called }: { at: number; queueId: QueueId; called: string }) {
  const { t } = useTexts();
  const place = useDraft().workProfiles[at]?.helps.findIndex((each) => each.queueId === queueId) ?? -1;
  return (
    <>
      <span className="setup-unit">{t('setup.helpsShort')}</span>
      <NumberBox
        path={['workProfiles', at, 'helps', place, 'whenFewerThan']}
        label={`${called}, ${t('setup.helpsWhen')}`}
      />
    </>
  );
}
