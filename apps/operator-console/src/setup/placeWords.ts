import { faultPath, type BranchConfig, type LocalizedText } from '@talon/shared';
import type { Texts } from '../texts/useTexts.ts';
import { weekdayName } from '../texts/wallClock.ts';
import { isRecord } from './draft/listKeys.ts';
import { valueAt, type Path } from './draft/paths.ts';
import { fieldTitles } from './fieldTitles.ts';

/** Where something stands in a configuration, as a person would say it: «Ветеран · Ранг», or its path where the page shows no such field. */
export function placeWords(path: Path, config: BranchConfig, texts: Texts): string {
  const names: string[] = [];
  const keys: string[] = [];
  path.forEach((step, at) => {
    const entry =
      typeof step === 'number' ? entryName(valueAt(config, path.slice(0, at + 1)), config, texts) : undefined;
    if (entry !== undefined) names.push(entry);
    if (typeof step === 'number') return;
    const isNamed = [...keys, step].join('.') in fieldTitles || !(keys.join('.') in fieldTitles);
    if (isNamed) keys.push(step);
    // A key that is an id, as in a preference.
    else names.push(nameOfId(step, config, texts) ?? step);
  });
  const title = fieldTitles[keys.join('.')];
  return title === undefined ? faultPath(path) : [...names, texts.t(title)].join(' · ');
}

/** What an entry of a list is called: its name, its weekday, its date, or the queue that it is about. */
function entryName(entry: unknown, config: BranchConfig, texts: Texts): string | undefined {
  if (!isRecord(entry)) return undefined;
  const { name, weekday, date, queueId } = entry;
  if (isRecord(name)) return texts.name(name as unknown as LocalizedText);
  if (typeof weekday === 'number') return weekdayName(weekday, texts.locale);
  if (typeof date === 'string') return date;
  return typeof queueId === 'string' ? nameOfId(queueId, config, texts) : undefined;
}

/** What something of the configuration is called; `undefined` for an id that is not there. */
export function nameOfId(id: string, config: BranchConfig, { name }: Texts): string | undefined {
  const { queues, priorityClasses, workProfiles, services, halls, parkReasons, pickReasons } = config;
  const named = [queues, priorityClasses, workProfiles, services, halls, parkReasons, pickReasons]
    .flat()
    .find((each) => each.id === id);
  return named === undefined ? undefined : name(named.name);
}

/** A value as a person would say it. */
export function valueWords(value: unknown, config: BranchConfig, texts: Texts): string {
  const { t } = texts;
  if (value === null || value === undefined || value === '') return t('setup.notSet');
  if (typeof value === 'boolean') return t(value ? 'setup.yes' : 'setup.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return wordOf(value, config, texts);
  if (Array.isArray(value))
    return value.length === 0
      ? t('setup.notSet')
      : value.map((each) => valueWords(each, config, texts)).join(', ');
  if (!isRecord(value)) return JSON.stringify(value);
  const { from, to, opens, closes, hours } = value;
  const span = (a: unknown, b: unknown) => `${String(a)}–${String(b)}`;
  const called = entryName(value, config, texts);
  if (from !== undefined) return span(from, to);
  if (opens !== undefined) return [called, span(opens, closes)].filter(Boolean).join(' ');
  if (hours === null) return `${called ?? ''} ${t('setup.closedThatDay')}`;
  if (isRecord(hours)) return `${called ?? ''} ${span(hours['opens'], hours['closes'])}`;
  return (
    called ??
    Object.values(value)
      .map((each) => valueWords(each, config, texts))
      .join(', ')
  );
}

function wordOf(value: string, config: BranchConfig, texts: Texts): string {
  if (value === 'strict' || value === 'accumulating' || value === 'ratio')
    return texts.t(`setup.policy-${value}`);
  return nameOfId(value, config, texts) ?? value;
}
