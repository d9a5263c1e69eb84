import { useId, type ReactNode } from 'react';
import { faultPath, type MessageKey } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import type { Path } from '../draft/paths.ts';
import { useField } from '../useSetup.ts';
import { NumberBox } from './NumberBox.tsx';
import { Said } from './Said.tsx';
import './Rule.css';

interface RuleFrameProps {
  readonly path: Path;
  /** What the rule is called, or what it is about. */
  readonly title: string;
  /** What the rule does, in plain words. */
  readonly words: string;
  /** Says below what is wrong with anything at the path, not only with the value itself. */
  readonly deep?: boolean;
  readonly children: (ids: { readonly titleId: string; readonly describedBy: string }) => ReactNode;
}

/** One rule in a line: what it is called and does on the left, its field on the right, what is wrong below. */
export function RuleFrame({ path, title, words, deep = false, children }: RuleFrameProps) {
  const id = useId();
  const [titleId, wordsId, saidId] = [`${id}-title`, `${id}-words`, `${id}-said`];
  return (
    <div className="setup-rule">
      <p className="setup-rule-words">
        <b id={titleId}>{title}</b>{' '}
        <span id={wordsId} className="setup-words">
          {words}
        </span>
      </p>
      <div className="setup-rule-field">{children({ titleId, describedBy: `${wordsId} ${saidId}` })}</div>
      <Said path={path} id={saidId} deep={deep} />
    </div>
  );
}

/** The texts `setup.x` of rules that a text `setup.xWords` explains. */
type RuleTitle = { [Key in MessageKey]: `${Key}Words` extends MessageKey ? Key : never }[MessageKey];

interface RuleProps {
  readonly path: Path;
  readonly title: RuleTitle;
}

interface TitledRuleProps extends RuleProps, Pick<RuleFrameProps, 'children'> {}

/** A rule with its own title and words from the texts. */
export function TitledRule({ title, ...rule }: TitledRuleProps) {
  const { t } = useTexts();
  return <RuleFrame title={t(title)} words={t(`${title}Words`)} {...rule} />;
}

interface NumberRuleProps extends RuleProps {
  readonly unit: MessageKey;
  /** A rule that may be left out, and what the field says then. */
  readonly whenEmpty?: MessageKey;
}

/** A rule with a number. */
export function NumberRule({ unit, whenEmpty, ...rule }: NumberRuleProps) {
  const { t } = useTexts();
  return (
    <TitledRule {...rule}>
      {({ titleId, describedBy }) => (
        <>
          <NumberBox
            path={rule.path}
            labelledBy={titleId}
            describedBy={describedBy}
            {...(whenEmpty && { empty: null, placeholder: t(whenEmpty) })}
          />
          <span className="setup-unit">{t(unit)}</span>
        </>
      )}
    </TitledRule>
  );
}

interface SwitchRuleProps extends RuleProps {
  /** What is put there for on and off, where it is not just yes and no. */
  readonly values?: { readonly on: unknown; readonly off: unknown };
}

const yesAndNo = { on: true, off: false };

/** A rule that holds or does not. */
export function SwitchRule({ values = yesAndNo, ...rule }: SwitchRuleProps) {
  const { t } = useTexts();
  const { value, set } = useField(rule.path);
  const isOn = value !== values.off;
  return (
    <TitledRule {...rule}>
      {({ titleId, describedBy }) => (
        <label className="setup-switch">
          <input
            type="checkbox"
            data-path={faultPath(rule.path)}
            aria-labelledby={titleId}
            aria-describedby={describedBy}
            checked={isOn}
            onChange={({ target }) => set(target.checked ? values.on : values.off)}
          />
          {t(isOn ? 'setup.yes' : 'setup.no')}
        </label>
      )}
    </TitledRule>
  );
}
