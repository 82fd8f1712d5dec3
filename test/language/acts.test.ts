// The acts vocabulary: inflections rather than stems, phrases whose parts stand apart, and a list without a fault.

import { describe, expect, it } from 'vitest';
import { actList } from '../../src/language/en/act-list.ts';
import { actsWith, openActs, readActList, sharedActs } from '../../src/language/en/acts.ts';
import { inflectVerb } from '../../src/language/en/inflect.ts';

const vocabulary = sharedActs();
const actsIn = (text: string): readonly string[] => [
  ...new Set(vocabulary.find(text.split(' ')).map(({ act, naming }) => `${act} ${naming}`)),
];

describe('the forms of a verb', () => {
  it.each([
    ['capture', ['capture', 'captures', 'capturing', 'captured', 'captured']],
    ['take', ['take', 'takes', 'taking', 'took', 'taken']],
    ['carry', ['carry', 'carries', 'carrying', 'carried', 'carried']],
    ['die', ['die', 'dies', 'dying', 'died', 'died']],
    ['flee', ['flee', 'flees', 'fleeing', 'fled', 'fled']],
    ['panic', ['panic', 'panics', 'panicking', 'panicked', 'panicked']],
  ])('%s', (base, forms) => {
    expect(inflectVerb(base).map(({ text }) => text)).toEqual(forms);
  });

  it('keeps both spellings where the stress cannot be told', () => {
    const texts = inflectVerb('ship').map(({ text }) => text);
    expect(texts).toContain('shipped');
  });
});

describe('acts in a text', () => {
  it.each([
    ['who took them prisoner', 'capture verb'],
    ['were they handed over to russia', 'return verb'],
    ['their captors', 'capture by'],
    ['the death toll', 'kill noun'],
    ['he took his own life', 'kill-oneself verb'],
    ['they defend each other', 'defend-each-other verb'],
    ['who test fired it', 'launch verb'],
    ['a cease fire', 'cease-fire noun'],
    ['they made promises', 'promise verb'],
    ['did they lend a hand', 'support verb'],
    ['he put out a statement', 'announce verb'],
    ['he put out a statement', 'say verb'],
    ['who took delivery of it', 'receive verb'],
    ['they claimed responsibility', 'claim-responsibility verb'],
    ['who put out the fire', 'extinguish verb'],
    ['the drugs he trafficked', 'smuggle verb'],
  ])('“%s” names %s', (text, act) => {
    expect(actsIn(text)).toContain(act);
  });

  it.each([
    ['according to the report', 'agree'],
    ['the unit of soldiers', 'unite'],
    ['the meaning of it', 'define'],
  ])('“%s” does not name %s', (text, act) => {
    expect(actsIn(text).join(' ')).not.toContain(act);
  });

  it('takes the longest phrase at a place', () => {
    expect(actsIn('they took them prisoner').some((act) => act.startsWith('receive'))).toBe(false);
  });
});

describe('the list', () => {
  const lines = actList.split('\n').filter((line) => line.trim() !== '');

  it('has each act once, with at least a word that names it', () => {
    const ids = lines.map((line) => line.split('|')[0]?.trim());
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(250);
    for (const line of lines) {
      const [, verbs = '', nouns = ''] = line.split('|');
      expect(`${verbs}${nouns}`.trim(), line).not.toBe('');
    }
  });

  it('implies only acts that it has', () => {
    const unknown = [...vocabulary.acts.values()].flatMap(({ implies }) =>
      implies.filter(({ act }) => !vocabulary.acts.has(act)),
    );
    expect(unknown).toEqual([]);
  });

  it('reads lines of its own', () => {
    const own = openActs(readActList('moor | moor, ~make fast | mooring | by mooring master |'));
    expect(own.find(['the', 'mooring', 'master']).map(({ naming }) => naming)).toContain('by');
  });

  it('takes a briefing’s own acts beside the shared ones', () => {
    const none = { verbs: [], intransitive: [], nouns: [], called: {} };
    const own = actsWith({
      moor: { ...none, verbs: ['smite', 'make fast'], irregular: { smite: ['smote', 'smitten'] } },
      kill: { ...none, nouns: ['culling'] },
    });
    const namedBy = (text: string) => own.find(text.split(' ')).map(({ act, form }) => [act, form]);
    expect(namedBy('they smote it')).toEqual([['moor', 'past']]);
    expect(namedBy('it was smitten')).toContainEqual(['moor', 'participle']);
    expect(namedBy('made it fast')).toContainEqual(['moor', 'past']);
    expect(namedBy('the culling')).toEqual([['kill', undefined]]);
    expect(namedBy('who killed them')).toContainEqual(['kill', 'past']);
    expect(own.acts.get('kill')?.implies).toEqual(sharedActs().acts.get('kill')?.implies);
    expect(sharedActs().acts.has('moor')).toBe(false);
  });
});
