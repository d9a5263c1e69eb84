import type { BranchConfig, ConfigFault, ConfigRemark, FaultParams } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';
import { nameOfId } from './placeWords.ts';

/** What is wrong, with names instead of ids. */
export const faultWords = ({ code, params }: ConfigFault, config: BranchConfig, texts: Texts): string =>
  texts.t(`configFaults.${code}`, named(params, config, texts));

export const remarkWords = ({ code, params }: ConfigRemark, config: BranchConfig, texts: Texts): string =>
  texts.t(`configRemarks.${code}`, named(params, config, texts));

/** The values that name something by its id. */
const idsIn = ['queue', 'class', 'lower', 'profile', 'id', 'what'];

function named(params: FaultParams, config: BranchConfig, texts: Texts): FaultParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      idsIn.includes(key) ? (nameOfId(String(value), config, texts) ?? value) : value,
    ]),
  );
}
