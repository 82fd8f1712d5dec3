// Whose losses are meant: "Ukrainian casualties", "the South Korean death toll". A figure of somebody else's dead is the worst
// answer there is, and a name before such a noun is easily taken for that of whoever tells it.

import type { Entity } from '../briefing/types.ts';
import { besideTopic } from '../language/en/lexicon.ts';
import { BE, setOf } from './passes/1-tag.ts';

/** A word, and the entity whose name it is part of. */
export interface NamedWord {
  readonly text: string;
  readonly entity: Entity | undefined;
}

/** What has people of its own that are lost; a body's or a person's toll is its own work. */
const HAVE_PEOPLE: ReadonlySet<Entity['type'] | undefined> = new Set<Entity['type']>([
  'state',
  'group',
  'unit',
  'place',
]);

/** Nouns that count a side's own people when its name stands before them. */
const LOSSES = setOf(
  'casualty casualties losses loss dead deaths death toll fatalities wounded injured injuries victims fallen kia wia',
);
/** Behind such a noun these are somebody's own work: "Ukrainian casualty estimates". */
const RECKONINGS = setOf(
  'figure figures estimate estimates number numbers count counts claim claims assessment assessments report reports data statement statements',
);

/** Nothing but somebody's losses is named, so that their number is asked for: "Ukrainian casualties so far". */
export function namesLosses(words: readonly NamedWord[]): boolean {
  const [first, second] = words;
  const from = first?.text === 'what' && BE.has(second?.text ?? '') ? 2 : 0;
  return (
    losersIn(words).length > 0 &&
    words
      .slice(from)
      .every(({ text, entity }) => entity !== undefined || LOSSES.has(text) || besideTopic.has(text))
  );
}

/** Ids of those whose losses are named. */
export function losersIn(words: readonly NamedWord[]): readonly string[] {
  return words.flatMap(({ text }, at) => {
    const entity = words[at - 1]?.entity;
    // A bare toll is whose count it is: "the government's toll".
    if (!HAVE_PEOPLE.has(entity?.type) || !LOSSES.has(text) || text === 'toll') return [];
    const behind = words.slice(at).find((word) => !LOSSES.has(word.text));
    return entity === undefined || RECKONINGS.has(behind?.text ?? '') ? [] : [entity.id];
  });
}
