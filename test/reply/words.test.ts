// Our fixed words in other languages: every template has the holes of the English one, quotes stay the document's, and what
// is said at the same time to somebody else stays in their language.

import { describe, expect, it } from 'vitest';
import { listCommands } from '../../src/chat/commands/commands.ts';
import { privacyCommands } from '../../src/chat/commands/privacy-commands.ts';
import { failureReply } from '../../src/chat/contract/failure.ts';
import { toCommandBodies } from '../../src/chat/discord/commands.ts';
import { checkCommands } from '../../src/chat/discord/limits.ts';
import { type MistakeName, mistake, mistakes } from '../../src/mistakes.ts';
import { cardToPlain } from '../../src/reply/card/plain.ts';
import { compose } from '../../src/reply/compose.ts';
import { english, inLanguage, translations, words } from '../../src/reply/words.ts';
import { answerOf, ferry, northKorea } from '../answer/asking.ts';

type Leaves = ReadonlyMap<string, string>;
function leavesOf(table: unknown, path = ''): Leaves {
  if (typeof table === 'string') return new Map([[path, table]]);
  if (typeof table !== 'object' || table === null) return new Map();
  return new Map(Object.entries(table).flatMap(([key, value]) => [...leavesOf(value, `${path}.${key}`)]));
}
const holesOf = (template: string) => [...template.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
const own = leavesOf(english);
const quiet = { info() {}, warn() {}, error() {} };

describe.each(Object.entries(translations))('%s', (language, { words: translated }) => {
  const theirs = leavesOf(translated);

  it('says nothing that English does not say, and fills the same holes', () => {
    for (const [path, template] of theirs) {
      expect(own.get(path), path).toBeDefined();
      expect(holesOf(template), path).toEqual(holesOf(own.get(path) ?? ''));
    }
  });

  it('has every word of ours', () => {
    // Drawn in pictures, which are the same for all; each language's own name; a sign.
    const same = /^\.(?:picture\.(?!none|noGlyph)|settings\.choices\.languages\.|receipts\.hash)/;
    const isSign = (template: string) => !/\p{L}{2}/u.test(template.replaceAll(/\{\w+\}/g, ''));
    const missing = [...own].filter(
      ([path, template]) => !theirs.has(path) && !same.test(path) && !isSign(template),
    );
    expect(missing).toEqual([]);
  });

  it('says each mistake that a person can mend', () => {
    for (const name of Object.keys(mistakes) as MistakeName[]) {
      const error = mistake(name, { n: 3 } as never);
      const said = (asked: string) =>
        inLanguage(asked, () => failureReply(error, quiet, {}, () => '').blocks[0]);
      expect(said('en'), name).toEqual({ type: 'words', text: error.message });
      expect(said(language), name).not.toEqual(said('en'));
    }
  });

  it('leaves quotes, names and what the briefing wrote as they are', () => {
    const answer = answerOf(northKorea, '/casualties');
    const said = (asked: string | undefined) =>
      inLanguage(asked, () => compose(answer, northKorea.today).card ?? expect.unreachable('no card'));
    const [plain, spoken] = [said(undefined), said(language)];
    expect(spoken.lines.flatMap((line) => ('core' in line ? [line.core] : []))).toEqual(
      plain.lines.flatMap((line) => ('core' in line ? [line.core] : [])),
    );
    expect(spoken.cites).toEqual(plain.cites);
    expect(cardToPlain(spoken, { width: 44 })).not.toBe(cardToPlain(plain, { width: 44 }));
    expect(spoken.buttons.map(({ label }) => label)).toContain(translated.buttons?.full);
  });
});

it('of two who are answered at the same time each has their language, to the end', async () => {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 5));
  const say = (language: string) =>
    inLanguage(language, async () => {
      const first = words.buttons.full;
      await wait();
      return [first, words.buttons.full];
    });
  const [uk, ko, other] = await Promise.all([say('uk'), say('ko-KR'), say('de')]);
  expect(uk).toEqual(['Повні цитати', 'Повні цитати']);
  expect(ko).toEqual(['전체 인용', '전체 인용']);
  expect(other).toEqual(['Full quotes', 'Full quotes']);
});

it('commands have names and descriptions in every language, none twice', () => {
  const bodies = toCommandBodies(listCommands([ferry.store], privacyCommands), () => false, 'global');
  expect(checkCommands(bodies.map((body) => ({ ...body })))).toEqual([]);
  const help = bodies.find(({ name }) => name === 'help');
  expect(help?.name_localizations).toMatchObject({
    uk: 'довідка',
    ko: '도움말',
    fr: 'aide',
    'es-ES': 'ayuda',
    'es-419': 'ayuda',
  });
  for (const language of ['uk', 'ko', 'fr', 'es-ES']) {
    const names = bodies.map(
      ({ type, name, name_localizations: others }) => `${type} ${others?.[language] ?? name}`,
    );
    expect(new Set(names).size, names.join()).toBe(names.length);
    for (const { options = [] } of bodies) {
      const inside = options.map(({ name, name_localizations: others }) => others?.[language] ?? name);
      expect(new Set(inside).size, inside.join()).toBe(inside.length);
    }
  }
});
