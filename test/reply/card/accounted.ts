// What of a card's text nobody answers for: neither a document's words, nor the briefing's data, nor the fixed table.

import type { Briefing } from '../../../src/briefing/types.ts';
import { builtInCommands } from '../../../src/reply/built-in-commands.ts';
import type { Card, CardLine, Core, Run } from '../../../src/reply/card/card.ts';
import { documentName } from '../../../src/reply/card/keys.ts';
import { words } from '../../../src/reply/words.ts';
import type { Store } from '../../../src/store/store.ts';

/** Everything on the card that is not a core, line by line. */
export function ourTexts(card: Card): readonly string[] {
  return [
    ...(card.title === undefined ? [] : [card.title]),
    ...(card.subtitle === undefined ? [] : [card.subtitle]),
    ...card.lines.flatMap(textsOf),
    ...card.legend.flatMap(({ key, name, date }) => [key, name, date]),
    ...card.closing,
    ...card.buttons.map(({ label }) => label),
    ...(card.menu === undefined
      ? []
      : [
          card.menu.placeholder,
          ...card.menu.options.flatMap(({ label, description = '' }) => [label, description]),
        ]),
  ].filter((text) => text !== '');
}

function textsOf(line: CardLine): readonly string[] {
  switch (line.type) {
    case 'position':
      return [
        line.relation ?? '',
        runs(line.voice),
        ...line.beside.flatMap(({ lead, voice }) => [lead, runs(voice)]),
        ...line.small.map(runs),
      ];
    case 'row':
      return [line.label, runs(line.voice), ...line.beside.flatMap(({ lead, voice }) => [lead, runs(voice)])];
    case 'passage':
      return [runs(line.runs)];
    case 'entry':
      return [line.label, ...line.texts];
    case 'head':
    case 'plain':
      return [line.text];
    case 'small':
      return [runs(line.runs)];
  }
}

function runs(all: readonly Run[]): string {
  return all.map((run) => (run.type === 'key' ? run.key : run.text)).join('');
}

export function coresOf(card: Card): readonly Core[] {
  return card.lines.flatMap((line) =>
    line.type === 'position' || line.type === 'row'
      ? [line.core, ...line.beside.flatMap(({ core }) => core ?? [])]
      : [],
  );
}

export const coreText = (core: Core): string => core.parts.map(({ text }) => text).join('');

/** Its stretches stand in the claim's document, in this order. */
export function isVerbatim(store: Store, core: Core): boolean {
  const claim = store.claim(core.claim);
  const text = store.document(claim?.document ?? '')?.text ?? '';
  let at = 0;
  return coreText(core)
    .split(' […] ')
    .every((stretch) => {
      const found = text.indexOf(stretch, at);
      at = found + stretch.length;
      return found !== -1;
    });
}

const leaves = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves);

const fixed = leaves(words)
  .flatMap((template) => template.split(/\{\w+\}/))
  .map((piece) => piece.trim())
  .filter(Boolean);

/** What a briefing's records give cards to print. */
function dataOf(store: Store): readonly string[] {
  const { title, summary, documents, topics, entities, claims, relations, unknowns, units }: Briefing =
    store.briefing;
  return [
    title,
    summary,
    ...documents.flatMap((document) => {
      const { key, name } = documentName(store, document.id);
      const printed = document.derivesFrom.map((source) => source.words);
      return [key, name, ...printed, ...(document.title.text === null ? [] : [document.title.text])];
    }),
    ...topics.flatMap((topic) => [
      topic.title,
      `/${topic.command}`,
      ...topic.sections.map(({ heading }) => heading),
      ...topic.slots.map(({ label }) => label),
    ]),
    ...entities.flatMap(({ name, short, roles }) => [
      name,
      capital(name),
      ...(short === undefined ? [] : [short]),
      ...roles.map(({ role }) => role),
    ]),
    ...claims.flatMap((claim) =>
      claim.attribution.flatMap(({ as, in: occasion }) => [
        ...(as === undefined ? [] : [as, lowerArticle(as)]),
        ...(occasion === undefined ? [] : [occasion]),
      ]),
    ),
    ...relations.flatMap(({ aspect }) => aspect ?? []),
    ...unknowns.flatMap(({ missing, of, what }) => [
      missing ?? '',
      of ?? '',
      missing === undefined ? what : '',
    ]),
    ...Object.values(units).map(({ label }) => label),
    ...builtInCommands.map(({ name }) => `/${name}`),
  ].filter((text) => text !== '');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerArticle = (text: string): string =>
  text.replace(/^(?:The|An?|One) /, (found) => found.toLowerCase());

const NUMBERS_AND_SIGNS = [/^\d+/, /^[0-9a-f]{8}(?![0-9a-z])/, /^[\s·,:;.›–()≠~|“”]/];

/** The words of the text that nobody answers for. */
export function unaccounted(store: Store): (text: string) => readonly string[] {
  const known = [...new Set([...fixed, ...dataOf(store), 'and'])].sort((a, b) => b.length - a.length);
  const ages = /^(?:(?:at (?:most|least)|between) )?(?:\d+ \w+ ago|today|yesterday)(?: and \d+ \w+ ago)?/;
  return (text) => {
    const left: string[] = [];
    let rest = text;
    while (rest !== '') {
      const signs = [...NUMBERS_AND_SIGNS, ages].map((pattern) => pattern.exec(rest)?.[0]);
      const word = known.find((one) => rest.startsWith(one) && !continues(one, rest));
      const [taken] = [...signs, word].filter((one) => one !== undefined).sort((a, b) => b.length - a.length);
      if (taken === undefined) left.push(/^\S+/.exec(rest)?.[0] ?? rest);
      rest = rest.slice((taken ?? left.at(-1) ?? rest).length);
    }
    return left;
  };
}

/** A letter goes on behind it: then it is another word. */
function continues(word: string, text: string): boolean {
  return /\p{L}$/u.test(word) && /^\p{L}/u.test(text.slice(word.length));
}
