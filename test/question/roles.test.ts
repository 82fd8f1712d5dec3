// Who is in which role of an act, by the form of the question: one row a form. "!" marks what is sure.

import { describe, expect, it } from 'vitest';
import { sharedActs } from '../../src/language/en/acts.ts';
import { wantsOf } from '../../src/language/en/wants.ts';
import { foldText, readWords } from '../../src/language/words.ts';
import type { AskedRole } from '../../src/question/query.ts';
import { readQuery } from '../../src/question/read-query.ts';
import { compilePhrases, openPhrases } from '../../src/store/phrases.ts';
import { northKorea } from '../answer/asking.ts';

const phrases = openPhrases(compilePhrases(northKorea.store));

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
    ['when did ukraine invade north korea', 'invade', 'ukraine! north-korea!'],
    ['who captured the prisoners', 'capture', '– two-prisoners!'],
    ['who did ukraine capture', 'capture', 'ukraine! –'],
    ['did kim jong un confirm the deployment', 'confirm', 'kim-jong-un! –'],
    ['what did putin and kim sign', 'sign', 'putin+kim-jong-un! –'],
    ['when ukraine returned the prisoners', 'return', 'ukraine! two-prisoners!'],
    // a clause behind the verb has its own subject
    ['did putin admit nk troops are there', 'acknowledge', 'putin! –'],
    ['did putin admit nk troops are there', 'accept', 'not named'],
    // passive
    ['has russia been invaded by ukraine', 'invade', 'ukraine! russia!'],
    ['have the prisoners been exchanged', 'exchange', '– two-prisoners!'],
    ['when was kursk seized', 'seize', '– kursk!'],
    // noun forms
    ['the capture of the prisoners by ukraine', 'capture', 'ukraine! two-prisoners!'],
    ["ukraine's capture of the prisoners", 'capture', 'ukraine! two-prisoners!'],
    ['the capture of the prisoners', 'capture', '– two-prisoners'],
    // telegram style tells no role
    ['nk troops deployed how many', 'deploy', '– –'],
    // a name before another noun is not the one who does it
    ['did the russian proposal surprise kim', 'deploy', 'not named'],
    // what stands between verb and "what" gets it
    ['kim gives moscow what', 'give', 'kim-jong-un! russia'],
    // a verb is no part of a name
    ['did the two prisoners capture ukrainian forces', 'capture', 'two-prisoners! ukrainian-forces!'],
  ])('%s: %s', (text, act, roles) => {
    expect(rolesOf(text, act)).toBe(roles);
  });
});

describe('what is wanted', () => {
  it.each([
    ['who captured the prisoners', 'by', ''],
    ['who did ukraine capture', 'of', ''],
    ['which village were they captured in', 'what', 'villag'],
    ['how many generals were killed', 'amount', 'general'],
    ['when was kursk seized', 'on', ''],
    ['have the prisoners been exchanged', 'whether', ''],
  ])('%s: %s', (text, slot, kind) => {
    const { wanted } = read(text);
    expect([wanted?.slot, wanted?.kind.join(' ')]).toEqual([slot, kind]);
  });
});

describe('the state in which an act is asked for', () => {
  it.each([
    ['when did zelensky hand over the prisoners', 'return', true],
    ['have the prisoners been exchanged', 'exchange', true],
    ['would zelensky hand over the prisoners', 'return', false],
    ['is zelensky ready to hand over the prisoners', 'return', false],
    ['could the prisoners be punished', 'punish', false],
  ])('%s', (text, act, asDone) => {
    expect(read(text).acts.find(({ acts }) => acts.includes(act))?.asDone).toBe(asDone);
  });
});
