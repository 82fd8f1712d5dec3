// What a reply to a request about the briefing itself must be: one rule an expectation, as test/sets/README.md words them.
// They look at what people see (claims, documents, relations named), not at how the engine calls its reply.

import type { Document } from '../briefing/types.ts';
import type { Reply } from '../reply/blocks.ts';
import { foldForScoring, type Heard, lacking } from './score.ts';
import type { AboutLine } from './sets.ts';

type Expect = AboutLine['expect'];
/** What is wrong with the reply, in words; empty when all is well. */
type Rule = (heard: Heard, line: AboutLine) => readonly string[];

const fails = (isRight: boolean, what: string): readonly string[] => (isRight ? [] : [what]);
const cites: Rule = ({ reply }) => fails(reply.cites.length > 0, 'cites nothing');
const answered: Rule = ({ reply }) => fails(reply.outcome === 'answered', `is ${reply.kind}`);

const several: Rule = ({ answer, reply }, { max_claims }) => {
  const documents = new Set(reply.cites.map((id) => answer.store.claim(id)?.document));
  return [
    ...fails(reply.cites.length >= 2, 'shows fewer than two claims'),
    ...fails(documents.size >= 2, 'rests on one document'),
    ...fails(
      max_claims === undefined || reply.cites.length <= max_claims,
      `shows ${reply.cites.length} claims`,
    ),
  ];
};

const rules: Readonly<Record<Expect, readonly Rule[]>> = {
  summary: [answered, several],
  topic: [answered, ({ reply }) => fails(reply.cites.length >= 2, 'shows fewer than two claims')],
  document: [answered, onlyOf],
  who: [answered, spokenBy],
  sources: [answered, namesAll],
  newest: [answered, namesFirst],
  oldest: [answered, namesFirst],
  dates: [
    answered,
    ({ answer, reply }) =>
      fails(isNamed(answer.store.newest, ownWords(reply)), 'does not name the newest document'),
  ],
  link: [answered, namesAll],
  contested: [answered, ({ reply }) => fails(differences(reply) > 0, 'shows no difference')],
  unknowns: [({ reply }) => fails(reply.kind !== 'declined off-topic', 'takes it for off-topic')],
  origins: [answered, cites],
  changes: [answered, several],
  corrected: [answered, cites],
  'no-rating': [
    ({ reply }) =>
      fails(
        reply.outcome === 'declined' || /\brat(?:e|es|ing)\b/.test(ownWords(reply)),
        'answers as if it rated',
      ),
  ],
};

export function scoreAbout(heard: Heard, line: AboutLine): readonly string[] {
  return [...rules[line.expect].flatMap((rule) => rule(heard, line)), ...lacking(heard, line)];
}

function onlyOf({ answer, reply }: Heard, { document }: AboutLine): readonly string[] {
  const others = reply.cites.filter((id) => answer.store.claim(id)?.document !== document);
  return [
    ...fails(reply.cites.length >= 2, 'shows fewer than two claims'),
    ...fails(others.length === 0, `shows what other documents say: ${others.join(', ')}`),
  ];
}

function spokenBy({ answer, reply }: Heard, { who = [] }: AboutLine): readonly string[] {
  const [first] = reply.cites.flatMap((id) => answer.store.claim(id) ?? []);
  const isSaid = first !== undefined && answer.store.isSaidBy(first, new Set(who));
  return fails(isSaid, `begins with what ${who.join(', ')} did not say`);
}

function namesAll({ answer, reply }: Heard, { document }: AboutLine): readonly string[] {
  const words = ownWords(reply);
  return answer.store.briefing.documents
    .filter(({ id }) => document === undefined || id === document)
    .filter((one) => !isNamed(one, words))
    .map(({ id }) => `does not name ${id}`);
}

/** The document asked for is named, and no other before it. */
function namesFirst({ answer, reply }: Heard, { document }: AboutLine): readonly string[] {
  const words = ownWords(reply);
  const places = answer.store.briefing.documents.map((one) => [one.id, placeOf(one, words)] as const);
  const [first] = places.filter(([, place]) => place >= 0).sort(([, a], [, b]) => a - b);
  return fails(first?.[0] === document, `names ${first?.[0] ?? 'no document'} first`);
}

const isNamed = (document: Document, words: string): boolean => placeOf(document, words) >= 0;

/** Where the folded words name the document as replies call it. */
function placeOf(document: Document, words: string): number {
  return words.indexOf(foldForScoring(document.label));
}

/**
 * What a reply says itself, folded: headings, connecting words and lists. A quote's source is not what the reply says of its
 * documents, and the closing line stands under every reply.
 */
function ownWords({ blocks }: Reply): string {
  const lines = blocks.flatMap((block) =>
    block.type === 'heading' || block.type === 'words'
      ? [block.text]
      : block.type === 'list'
        ? block.items.flatMap(({ term, text }) => [term, text])
        : [],
  );
  return foldForScoring(lines.join('\n'));
}

function differences({ blocks }: Reply): number {
  return blocks.filter(({ type }) => type === 'difference').length;
}
