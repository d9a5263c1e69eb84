import { useTexts } from '../../texts/useTexts.ts';
import { NumberBox } from '../fields/NumberBox.tsx';
import { SwitchRule, TitledRule } from '../fields/Rule.tsx';
import { useDraft, useField } from '../useSetup.ts';
import { ExceptionalDays } from './ExceptionalDays.tsx';
import { WeekHours } from './WeekHours.tsx';

const quotas = [
  ['perDay', 'setup.quotaPerDay'],
  ['perHour', 'setup.quotaPerHour'],
] as const;

/** Quotas and hours of one service, by its place in the list. */
export function ServiceLimits({ at }: { at: number }) {
  const { t } = useTexts();
  const draft = useDraft();
  const path = ['services', at];
  const service = draft.services[at];
  const { value, set: setQuota } = useField([...path, 'quota']);
  const quota = (value ?? {}) as Readonly<Record<string, unknown>>;

  /** A quota of nothing is no quota. */
  function put(key: string, count: unknown): void {
    const next = Object.entries({ ...quota, [key]: count }).filter(([, each]) => each !== undefined);
    setQuota(next.length === 0 ? undefined : Object.fromEntries(next));
  }

  return (
    <>
      {quotas.map(([key, title]) => (
        <TitledRule key={key} path={[...path, 'quota', key]} title={title}>
          {({ titleId, describedBy }) => (
            <NumberBox
              path={[...path, 'quota', key]}
              labelledBy={titleId}
              describedBy={describedBy}
              empty="left-out"
              placeholder={t('setup.noLimit')}
              onChange={(count) => put(key, count)}
            />
          )}
        </TitledRule>
      ))}
      <SwitchRule
        path={[...path, 'openingHours']}
        title="setup.ownHours"
        values={{
          on: draft.openingHours.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
          off: undefined,
        }}
      />
      {service?.openingHours !== undefined && <WeekHours path={[...path, 'openingHours']} />}
      <div className="setup-under">
        <h4>{t('setup.exceptions')}</h4>
        <ExceptionalDays path={[...path, 'exceptions']} />
      </div>
    </>
  );
}
