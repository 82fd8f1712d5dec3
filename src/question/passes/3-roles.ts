// Third pass: who is in which role of each act. Active ("did X capture Y", "who captured Y"), passive ("was Y captured by X"),
// noun forms ("the capture of Y by X", "X's capture of Y") and telegram style. A role is sure only where the form leaves
// no doubt; everybody else near the act is in a role, but which is not told.

import { covers, type WordSpan } from '../../language/word-spans.ts';
import type { AskedRole } from '../query.ts';
import { BE, nameStart, type Tagged } from './1-tag.ts';
import { type ActWord, isSuccess } from './2-verbs.ts';

export interface Roles {
  readonly by: AskedRole | undefined;
  readonly of: AskedRole | undefined;
  /** The wh-word stands in the role: "who captured them" wants by. */
  readonly wantsRole: 'by' | 'of' | undefined;
  /** Auxiliaries of the verb, from the question's and the verb's side. */
  readonly auxiliaries: readonly string[];
  /** Behind "to", or an inner verb of another. */
  readonly isInfinitive: boolean;
  /** What stands behind the verb is a clause of its own: "did he admit *they are there*". */
  readonly hasClause: boolean;
}

export function readRoles(tagged: readonly Tagged[], word: ActWord, acts: readonly ActWord[]): Roles {
  if (word.naming !== 'verb') return readNounRoles(tagged, word, acts);
  const left = readLeft(tagged, word, acts);
  const object = phraseRight(tagged, word.to, acts);
  const agent = phraseBehind(tagged, word.to, acts, 'by');
  const isPassive =
    word.forms.has('participle') && left.auxiliaries.some((aux) => BE.has(aux)) && !word.isIntransitive;
  const subject = left.subject === undefined ? undefined : roleOf(tagged, left.subject, left.isSure);
  const hasClause = object !== undefined && tagged[object.to]?.tag === 'aux';
  const common = { auxiliaries: left.auxiliaries, isInfinitive: left.isInfinitive, hasClause };
  if (isPassive) {
    return {
      ...common,
      by: agent === undefined ? undefined : roleOf(tagged, agent, true),
      of: subject,
      wantsRole: left.isWho
        ? 'of'
        : tagged.some((one, at) => one.tag === 'wh' && tagged[at - 1]?.text === 'by')
          ? 'by'
          : undefined,
    };
  }
  if (word.isIntransitive) {
    return { ...common, by: undefined, of: subject, wantsRole: left.isWho ? 'of' : undefined };
  }
  // A participle without its auxiliary ("soldiers captured by …", "troops deployed how many") is passive or unknown.
  const isBare =
    left.auxiliaries.length === 0 &&
    word.forms.has('participle') &&
    !left.isWho &&
    !(object !== undefined && isBehindAdverb(tagged, left.subject));
  if (isBare && agent !== undefined) {
    return { ...common, by: roleOf(tagged, agent, true), of: loosely(subject), wantsRole: undefined };
  }
  const hasObject = object !== undefined;
  // "X gives Y what": what stands between is who gets it.
  const isRecipient = object !== undefined && tagged[object.to]?.tag === 'wh';
  if (isBare && !hasObject) return { ...common, by: undefined, of: undefined, wantsRole: undefined };
  const isPlain = left.isSure || left.isWho || (hasObject && left.subject !== undefined && !isBare);
  return {
    ...common,
    by: isBare ? loosely(subject) : subject,
    of:
      object === undefined
        ? undefined
        : roleOf(tagged, object, isPlain && !left.isInfinitive && !isRecipient),
    wantsRole: left.isWho ? 'by' : !hasObject && left.isSure && hasWhoBefore(tagged, word) ? 'of' : undefined,
  };
}

/** "who did X capture", "what did X sign": the question word is the object. */
function hasWhoBefore(tagged: readonly Tagged[], word: ActWord): boolean {
  return tagged.slice(0, word.from).some(({ text }) => /^(?:who|whom|what|which)$/.test(text));
}

/** "when X handed Y over": what stands between is who does it. */
function isBehindAdverb(tagged: readonly Tagged[], subject: WordSpan | undefined): boolean {
  return subject !== undefined && /^(?:when|where|why|how)$/.test(tagged[subject.from - 1]?.text ?? '');
}

const loosely = (role: AskedRole | undefined): AskedRole | undefined =>
  role === undefined ? undefined : { ...role, isSure: false };

interface Left {
  readonly subject: WordSpan | undefined;
  readonly isSure: boolean;
  readonly isWho: boolean;
  readonly isInfinitive: boolean;
  readonly auxiliaries: readonly string[];
}

/** The subject and the auxiliaries before a verb: "did X", "X has", "who was". */
function readLeft(tagged: readonly Tagged[], word: ActWord, acts: readonly ActWord[]): Left {
  const auxiliaries: string[] = [];
  let at = word.from - 1;
  const skip = (): void => {
    while (at >= 0 && !(tagged[at + 1]?.isCut ?? false)) {
      const { tag, text } = tagged[at] ?? { tag: 'word', text: '' };
      if (tag === 'aux') auxiliaries.push(text);
      else if (tag !== 'adverb') break;
      at--;
    }
  };
  skip();
  if (isSuccess(tagged, word.from)) {
    at -= 2;
    skip();
  }
  if (tagged[at]?.tag === 'to')
    return { subject: undefined, isSure: false, isWho: false, isInfinitive: true, auxiliaries };
  const cleft = cleftBefore(tagged, at);
  if (cleft !== undefined)
    return { subject: cleft, isSure: true, isWho: false, isInfinitive: false, auxiliaries: ['did'] };
  if (tagged[at]?.text === 'who')
    return { subject: undefined, isSure: false, isWho: true, isInfinitive: false, auxiliaries };
  const end = at + 1;
  while (at >= 0 && isInside(tagged, at, acts) && !(at + 1 < end && (tagged[at + 1]?.isCut ?? false))) {
    // A pronoun is a phrase by itself.
    if (tagged[at]?.tag === 'pronoun' && at + 1 < end) break;
    at--;
  }
  let subject = at + 1 < end ? { from: at + 1, to: end } : undefined;
  const head = subject === undefined ? undefined : headBefore(tagged, at, acts);
  if (head !== undefined) {
    at = head.from - 1;
    subject = head;
  }
  const had = auxiliaries.length;
  if (subject !== undefined && !(tagged[subject.from]?.isCut ?? false)) skip();
  const isInverted = auxiliaries.length > had;
  // "X has captured", "X captured Y" at the start of a clause: the subject stands alone before its verb.
  const boundary = tagged[at];
  const isClauseStart =
    at < 0 || boundary?.tag === 'wh' || boundary?.tag === 'conj' || (tagged[at + 1]?.isCut ?? false);
  const isPast = word.forms.has('past') && !word.forms.has('participle');
  const isSure =
    subject !== undefined &&
    (isInverted ||
      (isClauseStart &&
        (had > 0 || isPast || word.forms.has('third') || word.forms.has('past') || word.forms.has('ing'))));
  return { subject, isSure, isWho: false, isInfinitive: false, auxiliaries };
}

/** "Was the number of the dead published": what stands before "of" is the head, where an auxiliary stands before that. */
function headBefore(tagged: readonly Tagged[], at: number, acts: readonly ActWord[]): WordSpan | undefined {
  if (tagged[at]?.text !== 'of') return undefined;
  let from = at;
  while (from > 0 && isInside(tagged, from - 1, acts) && !(tagged[from]?.isCut ?? false)) from--;
  return from < at && tagged[from - 1]?.tag === 'aux' ? { from, to: at } : undefined;
}

/** "Was it X who captured them": whoever stands between is the subject. */
function cleftBefore(tagged: readonly Tagged[], at: number): WordSpan | undefined {
  const isRelative = /^(?:who|that|which)$/.test(tagged[at]?.text ?? '');
  const it = tagged.findIndex(({ text }, place) => text === 'it' && BE.has(tagged[place - 1]?.text ?? ''));
  return isRelative && it >= 0 && it + 1 < at ? { from: it + 1, to: at } : undefined;
}

/** Whether the word can stand inside a noun phrase. */
function isInside(tagged: readonly Tagged[], at: number, acts: readonly ActWord[]): boolean {
  const word = tagged[at];
  if (word === undefined) return false;
  if (word.text === 'and' || word.text === 'or') return true;
  if (
    word.tag === 'aux' ||
    word.tag === 'wh' ||
    word.tag === 'prep' ||
    word.tag === 'conj' ||
    word.tag === 'to'
  )
    return false;
  return !acts.some((act) => act.naming === 'verb' && covers(act, at));
}

/** The noun phrase right behind a place. */
export function phraseRight(
  tagged: readonly Tagged[],
  start: number,
  acts: readonly ActWord[],
): WordSpan | undefined {
  let from = start;
  while (tagged[from]?.tag === 'adverb') from++;
  let to = from;
  while (to < tagged.length && isInside(tagged, to, acts) && !(to > start && (tagged[to]?.isCut ?? false)))
    to++;
  return to > from ? { from, to } : undefined;
}

/** The phrase behind a preposition, before the next verb. */
function phraseBehind(
  tagged: readonly Tagged[],
  start: number,
  acts: readonly ActWord[],
  preposition: string,
): WordSpan | undefined {
  for (let at = start; at < tagged.length; at++) {
    if (tagged[at]?.text === preposition) return phraseRight(tagged, at + 1, acts);
    if (tagged[at]?.tag === 'aux' || acts.some(({ from, naming }) => naming === 'verb' && from === at))
      return undefined;
  }
  return undefined;
}

const ENDS: ReadonlySet<string> = new Set(['conj', 'adverb', 'pronoun']);
/** What is said of a deed named by a noun when it is done: "was the exchange agreed", "did the swap take place". */
export const COMPLETED: RegExp =
  /^(?:agreed|happen(?:ed)?|occur(?:red)?|place|completed?|concluded?|carried|executed|signed|done|start(?:ed)?|beg[au]n)$/;

/** Nouns that leave a name before them who it is: "Russian forces" are Russia's, "Russian invasion" is not. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'soldier soldiers troops force forces fighters men people army military government authorities officials leaders side prisoners pows captives'.split(
    ' ',
  ),
);

/** "forces", "special forces": nothing but plain words up to the noun that ends the phrase. */
function arePeople(inside: readonly Tagged[], start: number): boolean {
  const next = inside.findIndex(({ tag }, at) => at >= start && tag !== 'word');
  return PEOPLE.has(inside[(next < 0 ? inside.length : next) - 1]?.text ?? '');
}

/** Entities that are the phrase's head, joined ones included; a name before another noun only qualifies it. */
export function roleOf(tagged: readonly Tagged[], { from, to }: WordSpan, isSure: boolean): AskedRole {
  const inside = tagged.slice(from, to);
  const entities = inside.flatMap(({ entity, isPossessive }, at) => {
    const next = inside[at + 1];
    const isEnd =
      next === undefined || ENDS.has(next.tag) || COMPLETED.test(next.text) || arePeople(inside, at + 1);
    return entity !== undefined && isEnd && !isPossessive ? [entity] : [];
  });
  const behind = tagged.slice(to + 1, tagged[to]?.text === 'of' ? endOfNouns(tagged, to + 1) : to + 1);
  const owners = [...inside, ...behind].flatMap(({ entity }) => entity ?? []);
  return {
    entities: [...new Set(entities)],
    ...(entities.length > 0 || owners.length === 0 ? {} : { owners: [...new Set(owners)] }),
    stems: inside.filter(({ tag }) => tag === 'word' || tag === 'name').map(({ stem }) => stem),
    isSure: isSure && entities.length > 0,
  };
}

const OF_NOUNS: ReadonlySet<string> = new Set(['word', 'name', 'det', 'adverb']);

function endOfNouns(tagged: readonly Tagged[], from: number): number {
  const end = tagged.findIndex(
    ({ tag, isCut }, at) => at >= from && (!OF_NOUNS.has(tag) || (isCut && at > from)),
  );
  return end < 0 ? tagged.length : end;
}

/** Behind a deed's noun: whom or what it is done to. "To" alone makes of a bare name ahead the doer: "Kim visit to Moscow". */
const OBJECT_AFTER: ReadonlySet<string> = new Set(['of', 'to', 'on', 'against']);

/** The name that ends here is one of several: "Western and Chinese reactions". */
const isJoined = (tagged: readonly Tagged[], end: number): boolean =>
  tagged[nameStart(tagged, end) - 1]?.tag === 'conj';

/** "the capture of Y by X", "X's capture of Y", "X's visit to Y": sure with both, otherwise who is who stays open. */
function readNounRoles(tagged: readonly Tagged[], word: ActWord, acts: readonly ActWord[]): Roles {
  const after = tagged[word.to]?.text ?? '';
  const of = OBJECT_AFTER.has(after) ? phraseRight(tagged, word.to + 1, acts) : undefined;
  const by = phraseBehind(tagged, word.to, acts, 'by');
  const ahead = tagged[word.from - 1];
  const isOwner =
    ahead?.entity !== undefined &&
    (ahead.isPossessive || (after === 'to' && of !== undefined && !isJoined(tagged, word.from - 1)));
  const owner = isOwner ? { from: word.from - 1, to: word.from } : undefined;
  const named = (phrase: WordSpan | undefined, isSure: boolean): AskedRole | undefined =>
    phrase === undefined ? undefined : roleOf(tagged, phrase, isSure);
  const ownerRole =
    owner === undefined
      ? undefined
      : {
          entities: [tagged[owner.from]?.entity ?? ''],
          stems: [],
          isSure: of !== undefined,
        };
  return {
    by: named(by, true) ?? ownerRole,
    of: named(of, by !== undefined || owner !== undefined),
    wantsRole:
      word.naming === 'label' && tagged.slice(0, word.from).some(({ tag }) => tag === 'wh')
        ? word.role
        : undefined,
    auxiliaries: [],
    isInfinitive: false,
    hasClause: false,
  };
}
