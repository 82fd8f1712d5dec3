// Our own proposer: a proposal for each sentence that says, counts or tells something, with what can be read off its words.
// What machines miss – who does it to whom – is left to the review, which asks for it first. It never speaks: every field is
// a stretch of the text, an id of the briefing, or our own fixed words.

import { sentences } from '../../briefing/canonical.ts';
import type { Proposal, ProposedSkip } from '../../briefing/schema.ts';
import { type Amount, findAmounts } from './amounts.ts';
import { createDateFinder } from './dates.ts';
import { createEntityFinder, type EntityFinder, slug } from './entities.ts';
import { isPronoun } from './noun-phrase.ts';
import type { KnownEntity, Proposals, ProposeInput } from './proposal-input.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import { splitClauses } from './split.ts';
import { actOf, relationsTo } from './statements.ts';
import { openTagger } from './tagged.ts';
import { createTopicGuess } from './topic-words.ts';

export const RULES = 'rules@1';

const BOILERPLATE =
  /\b(?:subscribe|sign up|newsletter|cookie|all rights reserved|copyright|©|follow us|share this|read more|click here|advertis|image (?:source|caption)|photo(?:graph)?:|getty images|this article was|additional reporting|contact us|terms of (?:use|service)|privacy policy|related (?:stories|articles)|more on this story|correction:)/i;

/** A core is at most so long; a longer one is left to the review. */
const LONGEST_CORE = 90;

export async function proposeByRules(input: ProposeInput): Promise<Proposals> {
  const [tag, datesOf] = await Promise.all([openTagger(), createDateFinder(input.document.published)]);
  const entities = createEntityFinder(input.entities);
  const claims: Proposal[] = [];
  const skips: ProposedSkip[] = [];
  const ids = new Set(input.takenIds);
  const guess = createTopicGuess(input.claimed);
  /** The last who was quoted: quotation marks that go on, and “he said”. */
  let quoted: { readonly speaker: Speaker; readonly paragraph: number } | undefined;
  let lastNamed: string | undefined;
  /** The last person whom the text named: “he” and “she”. */
  let lastPerson: string | undefined;
  for (const sentence of sentences(input.text)) {
    const paragraph = input.text.lastIndexOf('\n', sentence.start);
    const line = lineAround(input.text, sentence.start, sentence.end);
    const skip = skipOf(sentence.text, line, sentence.start === 0);
    if (skip !== undefined) {
      skips.push({ status: 'proposed', by: RULES, sentence: sentence.text, ...skip });
      continue;
    }
    for (const part of splitClauses(sentence.text, tag)) {
      const clause = withoutStop(part);
      const words = tag(clause);
      const speakers = findSpeakers(clause, words);
      const [own] = speakers;
      const goesOn =
        own === undefined &&
        /^[“"]/.test(clause) &&
        quoted !== undefined &&
        paragraph - quoted.paragraph <= 2_000;
      const speaker = goesOn ? quoted?.speaker : own;
      const means =
        speaker === undefined || !isPronoun(speaker.name)
          ? undefined
          : /^(?:he|she)$/i.test(speaker.name)
            ? lastPerson
            : lastNamed;
      const chain = chainOf(
        goesOn && speaker !== undefined ? [speaker] : speakers,
        means,
        entities,
        clause,
        input.text,
      );
      if (own?.isQuotation === true)
        quoted = { speaker: means === undefined ? own : { ...own, name: means }, paragraph };
      if (own !== undefined && !isPronoun(own.name)) lastNamed = own.name;
      lastPerson = personIn(clause, speakers, entities) ?? lastPerson;
      claims.push(draft(clause, { chain, speaker, means }, datesOf, entities, input, ids, guess));
    }
  }
  return { claims, skips };
}

/** Who “he” or “she” of the next sentence most likely is: who speaks here, else the person named last. */
function personIn(clause: string, speakers: readonly Speaker[], entities: EntityFinder): string | undefined {
  const speaking = speakers.find(
    ({ name }) => entities.find(name)?.type === 'person' || /^\p{Lu}[\p{L}’'-]+ \p{Lu}/u.test(name),
  );
  if (speaking !== undefined) return speaking.name;
  const people = entities.named(clause).filter(({ type }) => type === 'person');
  const places = people.map((person) => ({
    person,
    at: Math.max(...[person.name, ...person.aliases].map((name) => clause.lastIndexOf(name))),
  }));
  return places.sort((a, b) => b.at - a.at)[0]?.person.name;
}

/** The full stop ends the sentence and is no part of what it says; within quotation marks it stays. */
function withoutStop(clause: string): string {
  return /[^.]\.$/.test(clause) && !/\b(?:\p{L}\.)+$/u.test(clause) ? clause.slice(0, -1) : clause;
}

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to === -1 ? undefined : to);
}

function skipOf(
  sentence: string,
  line: string,
  isFirst: boolean,
): Pick<ProposedSkip, 'skip' | 'why'> | undefined {
  if (BOILERPLATE.test(sentence) && sentence.length < 220)
    return { skip: 'boilerplate', why: 'words about the page, not about the story' };
  const isWholeLine = line.trim() === sentence.trim();
  const ends = /[.!?…][”"’)\]*]*$/.test(sentence);
  if (isWholeLine && !ends && sentence.split(/\s+/).length <= 14) {
    return { skip: 'heading', why: isFirst ? 'the headline' : 'a heading, a byline or a dateline' };
  }
  if (/\?[*”"]*$/.test(sentence) && isWholeLine) return { skip: 'heading', why: 'asks, and says nothing' };
  return undefined;
}

interface Said {
  readonly chain: Proposal['attribution'];
  readonly speaker: Speaker | undefined;
  readonly means: string | undefined;
}

function draft(
  clause: string,
  { chain, speaker, means }: Said,
  datesOf: Awaited<ReturnType<typeof createDateFinder>>,
  entities: EntityFinder,
  input: ProposeInput,
  ids: Set<string>,
  guess: (clause: string) => string | undefined,
): Proposal {
  const amounts = findAmounts(clause);
  const dates = datesOf(clause);
  const sayers = new Set(chain.map(({ by }) => by));
  const named = entities.named(clause);
  const about = named.filter(({ id, type }) => !sayers.has(id) && type !== 'place' && type !== 'publication');
  const places = named.filter(({ type }) => type === 'place');
  const quantity = amounts.map((amount) => quantityOf(amount, clause, input, about));
  const [date] = dates;
  const dated = date === undefined ? undefined : { date: date.date, words: date.words, why: date.why };
  const isSaid = speaker !== undefined && date !== undefined && isBesideCue(clause, speaker, date.start);
  const core = coreOf(clause, speaker);
  const act = actOf(core ?? clause);
  const pronoun = /^[“"]?(He|She|They|It|This|That|These|Those|His|Her|Their|Its)\b/.exec(clause)?.[1];
  const fitting = topicsOf(clause, quantity, input);
  const guessed = fitting.length > 0 ? undefined : guess(clause);
  const topics = guessed === undefined ? fitting : [guessed];
  return {
    id: freeId(clause, input.document.id, ids),
    status: 'proposed',
    by: RULES,
    statement: statementOf(clause, speaker, means),
    quote: clause,
    ...(core === undefined ? {} : { core }),
    ...(act === undefined
      ? {}
      : {
          says: {
            act,
            ...(quantity.length === 1 && quantity[0] !== undefined ? { amount: quantity[0].printed } : {}),
          },
        }),
    kind: kindOf(clause, speaker, quantity.length > 0),
    attribution: chain,
    ...(chain.length === 0 ? { origin: input.document.id } : {}),
    quantity,
    ...(dated === undefined || isSaid ? {} : { asOf: dated }),
    ...(dated === undefined || !isSaid ? {} : { said: dated }),
    places: places.map(({ id }) => id),
    about: about.map(({ id }) => id),
    topics,
    asks: [],
    relations: relationsTo(input.claimed, {
      act,
      about: about.map(({ id }) => id),
      origin: chain.length === 0 ? input.document.id : undefined,
      figures: amounts.flatMap(({ low, best, high }) => [best ?? low ?? high ?? []].flat()),
      date: dated?.date ?? null,
    }),
    ...(means === undefined
      ? pronoun === undefined
        ? {}
        : { note: `“${pronoun}” points to the sentence before: take it in, or name it in the statement` }
      : { antecedent: { words: speaker?.name ?? '', means } }),
  };
}

/** A day that stands right beside the cue is when it was said. */
function isBesideCue(clause: string, speaker: Speaker, at: number): boolean {
  const cue = clause.indexOf(speaker.cue);
  if (cue === -1) return false;
  const between = clause.slice(Math.min(cue + speaker.cue.length, at), Math.max(cue, at));
  return between.trim().split(/\s+/).length <= 3 && !/[“”"]/.test(between);
}

function chainOf(
  speakers: readonly Speaker[],
  means: string | undefined,
  entities: EntityFinder,
  clause: string,
  text: string,
): Proposal['attribution'] {
  return speakers.slice(0, 2).map((speaker) => {
    const name = means !== undefined && isPronoun(speaker.name) ? means : speaker.name;
    const known = entities.find(name);
    const as =
      speaker.role ??
      (known !== undefined && fold(known.name) !== fold(name) && !isPronoun(name) && clause.includes(name)
        ? name
        : undefined);
    return {
      by: known?.id ?? name,
      ...(as === undefined || !text.includes(as) ? {} : { as }),
      ...(clause.includes(speaker.cue) ? { cue: speaker.cue } : {}),
    };
  });
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function quantityOf(
  amount: Amount,
  clause: string,
  { units }: ProposeInput,
  about: readonly KnownEntity[],
): Proposal['quantity'][number] {
  const { printed, low, best, high, modality } = amount;
  const unit = unitOf(amount, clause, units);
  return {
    printed,
    low,
    best,
    high,
    ...(unit === undefined ? {} : { unit }),
    ...(about[0] === undefined ? {} : { of: about[0].id }),
    ...(modality === undefined ? {} : { modality }),
  };
}

/** The unit whose words stand nearest behind the figure, else nearest before it. */
function unitOf(amount: Amount, clause: string, units: ProposeInput['units']): string | undefined {
  const lower = clause.toLowerCase();
  const end = amount.start + amount.printed.length;
  let best: { readonly unit: string; readonly distance: number } | undefined;
  for (const [unit, { words }] of Object.entries(units)) {
    for (const word of words) {
      for (const match of lower.matchAll(
        new RegExp(`\\b${word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'g'),
      )) {
        const distance = match.index >= end ? match.index - end : (amount.start - match.index) * 2 + 20;
        if (distance < 120 && (best === undefined || distance < best.distance)) best = { unit, distance };
      }
    }
  }
  return best?.unit;
}

/** A hedge, a negation or a condition: what has one is never cut off from a core. */
const HEDGED =
  /\b(?:not|never|no|nor|neither|but|if|unless|may|might|could|would|should|believed|thought|suspected|alleged|allegedly|reportedly|unconfirmed|confirm\w*|apparently|possibly|probably|likely|estimated|claimed?|den(?:y|ied|ies))\b|n’t\b/i;
/** Where a long clause goes on with when, why or which. */
const GOES_ON = /,? (?:after|when|because|since|as|while|before|which|who|where|during|following) |; | – /g;
const SHORTEST_CORE = 20;

/** The clause without who says so, and without when or why where it is long; undefined where a hedge would be lost. */
function coreOf(clause: string, speaker: Speaker | undefined): string | undefined {
  const said = speaker === undefined ? clause : withoutSpeaker(clause, speaker);
  if (said === undefined) return undefined;
  const fitting = said.length <= LONGEST_CORE ? said : firstPart(said);
  const core = fitting?.replace(/[,.]$/, '').trim();
  if (
    core === undefined ||
    core === clause ||
    core.length < 12 ||
    core.length > LONGEST_CORE ||
    !clause.includes(core)
  )
    return undefined;
  const isWhole = (core.match(/“/g) ?? []).length === (core.match(/”/g) ?? []).length;
  return isWhole ? core : undefined;
}

function withoutSpeaker(clause: string, speaker: Speaker): string | undefined {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [name, cue] = [escaped(speaker.name), escaped(speaker.cue)];
  const leading = new RegExp(
    `^[^,“”"]{0,60}?${name}[^“”"]{0,60}? ${cue}(?: on \\w+)?(?: that|[,:])? |^${cue} ${name}, `,
  ).exec(clause);
  if (leading !== null) return clause.slice(leading[0].length);
  const trailing = new RegExp(`,?(”)? (?:${cue} ${name}|${name}[^“”"]{0,40}? ${cue})(.*)$`).exec(clause);
  if (trailing === null) return clause;
  if (HEDGED.test(trailing[2] ?? '')) return undefined;
  return `${clause.slice(0, trailing.index)}${trailing[1] ?? ''}`;
}

function firstPart(text: string): string | undefined {
  for (const match of text.matchAll(GOES_ON)) {
    if (match.index < SHORTEST_CORE) continue;
    return match.index <= LONGEST_CORE && !HEDGED.test(text.slice(match.index))
      ? text.slice(0, match.index)
      : undefined;
  }
  return undefined;
}

function statementOf(clause: string, speaker: Speaker | undefined, means: string | undefined): string {
  const plain = clause.replace(/\s+/g, ' ');
  if (speaker === undefined || means === undefined) return plain;
  return `${means}: ${plain}`;
}

function kindOf(
  clause: string,
  speaker: Speaker | undefined,
  hasFigures: boolean,
): NonNullable<Proposal['kind']> {
  if (/\b(?:not known|unknown|unclear|no word|not clear|remains to be seen)\b/i.test(clause))
    return 'stated-unknown';
  if (
    /\b(?:estimate[ds]?|believed|thought|suspected|likely|probably|appears?|apparently|around|about|roughly)\b/i.test(
      clause,
    ) &&
    (hasFigures || speaker?.isWeak === true || /\b(?:believed|thought|suspected|likely)\b/i.test(clause))
  )
    return 'estimate';
  if (speaker !== undefined && /\b(?:will|going to|expects?|predicts?)\b/i.test(clause)) return 'prediction';
  if (speaker?.isQuotation === true) return 'quotation';
  return 'fact';
}

function topicsOf(clause: string, quantity: Proposal['quantity'], { topics, units }: ProposeInput): string[] {
  const lower = ` ${clause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const counted = new Set(quantity.map(({ unit }) => unit));
  const fitting = topics.filter(({ words, command }) => {
    if (words.some((word) => lower.includes(` ${word.toLowerCase()} `))) return true;
    return [...counted].some(
      (unit) =>
        unit !== undefined &&
        (command.includes(unit) || words.some((word) => units[unit]?.words.includes(word) === true)),
    );
  });
  const [only] = topics;
  if (fitting.length > 0) return fitting.slice(0, 2).map(({ command }) => command);
  return topics.length === 1 && only !== undefined ? [only.command] : [];
}

const EMPTY = new Set(
  'the a an of for and to in on at by with from that this these those is are was were be been has have had it its his her their he she they who which as said says but not or into than about after before when while'.split(
    ' ',
  ),
);

/** The document's first letter and the clause's first telling words. */
function freeId(clause: string, document: string, ids: Set<string>): string {
  const letter = /[a-z]/.exec(document.replace(/^[\d-]+/, ''))?.[0] ?? 'x';
  const words = (
    clause
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).filter((word) => !EMPTY.has(word));
  const base = slug(`${letter} ${words.slice(0, 4).join(' ')}`);
  const stem = base.startsWith(`${letter}-`) ? base : `${letter}-${base}`;
  let id = stem;
  for (let n = 2; ids.has(id); n++) id = `${stem}-${n}`;
  ids.add(id);
  return id;
}
