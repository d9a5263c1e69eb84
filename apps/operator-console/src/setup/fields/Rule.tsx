import { useId, type ReactNode } from 'react';
import { faultPath, type MessageKey } from '@talon/shared';
import { useTexts } from '../../texts/useTexts.ts';
import type { Path } from '../draft/paths.ts';
import { useField } from '../useSetup.ts';
import { NumberBox } from './NumberBox.tsx';
import { Said } from './Said.tsx';

interface RuleProps {
  readonly path: Path;
  readonly title: MessageKey;
  /** What the rule does, in plain words. */
  readonly words: MessageKey;
}

interface RuleFrameProps extends RuleProps {
  readonly children: (ids: { readonly titleId: string; readonly describedBy: string }) => ReactNode;
}

/** One rule in a line: what it is called and does on the left, its field on the right, what is wrong below. */
export function RuleFrame({ path, title, words, children }: RuleFrameProps) {
  const { t } = useTexts();
  const id = useId();
  const [titleId, wordsId, saidId] = [`${id}-title`, `${id}-words`, `${id}-said`];
  return (
    <div className="setup-rule">
      <p className="setup-rule-words">
        <b id={titleId}>{t(title)}</b> <span id={wordsId}>{t(words)}</span>
      </p>
      <div className="setup-rule-field">{children({ titleId, describedBy: `${wordsId} ${saidId}` })}</div>
      <Said path={path} id={saidId} />
    </div>
  );
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
    <RuleFrame {...rule}>
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
    </RuleFrame>
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
    <RuleFrame {...rule}>
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
    </RuleFrame>
  );
}
