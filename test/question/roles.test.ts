// Who is in which role of an act, by the form of the question: one row a form. "!" marks what is sure.

import { describe, expect, it } from 'vitest';
import { entitySchema } from '../../src/briefing/schema.ts';
import type { Entity } from '../../src/briefing/types.ts';
import { sharedActs } from '../../src/language/en/acts.ts';
import { wantsOf } from '../../src/language/en/wants.ts';
import { foldText, readWords } from '../../src/language/words.ts';
import type { AskedRole } from '../../src/question/query.ts';
import { readQuery } from '../../src/question/read-query.ts';
import { compilePhrases, openPhrases } from '../../src/store/phrases.ts';
import { changedStore } from '../reply/ferry.ts';

/** Two states and their people: no briefing's, so that none has to stay as it is. */
const entity = (id: string, type: Entity['type'], ...aliases: readonly string[]): Entity => ({
  ...entitySchema.parse({ name: id.replaceAll('-', ' '), type, aliases }),
  id,
});
const store = changedStore((briefing) => ({
  ...briefing,
  entities: [
    entity('valdria', 'state', 'valdrian'),
    entity('valdrian-forces', 'body'),
    entity('torva', 'state', 'torvan', 'torvagrad'),
    entity('east-ossen', 'state', 'eo'),
    entity('ada-dovan', 'person', 'dovan'),
    entity('igor-marek', 'person', 'marek'),
    entity('jon-ull', 'person', 'ull'),
    entity('brenholt', 'place'),
    entity('two-captives', 'group', 'the two prisoners', 'prisoners', 'the prisoners'),
  ],
}));
const phrases = openPhrases(compilePhrases(store));

function read(text: string) {
  const words = readWords(text);
  return readQuery(text, words, phrases.find(words), wantsOf(foldText(text)), sharedActs());
}

const shown = (role: AskedRole | undefined): string =>
  role === undefined || role.entities.length === 0
    ? '–'
    : `${role.entities.join('+')}${role.isSure ? '!' : ''}`;

function rolesOf(text: string, act: string): string {
  const found = read(text).acts.find(({ acts }) => acts.includes(act));
  return found === undefined ? 'not named' : `${shown(found.by)} ${shown(found.of)}`;
}

describe('roles', () => {
  it.each([
    // active
    ['when did valdria invade east ossen', 'invade', 'valdria! east-ossen!'],
    ['who captured the prisoners', 'capture', '– two-captives!'],
    ['who did valdria capture', 'capture', 'valdria! –'],
    ['did jon ull confirm the deployment', 'confirm', 'jon-ull! –'],
    ['what did marek and ull sign', 'sign', 'igor-marek+jon-ull! –'],
    ['when valdria returned the prisoners', 'return', 'valdria! two-captives!'],
    // a deed's noun: the name ahead does it where somebody stands behind it
    ["torva's visit to valdria", 'visit', 'torva! valdria!'],
    ['marek visit to brenholt, date', 'visit', 'igor-marek! brenholt!'],
    ['valdrian and torvan reactions to the deployment', 'respond', '– –'],
    ['valdria attacking the prisoners', 'attack', 'valdria! two-captives!'],
    ['valdria attack on torva', 'attack', '– torva'],
    // a clause behind the verb has its own subject
    ['did marek admit eo troops are there', 'acknowledge', 'igor-marek! –'],
    ['did marek admit eo troops are there', 'accept', 'not named'],
    // passive
    ['has torva been invaded by valdria', 'invade', 'valdria! torva!'],
    ['have the prisoners been exchanged', 'exchange', '– two-captives!'],
    ['when was brenholt seized', 'seize', '– brenholt!'],
    // noun forms
    ['the capture of the prisoners by valdria', 'capture', 'valdria! two-captives!'],
    ["valdria's capture of the prisoners", 'capture', 'valdria! two-captives!'],
    ['the capture of the prisoners', 'capture', '– two-captives'],
    // telegram style tells no role
    ['eo troops deployed how many', 'deploy', '– –'],
    // a name before another noun is not the one who does it
    ['did the torvan proposal surprise ull', 'deploy', 'not named'],
    // what stands between verb and "what" gets it
    ['ull gives torvagrad what', 'give', 'jon-ull! torva'],
    // a verb is no part of a name
    ['did the two prisoners capture valdrian forces', 'capture', 'two-captives! valdrian-forces!'],
  ])('%s: %s', (text, act, roles) => {
    expect(rolesOf(text, act)).toBe(roles);
  });
});

describe('what is wanted', () => {
  it.each([
    ['who captured the prisoners', 'by', ''],
    ['who did valdria capture', 'of', ''],
    ['which village were they captured in', 'in', 'villag'],
    ['how many generals were killed', 'amount', 'general'],
    ['when was brenholt seized', 'on', ''],
    ['have the prisoners been exchanged', 'whether', ''],
  ])('%s: %s', (text, slot, kind) => {
    const { wanted } = read(text);
    expect([wanted?.slot, wanted?.kind.join(' ')]).toEqual([slot, kind]);
  });
});

describe('the state in which an act is asked for', () => {
  it.each([
    ['when did dovan hand over the prisoners', 'return', true],
    ['have the prisoners been exchanged', 'exchange', true],
    ['would dovan hand over the prisoners', 'return', false],
    ['is dovan ready to hand over the prisoners', 'return', false],
    ['could the prisoners be punished', 'punish', false],
  ])('%s', (text, act, asDone) => {
    expect(read(text).acts.find(({ acts }) => acts.includes(act))?.asDone).toBe(asDone);
  });
});
