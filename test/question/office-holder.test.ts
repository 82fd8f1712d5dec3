// Who holds an office that is asked for by its name; a name in capitals that is another word in small letters.

import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/briefing/types.ts';
import { createStore } from '../../src/store/store.ts';
import { type Asking, ferry, northKorea, told } from '../answer/asking.ts';
import { answererOf } from '../reply/ferry.ts';

const { briefing } = ferry.store;
const ferryWith = (entity: Pick<Entity, 'id' | 'name' | 'type'> & Partial<Entity>): Asking => {
  const added: Entity = { aliases: [], roles: [], partOf: [], ...entity };
  const store = createStore({ ...briefing, entities: [...briefing.entities, added] });
  return { ...ferry, store, answerer: answererOf(store) };
};

describe('an office', () => {
  it.each([
    ['who is the managing director of the Aldaine Line', 'henrik-dassel'],
    ['who runs the Aldaine Line?', 'henrik-dassel'],
    ["who is Corrane's transport minister", 'ilse-marrow'],
    ['who is the transport minister of Corrane', 'ilse-marrow'],
    ['who is the secretary of the Union of Deck and Engine Crews', 'mairi-stroud'],
    ["name of Corrane's transport minister?", 'ilse-marrow'],
  ])('%s: whoever holds it', (question, person) => {
    expect(told(ferry, question)).toMatchObject({ outcome: 'answered', of: person });
  });

  it.each([
    ['who is the finance director of the Aldaine Line'],
    ['who is the managing director of the coastguard'],
    ['who is the minister of finance'],
    ['who heads the harbour police'],
  ])('%s: nobody whom the briefing has', (question) => {
    expect(told(ferry, question)).toMatchObject({ outcome: 'not-stated', of: undefined });
  });

  it('is nobody’s where two hold it, and not his who held it', () => {
    const question = 'who is the secretary of the Union of Deck and Engine Crews';
    const second = {
      id: 'second',
      name: 'Ada Nord',
      type: 'person',
      partOf: ['udec'],
    } satisfies Partial<Entity>;
    const two = ferryWith({ ...second, roles: [{ role: 'secretary' }] });
    expect(told(two, question).of).toBeUndefined();
    const former = ferryWith({ ...second, roles: [{ role: 'former secretary' }] });
    expect(told(former, question).of).toBe('mairi-stroud');
  });

  it('without a name is no name of its holder', () => {
    const boy = ferryWith({ id: 'boy', name: 'the shepherd boy', type: 'person' });
    expect(told(boy, 'name of the shepherd boy?').of).not.toBe('boy');
  });

  it.each([
    ['what did the prime minister say about the collision'],
    ['what did the deputy minister say'],
    ['what did the foreign minister say about the collision'],
  ])('%s: not what the transport minister said', (question) => {
    const called = ferry.store.briefing.entities.map((one) =>
      one.id === 'ilse-marrow' ? { ...one, aliases: [...one.aliases, 'the minister'] } : one,
    );
    const story = createStore({ ...briefing, entities: called });
    const asking = { ...ferry, store: story, answerer: answererOf(story) };
    expect(told(asking, question).filters).toEqual([]);
    expect(told(asking, 'what did the minister say').filters).toEqual(['according to Ilse Marrow']);
  });

  it('of whoever was named before is not looked for among all', () => {
    const deputy = ferryWith({
      id: 'nord',
      name: 'Ada Nord',
      type: 'person',
      roles: [{ role: 'deputy editor' }],
    });
    const previous = ['who is the transport minister'];
    expect(told(deputy, 'and who is her deputy', { previous }).of).not.toBe('nord');
  });
});

describe('a name that is another word in small letters', () => {
  const story = ferryWith({ id: 'health-body', name: 'Health Organisation', type: 'body', aliases: ['WHO'] });

  it('is found in capitals alone', () => {
    expect(told(story, 'what did the WHO say').filters).toEqual(['according to Health Organisation']);
    const question = 'who was at the helm when it hit the rocks';
    expect(told(story, question)).toEqual(told(ferry, question));
    const loud = question.toUpperCase();
    expect(told(story, loud)).toEqual(told(ferry, loud));
  });

  it.each([
    ['what does the WHO say about the ferry', 'WHO'],
    ['did the US send divers', 'United States'],
  ])('%s: no document mentions it', (question) => {
    expect(told(ferry, question)).toMatchObject({ outcome: 'not-stated', claims: [] });
  });

  it('is known where a document prints it', () => {
    expect(told(northKorea, 'did the US say how many were killed').outcome).toBe('not-stated');
  });
});
