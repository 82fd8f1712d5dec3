// Our own proposer: a proposal for each sentence that says, counts or tells something, with what can be read off its words.
// What machines miss – who does it to whom – is left to the review, which asks for it first. It never speaks: every field is
// a stretch of the text, an id of the briefing, or our own fixed words.

import { coreFindings, guardedNames } from '../../briefing/check-core.ts';
import { readAmount } from '../../briefing/read-amount.ts';
import type { Proposal, ProposedSkip } from '../../briefing/schema.ts';
import { actsWith } from '../../language/en/acts.ts';
import { type Amount, findAmounts, isIncidental, NUMBER } from './amounts.ts';
import { pointOf } from './core.ts';
import { type Corrected, correcting, isCorrection, readCorrection, withoutLabel } from './corrections.ts';
import { createDateFinder, ownDates, type PrintedDate } from './dates.ts';
import { draftSays, type SaysTools, selfOf, unitOf, usualCounted } from './draft-says.ts';
import { createEntityFinder, type EntityFinder, slug } from './entities.ts';
import { isPronoun, phraseAfter } from './noun-phrase.ts';
import { takingPlaceOf } from './own-corrections.ts';
import { passagesOf, quotesWhole } from './passages.ts';
import type { KnownEntity, Proposals, ProposeInput } from './proposal-input.ts';
import { createQuotations } from './quotations.ts';
import { createReferences, type References } from './references.ts';
import { paragraphBehind, reporterIn } from './reporter.ts';
import { skipOf } from './skips.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import { splitClauses } from './split.ts';
import { type DraftedAct, figuresOf, filler, relationsTo } from './statements.ts';
import { openTagger, type Tagger } from './tagged.ts';
import { createTopicGuess, type PlacedClause } from './topic-words.ts';

export const RULES = 'rules@8';

/** “KEST, Tamar (BW) – ”, “KEST, Aug. 19 (BW) – ”: where and when it was written, before what it says. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}’'.-]+(?: \p{Lu}[\p{Lu}’'.-]+)*)(?:, [\p{L} .]{2,30})?(?:, \p{Lu}\p{L}{2,8}\.? \d{1,2}|, \d{1,2} \p{Lu}\p{L}{2,8})?(?:,? \(\p{L}[^)]{0,20}\))? ?[—–-] /u;

const LABEL = /^[^.,“”":;–—]{5,60}? [—–-] (?=[\p{Lu}“"])(?!.* [—–-] )/u;
const MOST_IN_LABEL = 7;

export async function proposeByRules(input: ProposeInput): Promise<Proposals> {
  const [tag, datesOf] = await Promise.all([openTagger(), createDateFinder(input.document.published)]);
  const entities = createEntityFinder(input.entities);
  const references = createReferences(input.text, entities.find, entities.named, tag);
  const tools: Tools = {
    tag,
    datesOf,
    entities,
    units: input.units,
    acts: actsWith(input.acts ?? {}),
    usual: usualCounted(input.claimed.flatMap(({ counted }) => counted)),
    guarded: guardedNames(Object.fromEntries(input.entities.map((entity) => [entity.id, entity]))),
  };
  const claims: Proposal[] = [];
  const skips: ProposedSkip[] = [];
  const placed: PlacedClause[] = [];
  const ids = new Set(input.takenIds);
  const quotations = createQuotations(input.text, (text) => findSpeakers(text, tag(text)));
  /** The last who was quoted, and who spoke last: for a quotation that goes on without a speaker of its own. */
  let quoted: Resolved | undefined;
  let spoke: (Resolved & { readonly line: string }) | undefined;
  /** Whoever a line said to have reported the paragraph below it. */
  let reporter: (Resolved & { readonly at: number }) | undefined;
  /** What the paragraph has said to be wrong. */
  let wrong: (Corrected & { readonly line: string }) | undefined;
  for (const sentence of passagesOf(input.text, quotesWhole(input.claimed))) {
    const line = lineAround(input.text, sentence.start, sentence.end);
    const text = withoutLabel(sentence.text);
    const correction = isCorrection(line) ? readCorrection(withoutStop(text)) : undefined;
    const takesBack = correction !== undefined && correction.wrong !== '';
    if (takesBack) wrong = { ...correction, line };
    const taken = wrong?.line === line ? wrong : undefined;
    const skip = correction === undefined ? skipOf(sentence, line, tag) : undefined;
    if (skip !== undefined) {
      const speaker = reporterIn(line);
      if (speaker !== undefined && !isPublisher(speaker, entities, input))
        reporter = { speaker, means: undefined, at: paragraphBehind(input.text, sentence.end) };
      skips.push({ status: 'proposed', by: RULES, sentence: sentence.text, ...skip });
      continue;
    }
    const parts = takesBack
      ? [{ quote: text, point: correction.told || text }]
      : splitClauses(unlabelled(text, line), tag);
    for (const part of parts) {
      const isFirst = part.quote.startsWith(parts[0]?.quote ?? '');
      const clause = withoutStop(part.quote);
      // What it takes back, the publisher says in its own voice.
      const own = takesBack
        ? []
        : findSpeakers(clause, tag(clause)).filter((one) => !isPublisher(one, entities, input));
      const around = own.length > 0 ? undefined : quotations.around(sentence);
      const goesOn = spoke?.line === line ? spoke : quoted;
      const isGoingOn = around?.isQuoted === true && around.speaker === undefined;
      const saying = around?.speaker === undefined ? own : [around.speaker];
      // Whoever the clause itself names before its “he”.
      if (saying.some(({ name }) => isPronoun(name)))
        references.hear([], beforePronoun(clause, saying), sentence.start);
      const resolved =
        isGoingOn && goesOn !== undefined
          ? [{ speaker: goesOn.speaker, means: goesOn.means }]
          : saying.slice(0, 2).map((speaker) => ({
              speaker,
              means: meant(speaker, sentence.start, references, entities),
            }));
      const isReported =
        reporter !== undefined && input.text.lastIndexOf('\n', sentence.start) + 1 === reporter.at;
      const chain = reporter === undefined || !isReported ? resolved : [...resolved.slice(0, 1), reporter];
      const [first] = resolved;
      if (first?.speaker.isQuotation === true) quoted = first;
      if (first !== undefined) spoke = { ...first, line };
      references.hear(
        resolved.map(({ speaker, means }) => (means === undefined ? speaker : { ...speaker, name: means })),
        clause,
        sentence.start,
      );
      const drafted = draft(
        { clause, told: withoutStop(part.point), lead: isFirst ? sentence.lead : '', line },
        chain,
        tools,
        input,
        ids,
      );
      const claim =
        taken === undefined
          ? drafted
          : correcting(drafted, correction?.told === '', taken, tools, input.claimed);
      claims.push(claim);
      placed.push(
        placedOf(
          part.point === part.quote ? claim : { ...claim, quote: part.point },
          entities,
          input.text.lastIndexOf('\n', sentence.start),
        ),
      );
    }
  }
  const topics = createTopicGuess(input)(placed);
  return {
    claims: claims.map((claim, i) => ({ ...claim, topics: [topics[i] ?? []].flat() })),
    skips,
  };
}

function placedOf(
  { quote = '', quantity, attribution }: Proposal,
  entities: EntityFinder,
  paragraph: number,
): PlacedClause {
  const names = [...entities.named(quote).map(({ id }) => id), ...attribution.map(({ by }) => by)];
  return { text: quote, units: quantity.flatMap(({ unit }) => unit ?? []), names, paragraph };
}

interface Tools extends SaysTools {
  readonly datesOf: Awaited<ReturnType<typeof createDateFinder>>;
  /** Names in which a hedge is none. */
  readonly guarded: readonly string[];
}

interface Resolved {
  readonly speaker: Speaker;
  readonly means: string | undefined;
}

/** What the document's own publisher says is no attribution. */
function isPublisher(
  { name, isQuotation }: Speaker,
  entities: EntityFinder,
  { document: { label, publisher } }: ProposeInput,
): boolean {
  const known = entities.find(name);
  const names = known === undefined ? [name] : [known.name, ...known.aliases];
  return (
    names.some((one) => fold(one) === fold(label) || fold(one) === fold(publisher ?? '')) ||
    /^this (?:news)?paper$/i.test(name) ||
    // “We believe that”, quoted by nobody.
    (!isQuotation && /^(?:we|i)$/i.test(name))
  );
}

function meant(
  { name }: Speaker,
  at: number,
  references: References,
  entities: EntityFinder,
): string | undefined {
  return entities.isKnown(name) ? undefined : references.meant(name, at);
}

function beforePronoun(clause: string, speakers: readonly Speaker[]): string {
  const at = speakers.flatMap(({ name, cue }) => {
    const found = clause.indexOf(`${name} ${cue}`);
    return found === -1 ? [] : [found];
  });
  const before = at.length === 0 ? '' : clause.slice(0, Math.min(...at));
  // “Kaddic had left, he said”: what he says names others.
  return /[,”"] $/.test(before) ? before.slice(0, before.lastIndexOf(':') + 1) : before;
}

/** The full stop ends the sentence and is no part of what it says; within quotation marks it stays. */
function withoutStop(clause: string): string {
  return /[^.]\.$/.test(clause) && !/\b(?:\p{L}\.)+$/u.test(clause) ? clause.slice(0, -1) : clause;
}

/** Without where and when it was written, or the heading that stands in its line: “Pellandia cuts again — The central bank …”. */
function unlabelled(sentence: string, line: string): string {
  const text = sentence.replace(DATELINE, '');
  if (text !== sentence || !line.startsWith(sentence)) return text;
  const label = LABEL.exec(sentence)?.[0] ?? '';
  return label.split(' ').length - 2 <= MOST_IN_LABEL ? sentence.slice(label.length) : sentence;
}

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to === -1 ? undefined : to);
}

function draft(
  {
    clause,
    told,
    lead,
    line,
  }: { readonly clause: string; readonly told: string; readonly lead: string; readonly line: string },
  said: readonly Resolved[],
  tools: Tools,
  input: ProposeInput,
  ids: Set<string>,
): Proposal {
  const { tag, datesOf, entities } = tools;
  const [first] = said;
  const speaker = first?.speaker;
  const chain = chainOf(said, entities, clause, input.text);
  // “Two relatives told the paper”: who speaks is no figure.
  const toldAt = Math.max(clause.indexOf(told), 0);
  const amounts = findAmounts(told)
    .map((amount) => ({ ...amount, start: toldAt + amount.start }))
    .filter(
      (amount) =>
        !said.some(({ speaker: { name, role } }) =>
          [name, role].some((words) => words?.startsWith(`${amount.printed} `)),
        ) &&
        (unitOf(amount, clause, input.units) !== undefined || !isIncidental(amount, clause)),
    );
  const dates =
    [told, clause].map((text) => ownDates(datesOf(text), text)).find(({ length }) => length > 0) ?? [];
  const { said: point, core: cut } =
    told === clause ? pointOf(clause, speaker, tag) : { said: told, core: told };
  const sayers = new Set(chain.map(({ by }) => by));
  const named = entities.named(clause);
  const known = named.filter(({ id, type }) => !sayers.has(id) && type !== 'place' && type !== 'publication');
  const units = amounts.map((amount) => unitOf(amount, clause, input.units));
  const acts = draftSays(
    clause,
    point,
    amounts,
    tools,
    selfOf(speaker, chain[0]?.by, input.document.publisher, entities),
  );
  const [act] = acts;
  const about = known.length > 0 ? known.map(({ id }) => id) : subjectsOf(act, point, tag, sayers);
  const places = named.filter(({ type }) => type === 'place');
  const quantity = amounts.map((amount, i) => quantityOf(amount, units[i], about));
  const quote = `${lead}${clause}`;
  const short = lead === '' ? cut : clause;
  const core = short !== undefined && isTooSure(short, quote, quantity, tools.guarded) ? undefined : short;
  const beside = speaker === undefined ? undefined : dates.find((date) => isBesideCue(clause, speaker, date));
  const other = dates.find((date) => date !== beside);
  const origin = chain.length === 0 ? input.document.id : undefined;
  const pronoun = /^[“"]?(He|She|They|It|This|That|These|Those|His|Her|Their|Its)\b/.exec(clause)?.[1];
  const figures = amounts.flatMap(({ printed }) => figuresOf(printed));
  const replacing = takingPlaceOf(input.claimed, {
    clause,
    line,
    by: [...sayers],
    acts: acts.map((one) => one.act),
    about,
    figures,
  });
  const antecedent = said.find(({ means }) => means !== undefined);
  return {
    id: freeId(clause, input.document.id, ids),
    status: 'proposed',
    by: RULES,
    statement: statementOf(clause, antecedent),
    quote,
    ...(core === undefined ? {} : { core }),
    ...(act === undefined ? {} : { says: acts.length === 1 ? act : [...acts] }),
    kind: kindOf(clause, speaker, quantity.length > 0),
    attribution: chain,
    ...(origin === undefined ? {} : { origin }),
    quantity,
    ...(other === undefined ? {} : { asOf: dated(other) }),
    ...(beside === undefined ? {} : { said: dated(beside) }),
    places: places.map(({ id }) => id),
    about,
    topics: [],
    asks: [],
    relations: [
      ...replacing,
      ...relationsTo(
        input.claimed.filter((claim) => replacing.every((one) => one.with !== claim.id)),
        { act: act?.act, about, origin, figures, date: other?.date ?? beside?.date ?? null },
      ),
    ],
    ...(antecedent?.means === undefined
      ? pronoun === undefined || lead !== ''
        ? {}
        : { note: `“${pronoun}” points to the sentence before: take it in, or name it in the statement` }
      : { antecedent: { words: antecedent.speaker.name, means: antecedent.means } }),
  };
}

/** Surer than its clause, as check would say of the claim: such a core is left to the review. */
function isTooSure(
  core: string,
  quote: string,
  quantity: Proposal['quantity'],
  guarded: readonly string[],
): boolean {
  const figures = quantity.flatMap(({ printed, unit, of }) =>
    unit === undefined || of === undefined ? [] : [{ printed, unit, of, ...readAmount(printed) }],
  );
  return coreFindings({ core, quote, quantity: figures }, guarded).length > 0;
}

function dated({ date, words, why }: PrintedDate): Pick<PrintedDate, 'date' | 'words' | 'why'> {
  return { date, words, why };
}

export const COUNTED =
  /^(?:(?:at least|more than|about|around|roughly|some|up to|nearly|almost|between|another|other|an?|the|its|his|her|their|our|these|those|all|both|each|every|several|many|most|number of|dozens of|hundreds of|thousands of|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|and|of) )+/i;

/** A figure or an article whose noun is not seen: “Nineteen”, “the” of “the injured”. */
const NOBODY = new RegExp(`^(?:the|an?|${NUMBER})$`, 'iu');

/** Of whom a clause tells when nobody in it is known yet: who is acted upon, else who acts, else its first words. */
function subjectsOf(
  act: DraftedAct | undefined,
  point: string,
  tag: Tagger,
  sayers: ReadonlySet<string>,
): string[] {
  const words = tag(point);
  const from = words.findIndex(({ text }) => /[\p{L}\d]/u.test(text));
  const subject = act?.of ?? act?.by ?? (from === -1 ? undefined : filler(phraseAfter(words, from, point)));
  const plain = subject
    ?.replace(COUNTED, '')
    .split(/ (?:who|which|near) /)[0]
    ?.trim();
  return plain === undefined || plain.length < 3 || NOBODY.test(plain) || sayers.has(plain) ? [] : [plain];
}

/** A day that stands right beside the cue is when it was said; “said he was born in 2005” has a verb of its own between. */
function isBesideCue(clause: string, speaker: Speaker, { words }: PrintedDate): boolean {
  const at = clause.indexOf(words);
  const cue = clause.indexOf(speaker.cue);
  if (cue === -1) return false;
  const between = clause.slice(Math.min(cue + speaker.cue.length, at + words.length), Math.max(cue, at));
  // “… could start again on 8 December, Vik said”: a comma before who speaks ends what is said.
  if (at < cue && between.includes(',') && /\p{L} \p{L}/u.test(clause.slice(0, at))) return false;
  return (
    between.trim().split(/\s+/).length <= 3 &&
    !/[“”"]|\b(?:that|he|she|it|they|is|are|was|were|has|have|had|will)\b/i.test(between)
  );
}

function chainOf(
  said: readonly Resolved[],
  entities: EntityFinder,
  clause: string,
  text: string,
): Proposal['attribution'] {
  return said.map(({ speaker, means }) => {
    const name = means ?? titled(speaker.name, clause, entities);
    const known = speaking(entities.find(name), entities);
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

/** “Mrs Strall” is another than “Strall” where the register has her so. */
function titled(name: string, clause: string, entities: EntityFinder): string {
  const at = clause.indexOf(name);
  const title =
    at === -1 ? undefined : /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord)\.? $/.exec(clause.slice(0, at))?.[0];
  return title !== undefined && entities.isKnown(`${title}${name}`) ? `${title}${name}` : name;
}

/** A state speaks through its government, where the register has one beside it. */
function speaking(known: KnownEntity | undefined, { find }: EntityFinder): KnownEntity | undefined {
  if (known?.type !== 'state') return known;
  const governments = [known.name, ...known.aliases].flatMap((called) => find(`${called} government`) ?? []);
  return governments[0] ?? known;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function quantityOf(
  { printed }: Amount,
  unit: string | undefined,
  about: readonly string[],
): Proposal['quantity'][number] {
  return {
    printed,
    ...(unit === undefined ? {} : { unit }),
    ...(about[0] === undefined ? {} : { of: about[0] }),
  };
}

function statementOf(clause: string, antecedent: Resolved | undefined): string {
  const plain = clause.replace(/\s+/g, ' ');
  return antecedent?.means === undefined ? plain : `${antecedent.means}: ${plain}`;
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
