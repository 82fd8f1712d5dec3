// Names and descriptions of commands in Discord's languages, from the one table of our words. What a briefing wrote –
// topics – has its own words alone.

import type { Named, Translation } from '../../reply/words/translation.ts';
import { translations } from '../../reply/words.ts';

export interface Localised {
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description_localizations?: Readonly<Record<string, string>>;
}

/** Discord's codes of each language. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  uk: ['uk'],
  ko: ['ko'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
};

type Table = 'commands' | 'subcommands' | 'options';

export function localise(table: Table, name: string): Localised {
  const named = perCode(({ [table]: names }): Named | undefined => names[name]);
  if (named.length === 0) return {};
  return {
    name_localizations: Object.fromEntries(named.map(([code, [own]]) => [code, own])),
    description_localizations: Object.fromEntries(
      named.map(([code, [, description]]) => [code, description]),
    ),
  };
}

export function localiseMessageCommand(name: string): Localised {
  const named = perCode(({ messageCommands }) => messageCommands[name]);
  return { name_localizations: Object.fromEntries(named) };
}

function perCode<T>(find: (translation: Translation) => T | undefined): readonly (readonly [string, T])[] {
  return Object.entries(translations).flatMap(([language, translation]) => {
    const found = find(translation);
    return found === undefined ? [] : (CODES[language] ?? []).map((code) => [code, found] as const);
  });
}
