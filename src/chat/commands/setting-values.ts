// What each setting of a channel or a server can be: the choices that are offered, what was chosen or typed read, and what
// holds in words.

import { mistake } from '../../mistakes.ts';
import type { PanelOption } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import type { Budgets, SettingName, SettingValues } from '../../state/settings.ts';
import type { Store } from '../../store/store.ts';

export interface SettingChoices {
  stores(): readonly Store[];
  /** What the operator allows: nobody gets more. */
  readonly budgets: Budgets;
}

/** The choice that takes a setting back. */
export const UNSET = 'unset';

/** A name as an id's control has it. */
export function controlOf(name: SettingName): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** What can be chosen; none for what the platform's own lists offer. */
export function choicesOf(parts: SettingChoices, name: SettingName): readonly PanelOption[] {
  const { choices } = words.settings;
  const of = (names: Readonly<Record<string, string>>): readonly PanelOption[] =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  switch (name) {
    case 'briefing':
      return parts.stores().map(({ briefing }) => ({
        value: briefing.id,
        label: briefing.title.slice(0, 100),
      }));
    case 'visibility':
      return of(choices.visibility);
    case 'answers':
      return of(choices.answers);
    case 'followUps':
    case 'feedback':
    case 'outsiders':
    case 'publish':
    case 'livingPage':
      return of(choices.yesNo);
    case 'language':
      return of(choices.languages);
    case 'budgets':
      return [2, 4, 10].map((share) => {
        const value = shareOf(parts.budgets, share);
        return { value: written('budgets', value), label: describeBudgets(value) };
      });
    default:
      return [];
  }
}

function shareOf({ person, channel, space }: Budgets, share: number): Budgets {
  const part = (count: number): number => Math.max(1, Math.floor(count / share));
  return { person: part(person), channel: part(channel), space: part(space) };
}

function describeBudgets({ person, channel, space }: Budgets): string {
  return fill(words.settings.budgets, { person, channel, space });
}

/** As an option's value. */
export function written(name: SettingName, value: SettingValues[SettingName] | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (name === 'budgets' && value !== undefined) {
    const { person, channel, space } = value as Budgets;
    return [person, channel, space].join('/');
  }
  return String(value ?? '');
}

/** What was chosen or typed; undefined takes the setting back. */
export function readSetting<Name extends SettingName>(
  parts: SettingChoices,
  name: Name,
  values: readonly string[],
): SettingValues[Name] | undefined {
  const [typed = UNSET] = values;
  const value = typed.trim();
  const toValue = (): unknown => {
    if (name === 'channels' || name === 'configurers') return values.length === 0 ? undefined : values;
    if (value === UNSET || value === '') return undefined;
    if (name === 'mentionRole') return value;
    const wanted = isYesNo(name) ? yesNo(value) : value;
    const choices = choicesOf(parts, name);
    if (!choices.some((choice) => choice.value === wanted)) {
      throw mistake('settingValue', {
        name: controlOf(name).replaceAll('-', ''),
        choices: choices.map((choice) => choice.value).join(' / '),
        typed: value.slice(0, 60),
      });
    }
    if (isYesNo(name)) return wanted === 'yes';
    if (name !== 'budgets') return wanted;
    const [person = 1, channel = 1, space = 1] = value.split('/').map(Number);
    return { person, channel, space };
  };
  return toValue() as SettingValues[Name] | undefined;
}

function isYesNo(name: SettingName): boolean {
  return YES_NO.has(name);
}

const YES_NO: ReadonlySet<SettingName> = new Set([
  'followUps',
  'feedback',
  'outsiders',
  'publish',
  'livingPage',
]);

function yesNo(typed: string): string {
  if (/^(?:yes|true|on|1)$/i.test(typed)) return 'yes';
  return /^(?:no|false|off|0)$/i.test(typed) ? 'no' : typed;
}

/** What a change has noted: a choice by its label, anything else as it is kept. */
export function describeWritten(name: SettingName, text: string): string {
  const { visibility, answers, yesNo: flags, languages } = words.settings.choices;
  const labels: Partial<Record<SettingName, Readonly<Record<string, string>>>> = {
    visibility,
    answers,
    language: languages,
  };
  const found: Readonly<Record<string, string>> = isYesNo(name) ? flags : (labels[name] ?? {});
  return text === '' ? '–' : (found[text] ?? text);
}

/** What holds, in words. */
export function describeSetting(parts: SettingChoices, name: SettingName, values: SettingValues): string {
  const { choices, standards } = words.settings;
  switch (name) {
    case 'briefing':
      return (
        parts.stores().find(({ briefing }) => briefing.id === values.briefing)?.briefing.title ??
        standards.briefing
      );
    case 'visibility':
      return values.visibility === '' ? standards.visibility : choices.visibility[values.visibility];
    case 'answers':
      return choices.answers[values.answers];
    case 'followUps':
    case 'feedback':
    case 'outsiders':
    case 'publish':
    case 'livingPage':
      return choices.yesNo[values[name] ? 'yes' : 'no'];
    case 'language': {
      const languages: Readonly<Record<string, string>> = choices.languages;
      return languages[values.language] ?? standards.language;
    }
    case 'budgets':
      return describeBudgets(values.budgets ?? parts.budgets);
    case 'channels':
    case 'configurers':
      return values[name].length === 0
        ? standards[name]
        : fill(words.settings.chosen, { n: values[name].length });
    case 'mentionRole':
      return values.mentionRole === '' ? standards.mentionRole : fill(words.settings.chosen, { n: 1 });
  }
}
