import { translate, type Messages } from '../../i18n/translate.ts';

/** What can be wrong. Stable: the names of the texts `configFaults`, which say it in every language. */
export type ConfigFaultCode = keyof Messages['configFaults'];

/** What stands in the words of a fault. Ids are named by what they are (`queue`, `class`), so that a screen can say names. */
export type FaultParams = Readonly<Record<string, string | number>>;

/** One fault of a configuration: where it is and what is wrong. */
export interface ConfigFault {
  /** Path in the file, for example `queues[3].hallId`. */
  readonly path: string;
  readonly code: ConfigFaultCode;
  readonly params: FaultParams;
  /** In English, with ids, for a person who edits the file. */
  readonly message: string;
}

export const configFault = (path: string, code: ConfigFaultCode, params: FaultParams = {}): ConfigFault => ({
  path,
  code,
  params,
  message: translate('en', `configFaults.${code}`, params),
});

/** The path of a fault as text: `queues[3].hallId`. */
export const faultPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('');
