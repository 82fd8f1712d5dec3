// A title beside another state is somebody else's, and nobody is quoted in his place.

import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { told } from '../answer/asking.ts';
import { loadFolder } from '../reply/ferry.ts';

const [store] = loadFolder('test/fixtures/unseen');
if (store === undefined) throw new Error('the story of the dam is gone');
const dam = { store, answerer: createAnswerer([store]), today: '2025-04-01' };

describe('a title', () => {
  it.each([
    ['what did the president of Sulmark say'],
    ["what did Pellandia's president say"],
    ['what did the foreign minister of Pellandia say'],
  ])('%s: not stated, and no other one’s words', (question) => {
    expect(told(dam, question)).toMatchObject({ outcome: 'not-stated', claims: [] });
  });

  it.each([
    ['what did the president of Ardelia say', 'according to Anton Dragar'],
    ['what did the president say', 'according to Anton Dragar'],
    ['what did the foreign minister of Sulmark say', 'according to Elke Brandvold'],
  ])('%s: his own', (question, filter) => {
    expect(told(dam, question)).toMatchObject({ outcome: 'answered', filters: [filter] });
  });
});
