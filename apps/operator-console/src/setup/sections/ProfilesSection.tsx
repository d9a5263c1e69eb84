import { useTexts } from '../../texts/useTexts.ts';
import { Disclosure } from '../fields/Disclosure.tsx';
import { SwitchRule } from '../fields/Rule.tsx';
import { Said } from '../fields/Said.tsx';
import { useDraft } from '../useSetup.ts';
import { ProfileQueue } from './ProfileQueue.tsx';
import { SectionPart } from './SectionPart.tsx';
import './setupTable.css';

interface ProfilesSectionProps {
  /** The place of the profile that stands open. */
  readonly open: number | null;
  readonly onOpen: (at: number | null) => void;
}

/** Which queues a counter serves, which first, and whom it helps. */
export function ProfilesSection({ open, onOpen }: ProfilesSectionProps) {
  const { t, name } = useTexts();
  const { workProfiles, queues, counters } = useDraft();
  return (
    <SectionPart title="setup.profiles" words="setup.profilesWords" alone>
      <ul className="setup-things">
        {workProfiles.map((profile, at) => {
          const path = ['workProfiles', at];
          const letters = queues
            .filter(({ id }) => profile.queueIds.includes(id))
            .map(({ letter }) => letter);
          const count = counters.filter(({ workProfileId }) => workProfileId === profile.id).length;
          return (
            <Disclosure
              key={profile.id}
              path={path}
              title={name(profile.name)}
              summary={`${letters.join(', ')} · ${t('setup.profileCounters', { count })}`}
              open={open === at}
              onToggle={() => onOpen(open === at ? null : at)}
            >
              <table className="setup-table">
                <thead>
                  <tr>
                    <th scope="col">{t('setup.queueColumn')}</th>
                    <th scope="col">{t('setup.roleColumn')}</th>
                    <th scope="col">{t('setup.numberColumn')}</th>
                  </tr>
                </thead>
                <tbody>
                  {queues.map((queue) => (
                    <ProfileQueue key={queue.id} at={at} queue={queue} />
                  ))}
                </tbody>
              </table>
              <p className="setup-words setup-part-words">{t('setup.preferenceWords')}</p>
              <Said path={path} deep />
              <SwitchRule path={[...path, 'mayPick']} title="setup.mayPick" />
            </Disclosure>
          );
        })}
      </ul>
    </SectionPart>
  );
}
