// Whose words a question wants to hear: "according to X", "X says", "does X think", "X's figures"; whether it points back to
// somebody to be heard, or asks for somebody whom the briefing does not know.

import { anySource, auxiliaries, passiveSpeech, speakerBefore, utterances } from '../language/en/lexicon.ts';
import { isInLonger } from '../language/word-spans.ts';
import { stemOf, unique, type Word } from '../language/words.ts';
import { type Found, ofKind } from '../store/phrases.ts';
import type { Store } from '../store/store.ts';

const utteranceStems: ReadonlySet<string> = new Set(utterances.map(stemOf));
const SPEAKERS: ReadonlySet<string> = new Set(['person', 'state', 'body', 'group', 'publication', 'record']);

/** Where verbs of saying stand. */
const speechIn = (found: readonly Found[]): ReadonlySet<number> =>
  new Set(ofKind(found, 'speech').map((one) => one.from));

/** Whose words are asked for: "according to X", "X says", "does X think", "X's figures". */
export function findSpeakers(
  words: readonly Word[],
  found: readonly Found[],
  folded: string,
  store: Store,
): readonly string[] {
  const texts = ofKind(found, 'document');
  const mentions = ofKind(found, 'entity').filter(
    (one) =>
      SPEAKERS.has(store.entity(one.meaning.id)?.type ?? '') &&
      !isMuteRecord(one.meaning.id, store) &&
      // The China of the South China Morning Post.
      !isInLonger(one, texts),
  );
  const speechAt = speechIn(found);
  const speakers: string[] = [];
  for (const named of mentions) {
    const subject = isSubjectOfSpeech(words, named, speechAt) ? subjectOf(words, named, mentions) : undefined;
    const mention = subject ?? named;
    // In "Seoul's readiness to take them says …" it is not Seoul that speaks.
    const speaks = subject !== undefined && (subject === named || !isPossessive(words, subject));
    const start = words[mention.from]?.start ?? 0;
    const before = folded.slice(0, start);
    // "Which lawmaker told reporters": he is who is asked for. "The deployment of soldiers", "readiness to take
    // prisoners" shows something: they do not speak.
    const isAskedFor = /\b(?:which|what) $/.test(before);
    const isQualifier =
      store.entity(mention.meaning.id)?.type === 'group' && /\b(?:of|to \p{L}+) (?:the )?$/u.test(before);
    if (isAskedFor || isQualifier) continue;
    const next = words[mention.to];
    const last = words[mention.to - 1];
    const isNamedAsSource = speakerBefore.some((pattern) => pattern.test(before));
    const joinsSpeaker =
      /(?:\b(?:and|or|vs|versus)|,) (?:the )?$/.test(before) &&
      mentions.some(
        (m) => m.to < mention.from && speakers.includes(m.meaning.id) && mention.from - m.to <= 2,
      );
    const ownsUtterance =
      last?.isPossessive === true &&
      next !== undefined &&
      [next, words[mention.to + 1], words[mention.to + 2]].some(
        (word) => word !== undefined && utteranceStems.has(word.stem),
      );
    // "Seoul figures", but not "injured North Koreans number".
    const isPeople = last !== undefined && !last.isPossessive && last.text.endsWith('s');
    // "Ukraine's take", but "when did Ukraine take it".
    const isVerb = next?.text === 'take' && DOING.has(words[mention.from - 1]?.text ?? '');
    const nounUtterance =
      next !== undefined &&
      !isPeople &&
      !isVerb &&
      utteranceStems.has(next.stem) &&
      !speechAt.has(mention.to);
    // "Sybiha's answer to Cho" is Sybiha's, whoever else is named.
    const isPlainOwner = last?.isPossessive === true && next !== undefined && utteranceStems.has(next.stem);
    const isOwner =
      (ownsUtterance || nounUtterance) &&
      OWNERS.has(store.entity(mention.meaning.id)?.type ?? '') &&
      (isPlainOwner || !hasOther(mention, mentions, words, store));
    if (isNamedAsSource || joinsSpeaker || isOwner || speaks) {
      speakers.push(mention.meaning.id);
      if (!joinsSpeaker) addJoined(mention, mentions, words, speakers, store);
    }
  }
  return unique(speakers);
}

/** What a law, a treaty or a letter says is told of it, where nobody quotes it. */
function isMuteRecord(id: string, store: Store): boolean {
  return store.entity(id)?.type === 'record' && store.saidBy(new Set([id])).length === 0;
}

const DOING: ReadonlySet<string> = new Set(['did', 'do', 'does', "didn't", "doesn't", "don't"]);

function isPossessive(words: readonly Word[], { to }: Found): boolean {
  return words[to - 1]?.isPossessive === true;
}

const OWNERS: ReadonlySet<string> = new Set(['person', 'state', 'body', 'publication']);

/** Somebody else who could be the one that is asked about, neither joined to the mention nor qualifying a noun. */
function hasOther(mention: Found, mentions: readonly Found[], words: readonly Word[], store: Store): boolean {
  return mentions.some((one) => {
    if (one.meaning.id === mention.meaning.id || store.entity(one.meaning.id)?.type !== 'person')
      return false;
    return !['and', 'or', 'vs', 'versus'].includes(words[Math.min(one.to, mention.to)]?.text ?? '');
  });
}

/** "Kyiv and Seoul say", "Kyiv's and Seoul's figures": the one joined before counts too. */
function addJoined(
  mention: Found,
  mentions: readonly Found[],
  words: readonly Word[],
  speakers: string[],
  store: Store,
): void {
  const joined = mentions.find(
    (one) => one.to === mention.from - 1 && ['and', 'or', 'vs', 'versus'].includes(words[one.to]?.text ?? ''),
  );
  if (joined !== undefined && OWNERS.has(store.entity(joined.meaning.id)?.type ?? ''))
    speakers.push(joined.meaning.id);
}

const CLAIM = stemOf('claim');

const BETWEEN: ReadonlySet<string> = new Set([
  ...auxiliaries,
  'also',
  'really',
  'actually',
  'publicly',
  'ever',
  'not',
  'still',
  'even',
  'now',
  'himself',
  'itself',
]);

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'on',
  'of',
  'in',
  'by',
  'from',
  'about',
  'with',
  'at',
  'for',
  'near',
  'inside',
  'to',
  'against',
  'between',
]);

/** In "the memos found on dead soldiers say" the memos say: a mention behind a preposition gives way to the one before. */
function subjectOf(words: readonly Word[], mention: Found, mentions: readonly Found[]): Found {
  const earlier = mentions.filter((one) => one.to <= mention.from).at(-1);
  if (earlier === undefined) return mention;
  const between = words.slice(earlier.to, mention.from);
  const preposition = between.findLastIndex((word) => PREPOSITIONS.has(word.text));
  // "found on dead soldiers", not "in the footage that he posted".
  const isBehind =
    between.length <= 5 &&
    preposition !== -1 &&
    preposition >= between.length - 2 &&
    between.at(-1)?.text !== 'the';
  return isBehind ? subjectOf(words, earlier, mentions) : mention;
}

/** The mention stands right before a verb of saying, with at most auxiliaries and adverbs between. */
function isSubjectOfSpeech(
  words: readonly Word[],
  mention: Pick<Found, 'from' | 'to'>,
  speechAt: ReadonlySet<number>,
): boolean {
  // "What was the soldier told by …", "where are his men thought to be": something is said to or of the mention.
  const isPassive = words
    .slice(Math.max(0, mention.from - 9), mention.from)
    .some((word) => /^(?:is|was|are|were|been)$/.test(word.text));
  if (isPassive && passiveSpeech.test(words[mention.to]?.text ?? '')) return false;
  for (let at = mention.to; at < words.length && at <= mention.to + 3; at++) {
    // "was told", "is called": then the mention is the one spoken to or of.
    const passive = at > mention.to && /^(?:is|was|are|were|been|being)$/.test(words[at - 1]?.text ?? '');
    // "claims them as its own": to claim somebody is not to say something.
    const isObject = /^(?:them|him|her|it|these|those|responsibility)$/.test(words[at + 1]?.text ?? '');
    if (speechAt.has(at) && words[at]?.stem === CLAIM && isObject) return false;
    // "the memos telling soldiers to …" only describes them, unless an auxiliary makes it a sentence.
    const isParticiple = words[at]?.text.endsWith('ing') === true && at === mention.to;
    if (speechAt.has(at) && isParticiple) return false;
    if (speechAt.has(at))
      return !passive && !/^(?:the|a|an|his|her|their|of|by)$/.test(words[at - 1]?.text ?? '');
    if (!BETWEEN.has(words[at]?.text ?? '')) return false;
  }
  return false;
}

/** Words that may stand between those whose accounts are compared: "Kyiv and Seoul", "the ministry's figure with the hospital's". */
const BETWEEN_SIDES: ReadonlySet<string> = new Set(
  'and or vs versus with from than as the a an to what that of each s'.split(' '),
);
const MOST_BETWEEN = 3;
/** "Kyiv's casualty figure differs from Seoul's": whatever stands beside the verb. */
const AGAINST = /^(?:differ(?:s|ed|ent)?|match(?:es)?|contradicts?|disagrees?|compared?|versus|vs|unlike)$/;

/** Of a comparison: whoever is named beside another, joined to him or set against him, is to be heard. */
export function compared(
  speakers: readonly string[],
  mentions: readonly Found[],
  words: readonly Word[],
  store: Store,
): readonly string[] {
  const voices = mentions.filter((one) => OWNERS.has(store.entity(one.meaning.id)?.type ?? ''));
  const joined = voices.flatMap((one, at) => {
    const next = voices[at + 1];
    if (next === undefined || next.meaning.id === one.meaning.id) return [];
    const between = words.slice(one.to, next.from);
    const isJoined =
      between.length <= MOST_BETWEEN &&
      (between.length === 0
        ? utteranceStems.has(words[next.to]?.stem ?? '') // "the Kyiv-Seoul numbers"
        : between.some(({ text }) => /^(?:and|or|vs|versus|with|from|than|as)$/.test(text))) &&
      between.every(({ text, stem }) => BETWEEN_SIDES.has(text) || utteranceStems.has(stem));
    const isSetAgainst = voices.length === 2 && between.some(({ text }) => AGAINST.test(text));
    return isJoined || isSetAgainst ? [one.meaning.id, next.meaning.id] : [];
  });
  const people = voices
    .filter((one) => store.entity(one.meaning.id)?.type === 'person')
    .map((one) => one.meaning.id);
  const named = unique([...joined, ...(unique(people).length >= 2 ? people : [])]);
  return named.length >= 2 ? unique([...speakers, ...named]) : speakers;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they']);

/** A pronoun before a verb of saying: "does he think", "did they also tell". */
export function hasSpeakingPronoun(words: readonly Word[], found: readonly Found[]): boolean {
  const speechAt = speechIn(found);
  return words.some(
    (word, at) => PRONOUNS.has(word.text) && isSubjectOfSpeech(words, { from: at, to: at + 1 }, speechAt),
  );
}

/** A name behind "according to" that is neither an entity nor a document. */
export function namesUnknownSpeaker(words: readonly Word[], found: readonly Found[]): boolean {
  for (const [at, word] of words.entries()) {
    if (word.text !== 'to' || words[at - 1]?.text !== 'according') continue;
    const behind = words.slice(at + 1, at + 5);
    const isKnown = found.some(
      (one) => ['entity', 'document'].includes(one.meaning.kind) && one.from > at && one.from <= at + 4,
    );
    const isGeneral = anySource.test(behind.map((one) => one.text).join(' '));
    if (!isKnown && !isGeneral && behind.some((one) => one.isCapital)) return true;
  }
  return false;
}
