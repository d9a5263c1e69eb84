import type { OperatorId, WorkProfileId } from '@talon/shared';
import type { CurrentConfig } from '../runtime/currentConfig.ts';
import { judgeBranchConfig, type JudgeBranchConfigParts } from '../runtime/judgeBranchConfig.ts';
import type { PutBranchConfig } from '../runtime/putBranchConfig.ts';
import type { OwnProfiles } from './administerStaff.ts';

interface OwnProfilesParts extends JudgeBranchConfigParts {
  readonly config: Pick<CurrentConfig, 'get' | 'version'>;
  readonly putBranchConfig: (file: unknown, editedFrom: number | 'any') => PutBranchConfig;
}

/** [PROFILE-2] The profiles that people bring, as the branch's configuration has them: each change is a version of it. */
export function ownProfiles({ runtime, config, putBranchConfig }: OwnProfilesParts): OwnProfiles {
  const configWith = (operatorId: OperatorId, profile: WorkProfileId | null) => {
    const { [operatorId]: _before, ...others } = config.get().operatorProfiles;
    const operatorProfiles = profile === null ? others : { ...others, [operatorId]: profile };
    return { ...config.get(), operatorProfiles };
  };
  return {
    of: (operatorId) => config.get().operatorProfiles[operatorId] ?? null,
    refusalOf(operatorId, profile) {
      if (profile !== null && !config.get().workProfiles.some(({ id }) => id === profile))
        return 'unknown-work-profile';
      const judged = judgeBranchConfig(configWith(operatorId, profile), { runtime, config });
      return judged.ok ? undefined : 'faulty-configuration';
    },
    put: (operatorId, profile) =>
      putBranchConfig(configWith(operatorId, profile), 'any').ok ? undefined : 'faulty-configuration',
  };
}
