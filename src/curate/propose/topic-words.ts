// Which topic a clause belongs to: by the words of the claims that people filed under each, by how the topic is called, and
// by what stands around the clause, for a text tells of one thing for a while. A suggestion for the review: one topic.

import type { ProposeInput } from './proposal-input.ts';

/** What the guess reads of a clause. */
export interface PlacedClause {
  readonly text: string;
  /** Units of its figures, and ids of those whom it names or who say it. */
  readonly units: readonly string[];
  readonly names: readonly string[];
  /** Where its paragraph begins. */
  readonly paragraph: number;
}

type Scores = ReadonlyMap<string, number>;

/** Fewer claims than this teach nothing. */
const LEAST_CLAIMS = 8;
/** What must speak for a topic: a word of two claims that only this topic has is enough. */
const LEAST_EVIDENCE = 0.6;
/** What a topic's own name adds where the clause has it, and a word of its title, description and headings that no other has. */
const NAMED = 1.5;
const TITLED = 1.5;
/** How much the clauses around speak for this one, by their distance; less from another paragraph. */
const AROUND: Readonly<Record<number, number>> = { [-2]: 0.6, [-1]: 0.9, 1: 0.6, 2: 0.4 };
const OTHER_PARAGRAPH = 0.15;
/** The rest of its paragraph, for a paragraph is of one thing. */
const SAME_PARAGRAPH = 0.2;
/** What speaks for the topic of news beside the story where the paragraph names nobody whom the story's claims name. */
const NAMES_NOBODY = 2;
/** Claims that are added to each topic, so that a topic of few claims is not loud. */
const SMOOTHING = 3;
/** A word of one claim says half of what a word of many says. */
const UNTRIED = 1;
/** Whom a clause names, or who says it, says more than a word where more than one claim has them. */
const NAME_OVER_WORD = 2;
const UNTRIED_NAME = 2;
/** Claims that are added to those with a topic's word, of which it is taken to be: one that all topics have speaks for none. */
const TAKEN_FOR_OWN = 8;

/** The topic of each clause; undefined where no word speaks for one and there are several. */
export function createTopicGuess({
  claimed,
  topics,
  units,
}: Pick<ProposeInput, 'claimed' | 'topics' | 'units'>): (
  clauses: readonly PlacedClause[],
) => readonly (string | undefined)[] {
  const [only] = topics;
  if (only !== undefined && topics.length === 1) return (clauses) => clauses.map(() => only.command);
  const evidence = readEvidence(claimed);
  const titles = readTitles(topics);
  const beside = readBeside(claimed, topics);
  const ownShare = readOwnShare(claimed, topics);
  const alone = (clause: PlacedClause): Scores => {
    const plain = plainWords(clause.text);
    const named = topics.flatMap(({ command, words }): Scores[] => {
      const isCounted = clause.units.some(
        (unit) => command.includes(unit) || words.some((word) => units[unit]?.words.includes(word) === true),
      );
      const shares = words.filter((word) => hasWord(plain, word)).map((word) => ownShare(command, word));
      const share = isCounted ? 1 : Math.max(...shares, 0);
      return share > 0 ? [new Map([[command, NAMED * share]])] : [];
    });
    return sumOf([evidence(clause), titles(clause.text), ...named].map((scores) => [scores, 1]));
  };
  return (clauses) => {
    const scored = clauses.map((clause) => ({ clause, scores: alone(clause) }));
    return scored.map(({ clause, scores }, i) => {
      const around = scored.flatMap((other, at): (readonly [Scores, number])[] => {
        const near = AROUND[at - i];
        if (at === i) return [];
        if (other.clause.paragraph === clause.paragraph) return [[other.scores, near ?? SAME_PARAGRAPH]];
        return near === undefined ? [] : [[other.scores, near * OTHER_PARAGRAPH]];
      });
      const names = clauses.flatMap((one) => (one.paragraph === clause.paragraph ? one.names : []));
      const ranked = [...sumOf([[scores, 1], [beside(names), 1], ...around])].sort(
        (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
      );
      const [best] = ranked;
      return best === undefined || best[1] < LEAST_EVIDENCE ? undefined : best[0];
    });
  };
}

function plainWords(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function hasWord(plain: string, word: string): boolean {
  return plain.includes(` ${word.toLowerCase()} `);
}

/** How many of the claims with a topic's word are of that topic. */
function readOwnShare(
  claimed: ProposeInput['claimed'],
  topics: ProposeInput['topics'],
): (command: string, word: string) => number {
  const texts = claimed.map((claim) => ({ plain: plainWords(claim.text), topics: claim.topics }));
  const shares = new Map<string, number>();
  for (const { command, words } of topics)
    for (const word of words) {
      const having = texts.filter(({ plain }) => hasWord(plain, word));
      const own = having.filter((claim) => claim.topics.includes(command));
      shares.set(`${command} ${word}`, (own.length + TAKEN_FOR_OWN) / (having.length + TAKEN_FOR_OWN));
    }
  return (command, word) => shares.get(`${command} ${word}`) ?? 1;
}

/** News beside the story names others than the story does. */
function readBeside(
  claimed: ProposeInput['claimed'],
  topics: ProposeInput['topics'],
): (names: readonly string[]) => Scores {
  const commands = topics.flatMap(({ command, outside }) => (outside === true ? [command] : []));
  const own = claimed.filter((claim) => !claim.topics.some((topic) => commands.includes(topic)));
  const known = new Set(own.flatMap(({ about, by }) => [...about, ...by]));
  const isTold = own.length >= LEAST_CLAIMS;
  return (names) =>
    new Map(
      isTold && !names.some((name) => known.has(name))
        ? commands.map((command) => [command, NAMES_NOBODY])
        : [],
    );
}

function sumOf(weighted: readonly (readonly [Scores, number])[]): Scores {
  const sum = new Map<string, number>();
  for (const [scores, weight] of weighted)
    for (const [topic, score] of scores) sum.set(topic, (sum.get(topic) ?? 0) + score * weight);
  return sum;
}

/** What the words of the claims of each topic, and those they are about, say of a clause. */
function readEvidence(claimed: ProposeInput['claimed']): (clause: PlacedClause) => Scores {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  if (claimed.length >= LEAST_CLAIMS)
    for (const { topics, text, about } of claimed) {
      for (const topic of topics) {
        sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
        for (const sign of signsOf(text, about)) {
          const row = counts.get(sign) ?? new Map<string, number>();
          counts.set(sign, row.set(topic, (row.get(topic) ?? 0) + 1));
        }
      }
    }
  return ({ text, names }) => {
    const scores = new Map<string, number>();
    for (const sign of signsOf(text, names)) {
      const rates = [...(counts.get(sign) ?? [])].map(
        ([topic, count]) => [topic, count / ((sizes.get(topic) ?? 1) + SMOOTHING)] as const,
      );
      const all = rates.reduce((sum, [, rate]) => sum + rate, 0);
      const seen = [...(counts.get(sign)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
      const trust = sign.startsWith('@')
        ? (NAME_OVER_WORD * seen) / (seen + UNTRIED_NAME)
        : seen / (seen + UNTRIED);
      for (const [topic, rate] of rates)
        scores.set(topic, (scores.get(topic) ?? 0) + trust * (rate / all) ** 2);
    }
    return scores;
  };
}

function readTitles(topics: ProposeInput['topics']): (text: string) => Scores {
  const stems = new Map<string, string[]>();
  for (const { command, words, title, description, sections } of topics) {
    const called = [...words, title, description, ...(sections ?? []).map(({ heading }) => heading)];
    for (const stem of stemsOf(called.join(' '))) stems.set(stem, [...(stems.get(stem) ?? []), command]);
  }
  return (text) =>
    sumOf(
      [...stemsOf(text)].flatMap((stem) => {
        const having = stems.get(stem) ?? [];
        return having.map((command) => [new Map([[command, TITLED / having.length]]), 1] as const);
      }),
    );
}

function signsOf(text: string, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...stemsOf(text), ...ids.map((id) => `@${id}`)]);
}

const EMPTY = new Set(
  'the and for was were has had have that this with from his her its their they them who which been are not but said says say after before than more about also will would could into over when what where there one two out all any our you your she him how did does being under between during while since until against'.split(
    ' ',
  ),
);

/** Telling words without their endings: “vaccinated” is of “vaccination”. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !EMPTY.has(word));
  return new Set(
    words
      .map((word) => word.replace(/(?:ations?|ating|ated|ates?|ions?|ings?|edly|ed|ers?|ies|es|s|y|e)$/, ''))
      .filter((stem) => stem.length >= 3),
  );
}
