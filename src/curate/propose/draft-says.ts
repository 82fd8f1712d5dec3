// The statement of a clause, drafted: for a proposal, and beside a claim that has none yet. A draft either way: by and of are
// what machines miss.

import type { ActsVocabulary } from '../../language/en/acts.ts';
import { type Amount, NUMBER, withoutPutAside } from './amounts.ts';
import { cueOf } from './cues.ts';
import type { EntityFinder } from './entities.ts';
import type { KnownEntity, ProposeInput } from './proposal-input.ts';
import type { Speaker } from './speakers.ts';
import { actsOf, type DraftedAct, type Self } from './statements.ts';
import type { Tagger } from './tagged.ts';

export interface SaysTools {
  readonly tag: Tagger;
  readonly entities: EntityFinder;
  readonly units: ProposeInput['units'];
  readonly acts: ActsVocabulary;
  /** Whom the figures of an act count in this briefing, nearly always. */
  readonly usual: ReadonlyMap<string, string>;
}

/** A figure of an act, as the briefing's statements have it, with the id or the words of whom it counts. */
export interface CountedAct {
  readonly act: string;
  readonly of: string;
}

/** Of fewer figures, or of a smaller part of them, nothing is usual. */
const [LEAST_FIGURES, MOST_PART] = [2, 0.6];

export function usualCounted(figures: readonly CountedAct[]): ReadonlyMap<string, string> {
  const usual = new Map<string, string>();
  for (const [act, all] of Map.groupBy(figures, (one) => one.act))
    for (const [of, same] of Map.groupBy(all, (one) => one.of))
      if (same.length >= LEAST_FIGURES && same.length >= all.length * MOST_PART) usual.set(act, of);
  return usual;
}

/**
 * Who “I” is, and “he” of “he said he”, by id; of “his lawyer said he” nobody that the words tell. Where nobody is said to speak,
 * “we” are whoever published it, if the register has them.
 */
export function selfOf(
  speaker: Speaker | undefined,
  id: string | undefined,
  publisher: string | null,
  { find, typeOf }: EntityFinder,
): Self | undefined {
  if (id === undefined) {
    const own = publisher === null ? undefined : find(publisher)?.id;
    return own === undefined ? undefined : { id: own, called: 'neither' };
  }
  if (speaker !== undefined && /^(?:his|her|their|its)\b/i.test(speaker.name)) return undefined;
  const type = typeOf(id);
  return {
    id,
    called: type === undefined ? 'either' : type === 'person' ? 'he' : 'it',
    ...(speaker === undefined ? {} : { cue: speaker.cue }),
  };
}

/** Only that they are people, or how many: “212 people”, “61”. */
const ANYBODY = new RegExp(
  `^(?:(?:another|some|all|${NUMBER}) ?)*(?:people|persons|men|women|others|victims)?(?: of .*)?$`,
  'iu',
);

/** `point` is the clause without who says so, `amounts` are the clause’s. */
export function draftSays(
  clause: string,
  point: string,
  amounts: readonly Amount[],
  { tag, entities, units, acts, usual }: SaysTools,
  /** Whoever says it. */
  self?: Self,
): readonly DraftedAct[] {
  const counted = amounts.map((amount) => {
    const unit = units[unitOf(amount, clause, units) ?? ''];
    return { printed: amount.printed, words: unit?.words ?? [], acts: unit?.acts };
  });
  const denial = denialOf(clause, self);
  if (denial !== undefined) return [denial];
  const told = withoutPutAside(withoutNames(clause, entities.named(clause)));
  return actsOf(told, withoutPutAside(point), counted, tag, acts, pronounsOf(self, clause)).map((one) => {
    const whom = one.amount === undefined || !ANYBODY.test(one.of ?? '') ? undefined : usual.get(one.act);
    return whom === undefined ? one : { ...one, of: whom };
  });
}

/** “He has confessed, the prosecutor said”: only behind who speaks is “he” that one. */
function pronounsOf(self: Self | undefined, clause: string): Self | undefined {
  if (self?.cue === undefined) return self;
  const first = clause.search(/\b(?:he|she|it|they)\b/i);
  return first !== -1 &&
    first < clause.indexOf(self.cue) &&
    !/\b(?:he|she|it|they) $/i.test(clause.slice(0, clause.indexOf(self.cue)))
    ? { ...self, called: 'neither' }
    : self;
}

/** “He denied that …”, “rejected suggestions that …”: of what follows nothing is told as done. */
export function denialOf(clause: string, self: Self | undefined): DraftedAct | undefined {
  const cue = self?.cue?.split(' ').at(-1) ?? '';
  if (self === undefined || /\b(?:neither|nor|not|never)\b/i.test(clause.slice(0, clause.indexOf(cue))))
    return undefined;
  const rejects =
    /^reject/i.test(cue) &&
    /^ (?:the |any |all )?(?:suggestion|claim|accusation|allegation|charge|report)s?\b/.test(
      clause.slice(clause.indexOf(cue) + cue.length),
    );
  return cueOf(cue) === 'deny' || rejects ? { act: 'deny', by: self.id } : undefined;
}

/** Between a word that counts and a figure behind it these begin another thing: “died in a collision between two ships”. */
const ELSEWHERE = /\b(?:in|between|on|from|with|aboard|of|for|by|after|when|than)\b|[;“”]/;
const NEAR_BEFORE = 40;
/** What is counted so is nobody: hours, miles, ships. */
const THINGS =
  /^(?:(?:\p{L}+ )?(?:ships?|boats?|vessels?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|nautical|miles?|kilomet\p{L}+|met(?:re|er)s?|km|per ?cent|percent|times?|calls?|houses?|homes?|buildings?|vehicles?|crowns?|dollars?|euros?|pounds?))\b/iu;

/** The unit whose words stand nearest behind the figure, else right before it. */
export function unitOf(amount: Amount, clause: string, units: ProposeInput['units']): string | undefined {
  const lower = clause.toLowerCase();
  const end = amount.start + amount.printed.length;
  const isThing = THINGS.test(amount.noun);
  let best: { readonly unit: string; readonly distance: number } | undefined;
  for (const [unit, { words }] of Object.entries(units)) {
    for (const word of words) {
      for (const match of lower.matchAll(
        new RegExp(`\\b${word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'g'),
      )) {
        const isBehind = match.index >= end;
        const between = isBehind ? '' : lower.slice(match.index + word.length, amount.start);
        if (!isBehind && (between.length > NEAR_BEFORE || ELSEWHERE.test(between))) continue;
        if (isThing && !amount.noun.toLowerCase().includes(word.toLowerCase())) continue;
        // Another figure between is counted by that word.
        if (
          isBehind &&
          /\b(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten)\b/.test(
            lower.slice(end, match.index).replace(OF_HOW_MANY, ''),
          )
        )
          continue;
        // “Laid off 140 of its 212 workers”: they are laid off.
        const isOfMore = !isBehind && between.trim() === '' && OF_HOW_MANY.test(lower.slice(end));
        const distance = isBehind ? match.index - end : isOfMore ? 0 : between.length * 2 + 20;
        if (distance < 120 && (best === undefined || distance < best.distance)) best = { unit, distance };
      }
    }
  }
  return best?.unit;
}

/** “four of our nine servers”: the nine are of the same. */
const OF_HOW_MANY = /^ of (?:\p{L}+ )?(?:\p{L}+[’']s? )?\S+/u;

/** “Doctors Without Borders” denies nothing. */
function withoutNames(clause: string, named: readonly KnownEntity[]): string {
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases]);
  return names.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, '…'), clause);
}
