// The acts vocabulary: inflections rather than stems, phrases whose parts stand apart, and a list without a fault.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actList } from '../../src/language/en/act-list.ts';
import { actsWith, openActs, readActList, sharedActs } from '../../src/language/en/acts.ts';
import { basesOf, inflectVerb, pluralOf } from '../../src/language/en/inflect.ts';

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

describe('what a word may be a form of', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdeghiknopsxyz'), minLength: 2, maxLength: 7 });

  it('has the verb that it is a form of and the noun that it is many of, whatever they are', () => {
    fc.assert(
      fc.property(letters, (base) => {
        const forms = [...inflectVerb(base).map(({ text }) => text), pluralOf(base)];
        expect(forms.filter((form) => !basesOf(form).has(base))).toEqual([]);
      }),
    );
  });

  it.each(['be', 'have', 'do', 'go', 'die', 'panic', 'picnic', 'flee', 'burn', 'read', 'overrun', 'stop'])(
    'of every form of “%s” has it',
    (base) => {
      for (const { text } of inflectVerb(base)) expect([text, ...basesOf(text)]).toContain(base);
    },
  );

  it('finds every verb and noun of the list in each of its forms', () => {
    const missed: string[] = [];
    for (const [act, { verbs, intransitive, nouns, called }] of readActList(actList)) {
      const expectNamed = (words: readonly string[], naming: string, form?: string): void => {
        const [first = '', ...rest] = words;
        const isNamed = vocabulary
          .entriesOf(first)
          .some(
            (one) =>
              one.act === act &&
              one.naming === naming &&
              one.form === form &&
              one.rest.join(' ') === rest.join(' '),
          );
        if (!isNamed) missed.push(`${act}: ${words.join(' ')}`);
      };
      for (const verb of [...verbs, ...intransitive]) {
        const [written = '', ...behind] = verb.split(' ');
        const parts = written.split('-');
        const base = parts.pop() ?? '';
        for (const { text, form } of inflectVerb(base))
          expectNamed([...parts, text, ...behind], 'verb', form);
      }
      for (const noun of nouns)
        for (const text of [noun, pluralOf(noun)]) expectNamed(text.split(/[ -]/), 'noun');
      for (const [role, names = []] of Object.entries(called))
        for (const name of names)
          for (const text of [name, pluralOf(name)]) expectNamed(text.split(/[ -]/), role);
    }
    expect(missed).toEqual([]);
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
    ['where are the boats concentrated', 'deploy verb'],
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
    ['how many are on dialysis', 'dialyse verb'],
    ['where were samples taken', 'sample verb'],
    ['none of the swabs tested positive', 'test-positive verb'],
    ['the tanks were filled by night', 'fill verb'],
    ['they washed the cress', 'wash verb'],
    ['who calculated the sum', 'calculate verb'],
    ['which records did they keep', 'retain verb'],
    ['who represents the families', 'represent verb'],
    ['which cheese was withdrawn', 'withdraw-from-sale verb'],
    ['he withdrew the figure', 'retract verb'],
    ['it was put down to heart disease', 'attribute verb'],
    ['customers withdrew their savings', 'withdraw-money verb'],
    ['savers queued outside the bank', 'queue-up verb'],
    ['the driver slammed on the brakes', 'brake verb'],
    ['ten suffocated in the crush', 'suffocate verb'],
    ['the loan was written off', 'write-off verb'],
  ])('“%s” names %s', (text, act) => {
    expect(actsIn(text)).toContain(act);
  });

  it.each([
    ['according to the report', 'agree'],
    ['the unit of soldiers', 'unite'],
    ['the meaning of it', 'define'],
    ['a service was held', 'pray'],
    ['pushing over the border', 'push'],
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
      kill: { ...none, verbs: ['slay'], nouns: ['felling'] },
    });
    const namedBy = (text: string) => own.find(text.split(' ')).map(({ act, form }) => [act, form]);
    expect(namedBy('they smote it')).toEqual([['moor', 'past']]);
    expect(namedBy('it was smitten')).toContainEqual(['moor', 'participle']);
    expect(namedBy('made it fast')).toContainEqual(['moor', 'past']);
    expect(namedBy('the felling')).toEqual([['kill', undefined]]);
    // A word that the shared act has already names it once.
    expect(namedBy('they slew him')).toEqual([['kill', 'past']]);
    expect(namedBy('who killed them')).toContainEqual(['kill', 'past']);
    expect(own.acts.get('kill')?.implies).toEqual(sharedActs().acts.get('kill')?.implies);
    expect(sharedActs().acts.has('moor')).toBe(false);
  });
});
