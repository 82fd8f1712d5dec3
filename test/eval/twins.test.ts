// Twins from statements: what is turned round, what is left out because it may be true or cannot be said.

import { describe, expect, it } from 'vitest';
import type { StatementRecord } from '../../src/briefing/schema.ts';
import { nounPhraseOf, nounPhraseOfWords } from '../../src/eval/twin-names.ts';
import { verbOf } from '../../src/eval/twin-verbs.ts';
import { type TwinKind, twinsOf } from '../../src/eval/twins.ts';
import { createStore } from '../../src/store/store.ts';
import { ferryStore, loadFolders } from '../reply/ferry.ts';

/** The ferry story with only these statements, all at one claim. */
function twins(kind: TwinKind, ...says: readonly StatementRecord[]): readonly string[] {
  const [claim, ...others] = ferryStore.briefing.claims;
  if (claim === undefined) throw new Error('no claim');
  const silent = others.map(({ says: _says, ...rest }) => rest);
  const store = createStore({ ...ferryStore.briefing, claims: [{ ...claim, says: [...says] }, ...silent] });
  return twinsOf(store)
    .filter((twin) => twin.kind === kind)
    .map(({ q }) => q);
}

const warned: StatementRecord = { act: 'warn', by: 'mairi-stroud', of: 'aldaine-line' };
const willPublish: StatementRecord = { act: 'publish', by: 'udec', of: 'service-log', state: 'offered' };

describe('roles swapped', () => {
  it('active, passive and as a premise', () => {
    expect(twins('twinRoles', warned)).toEqual([
      'Did Aldaine Line warn Mairi Stroud?',
      'Was Mairi Stroud warned by Aldaine Line?',
      'When did Aldaine Line warn Mairi Stroud?',
    ]);
  });

  it('in the inner layer too', () => {
    const denied: StatementRecord = { act: 'deny', by: 'henrik-dassel', that: warned };
    expect(twins('twinRoles', denied)).toContain('Did Aldaine Line warn Mairi Stroud?');
  });

  it.each<[string, readonly StatementRecord[]]>([
    ['it is told as well', [warned, { act: 'warn', by: 'aldaine-line', of: 'mairi-stroud' }]],
    ['another deed goes the other way', [warned, { act: 'accuse', by: 'aldaine-line', of: 'mairi-stroud' }]],
    ['its roles are equal', [{ ...warned, act: 'meet' }]],
    ['both do it as a rule', [{ ...warned, act: 'criticise' }]],
    ['what undergoes it can do nothing', [{ act: 'find', by: 'udec', of: 'life-jackets' }]],
    ['a role has words only', [{ act: 'warn', by: 'families', of: 'aldaine-line' }]],
  ])('not where %s', (_why, says) => {
    expect(twins('twinRoles', ...says)).toEqual([]);
  });
});

describe('another state', () => {
  it('asks when it was done, and whether it has been', () => {
    expect(twins('twinStates', willPublish)).toEqual(["When did UDEC publish the radar's service log?"]);
    expect(twins('twinHappened', willPublish)).toEqual([
      "Has UDEC published the radar's service log already?",
    ]);
  });

  it('without a doer in the passive, with a subject alone for what takes no object', () => {
    const { by: _by, ...passive } = willPublish;
    expect(twins('twinStates', passive)).toEqual(["When was the radar's service log published?"]);
    const begin: StatementRecord = { act: 'begin', of: 'hearings', state: 'conditional' };
    expect(twins('twinHappened', begin)).toEqual(['Have hearings begun already?']);
  });

  it('inside an order, a wish, a suspicion', () => {
    const wanted: StatementRecord = {
      act: 'request',
      by: 'udec',
      that: { act: 'publish', of: 'service-log' },
    };
    expect(twins('twinStates', wanted)).toEqual(["When was the radar's service log published?"]);
  });

  it('of words that say more than a name of whom it was done to', () => {
    const done: StatementRecord = { act: 'rescue', by: 'coastguard', of: 'passengers' };
    const more: StatementRecord = { act: 'rescue', by: 'coastguard', state: 'offered' };
    expect(twins('twinStates', done, { ...more, of: 'passengers of the Meridel' })).toEqual([]);
    expect(twins('twinStates', done, { ...more, of: 'additional passengers' })).toEqual([
      'When did the coastguard rescue additional passengers?',
    ]);
  });

  it.each<[string, readonly StatementRecord[]]>([
    ['it is done', [{ act: 'publish', by: 'udec', of: 'service-log' }]],
    ['its doer cannot be named', [{ ...willPublish, by: 'families of the missing' }]],
    ['it is unknown', [{ ...willPublish, state: 'unknown' }]],
    ['another claim tells that it was done', [willPublish, { act: 'publish', of: 'service-log' }]],
    [
      'another claim confirms that it was done',
      [willPublish, { act: 'confirm', by: 'henrik-dassel', that: { act: 'publish', of: 'service-log' } }],
    ],
    ['it is refused', [{ act: 'refuse', by: 'udec', that: { act: 'publish', of: 'service-log' } }]],
    ['another claim tells that it was not', [willPublish, { act: 'publish', of: 'service-log', not: true }]],
    ['it is an opinion about something', [{ ...willPublish, act: 'judge' }]],
    ['its words are of no noun that can stand alone', [{ act: 'publish', of: 'log', state: 'offered' }]],
  ])('not where %s', (_why, says) => {
    expect([...twins('twinStates', ...says), ...twins('twinHappened', ...says)]).toEqual([]);
  });
});

describe('unknown body', () => {
  it('stands where somebody did something', () => {
    const asked = twins('twinNames', warned);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toMatch(/^Did .+ warn Aldaine Line\?$/);
  });

  it('is none that the briefing names', () => {
    const { briefing } = ferryStore;
    const [first, ...others] = briefing.documents;
    if (first === undefined) throw new Error('no document');
    const all =
      'The Pentagon, Interpol, the Vatican, Greenpeace, NASA, the World Bank, the European Parliament';
    const rest = 'Amnesty International, the Kremlin, the White House, UNICEF.';
    const documents = [{ ...first, text: `${first.text}\n${all}, ${rest}` }, ...others];
    const named = twinsOf(createStore({ ...briefing, documents })).filter(({ kind }) => kind === 'twinNames');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ q }) => !q.includes('the Bundestag'))).toEqual([]);
  });
});

describe('the grammar', () => {
  it.each([
    ['capture', 'captured'],
    ['take-over', 'taken over'],
    ['deny', 'denied'],
    ['plan', 'planned'],
    ['visit', 'visited'],
    ['rescue', 'rescued'],
    ['destroy', 'destroyed'],
    ['commit', 'committed'],
    ['find', 'found'],
  ])('%s: %s', (act, participle) => {
    expect(verbOf(act)).toMatchObject({ participle, takesObject: true });
  });

  it.each([
    ['Ministry of Transport', 'body', 'the Ministry of Transport', false],
    ['Ukrainian forces', 'body', 'Ukrainian forces', true],
    ['Union of Deck Crews', 'body', 'the Union of Deck Crews', false],
    ['Brisco Marine', 'body', 'Brisco Marine', false],
    ['Helen Travers', 'person', 'Helen Travers', false],
    ['the Meridel’s crew', 'group', 'the Meridel’s crew', true],
    ['people in the collision', 'group', 'people in the collision', true],
  ] as const)('%s as a %s: %s', (name, type, text, isPlural) => {
    const entity = {
      ...ferryStore.briefing.entities[0],
      id: 'x',
      name,
      type,
      aliases: [],
      roles: [],
      partOf: [],
    };
    expect(nounPhraseOf(entity)).toMatchObject({ text, isPlural });
  });

  it('takes an alias for a name that is too long or explains itself', () => {
    const entity = { id: 'x', type: 'group' as const, roles: [], partOf: [] };
    const name = 'the two soldiers who were captured in January 2025';
    expect(nounPhraseOf({ ...entity, name, aliases: ['captives', 'the prisoners'] })?.text).toBe(
      'the prisoners',
    );
    expect(nounPhraseOf({ ...entity, name, aliases: ['captives'] })).toBeUndefined();
  });

  it.each([
    ['The battery', 'the battery'],
    ['a report', 'a report'],
    ['hearings', 'hearings'],
    ['battery', undefined],
    ['Embankment dams', undefined],
    ['where it was', undefined],
  ])('words of a quote: %s', (words, text) => {
    expect(nounPhraseOfWords(words)?.text).toBe(text);
  });

  it('every twin of the three stories is one plain question, and asked once', async () => {
    const stores = await loadFolders('briefings', 'test/fixtures/briefings', 'test/fixtures/unseen');
    const all = stores.flatMap((store) => twinsOf(store));
    expect(all.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ q }) => q)).size).toBe(all.length);
    for (const { q } of all) expect(q).toMatch(/^(?:Did|When|Was|Were|Has|Have|What) [^?!.()"“”]{5,130}\?$/);
  });
});
