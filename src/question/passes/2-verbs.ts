// Second pass: which words name an act, and whether as a verb, a noun ("the capture") or somebody's label ("their captors").
// A word that could be verb or noun is what its neighbours make of it.

import type { ActsVocabulary } from '../../language/en/acts.ts';
import type { VerbForm } from '../../language/en/inflect.ts';
import { asksName } from '../../language/en/lexicon.ts';
import type { WordSpan } from '../../language/word-spans.ts';
import { nameStart, type Tagged } from './1-tag.ts';

export interface ActWord extends WordSpan {
  readonly acts: readonly string[];
  readonly naming: 'verb' | 'noun' | 'label';
  /** Of a label: the role that its bearer is in. */
  readonly role: 'by' | 'of' | undefined;
  readonly forms: ReadonlySet<VerbForm>;
  readonly isIntransitive: boolean;
}

/** Verbs that are auxiliaries or say next to nothing: they name no act of their own beside another. */
const LIGHT: ReadonlySet<string> = new Set(['be', 'have', 'do', 'get']);

export function findActWords(tagged: readonly Tagged[], vocabulary: ActsVocabulary): readonly ActWord[] {
  const named = vocabulary.find(tagged.map(({ text }) => text));
  const words: ActWord[] = [];
  for (const group of Map.groupBy(named, ({ from }) => from).values()) {
    const [first] = group;
    if (first === undefined || tagged[first.from]?.tag === 'aux') continue;
    if (isInsideName(tagged, first.from)) continue;
    const verbs = group.filter(({ naming }) => naming === 'verb');
    const nouns = group.filter(({ naming }) => naming === 'noun');
    const labels = group.filter(({ naming }) => naming !== 'verb' && naming !== 'noun');
    const forms = new Set(verbs.flatMap(({ form }) => form ?? []));
    const isVerb =
      verbs.length > 0 && readsAsVerb(tagged, first.from, forms, nouns.length + labels.length > 0);
    const kept = isVerb ? verbs : nouns.length > 0 ? nouns : labels.length > 0 ? labels : verbs;
    const acts = [...new Set(kept.map(({ act }) => act))].filter((act) => !LIGHT.has(act));
    // "The name of the ship" asks for one, and names nobody.
    if (acts.length === 0 || (!isVerb && asksName.test(tagged[first.from]?.text ?? ''))) continue;
    const [one] = kept;
    words.push({
      acts,
      naming: isVerb ? 'verb' : nouns.length > 0 ? 'noun' : labels.length > 0 ? 'label' : 'noun',
      role: one?.naming === 'by' || one?.naming === 'of' ? one.naming : undefined,
      forms,
      isIntransitive: kept.every(({ isIntransitive }) => isIntransitive),
      from: first.from,
      to: one?.to ?? first.to,
    });
  }
  return words;
}

/** Words inside a name are no acts, but a name must not eat a verb: "who captured North Korean soldiers". */
function isInsideName(tagged: readonly Tagged[], at: number): boolean {
  const word = tagged[at];
  if (word?.entity === undefined) return false;
  const before = tagged[at - 1];
  const isFirst = before?.entity !== word.entity;
  return !(
    isFirst &&
    (before?.text === 'who' || before?.tag === 'name' || before?.tag === 'aux' || before?.tag === 'to')
  );
}

function readsAsVerb(
  tagged: readonly Tagged[],
  at: number,
  forms: ReadonlySet<VerbForm>,
  mayBeNoun: boolean,
): boolean {
  const before = tagged[at - 1];
  const isNominal =
    before !== undefined && (before.tag === 'det' || before.tag === 'prep' || before.isPossessive);
  if (isNominal) return (before?.text === 'that' && !mayBeNoun) || isSuccess(tagged, at);
  if (isForces(tagged, at)) return false;
  if (!mayBeNoun) return true;
  // "How many dead", "what casualties", "the death toll": behind a question word or an adjective a noun is a noun.
  if (before === undefined) return false;
  if (before.text === 'many' || before.text === 'what' || before.text === 'which') return forms.has('past');
  if (before.tag === 'to' || before.tag === 'aux' || before.tag === 'pronoun' || before.tag === 'adverb')
    return true;
  if (before.text === 'who') return true;
  // "Why were the soldiers burning …": a form of "be" before its subject waits for it.
  if (forms.has('ing') && hasOpenBe(tagged, at)) return true;
  if (before.tag === 'name') {
    // "when did ukraine attack russia", but "the Kursk offensive": an auxiliary before the name makes it a verb.
    const isHeadline = forms.has('ing') && isSubject(tagged, at - 1) && hasObject(tagged, at);
    return hasOpenAuxiliary(tagged, at) || isHeadline || (forms.has('past') && !forms.has('base'));
  }
  return hasOpenAuxiliary(tagged, at) && forms.has('base');
}

/** "Ukrainians burning faces of their own": the name that ends here begins the clause. */
function isSubject(tagged: readonly Tagged[], end: number): boolean {
  const from = nameStart(tagged, end);
  return from === 0 || (tagged[from]?.isCut ?? false) || tagged[from - 1]?.tag === 'wh';
}

function hasObject(tagged: readonly Tagged[], at: number): boolean {
  const after = tagged[at + 1];
  return after !== undefined && !after.isCut && /^(?:word|name|det)$/.test(after.tag);
}

/** "Did X succeed in doing it" asks whether X did it. */
export function isSuccess(tagged: readonly Tagged[], at: number): boolean {
  return tagged[at - 1]?.text === 'in' && /^succeed(?:s|ed)?$/.test(tagged[at - 2]?.text ?? '');
}

/** "did Russian special forces capture", "the forces of X": people, unless it is somebody who forces others. */
function isForces(tagged: readonly Tagged[], at: number): boolean {
  const [before, after] = [tagged[at - 1], tagged[at + 1]];
  const isPlain = before?.tag === 'word' || before?.tag === 'name';
  return tagged[at]?.text === 'forces' && isPlain && after?.tag !== 'det' && after?.tag !== 'pronoun';
}

/** "were … burning": a form of "be", and nothing but a noun phrase between. */
function hasOpenBe(tagged: readonly Tagged[], at: number): boolean {
  for (let place = at - 1; place >= 0 && !(tagged[place + 1]?.isCut ?? false); place--) {
    const { tag, text } = tagged[place] ?? { tag: 'word', text: '' };
    if (tag === 'aux') return /^(?:is|are|was|were)$/.test(text) && place < at - 1;
    if (tag !== 'name' && tag !== 'word' && tag !== 'det') return false;
  }
  return false;
}

/** "did … attack": an auxiliary of doing waits for its verb. */
function hasOpenAuxiliary(tagged: readonly Tagged[], at: number): boolean {
  for (let place = at - 1; place >= 0 && !(tagged[place + 1]?.isCut ?? false); place--) {
    const { tag, text } = tagged[place] ?? { tag: 'word', text: '' };
    if (tag === 'aux') return !/^(?:is|are|was|were|be|been|being|am)$/.test(text);
    if ((tag === 'conj' && text !== 'and' && text !== 'or') || tag === 'prep') return false;
  }
  return false;
}
