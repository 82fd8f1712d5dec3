// What every card keeps, over everything that the shipped briefing and both invented ones can answer.

import { describe, expect, test } from 'vitest';
import { budget } from '../../../src/reply/card/build.ts';
import { aspectLabel, hard } from '../../../src/reply/card/differences.ts';
import { cardLines } from '../../../src/reply/card/plain.ts';
import { byDateCard, partCard } from '../../../src/reply/card/press-cards/lists.ts';
import { receiptsCard } from '../../../src/reply/card/press-cards/receipts.ts';
import { words } from '../../../src/reply/words.ts';
import { loadFolders } from '../ferry.ts';
import { coresOf, coreText, isVerbatim, ourTexts, unaccounted } from './accounted.ts';
import { everyCard, type MadeCard } from './every-card.ts';

const folders = ['briefings', 'test/fixtures/briefings', 'test/fixtures/unseen'];

describe.each(folders.map((folder) => ({ folder })))('every card of $folder', async ({ folder }) => {
  const stores = await loadFolders(folder);
  const cards = stores.flatMap(everyCard);
  const failing = (isWrong: (made: MadeCard) => unknown): readonly string[] =>
    cards.flatMap((made) => {
      const wrong = isWrong(made);
      return wrong === undefined || wrong === false ? [] : [`${made.name}: ${wrong}`];
    });

  test('is one phone screen', () => {
    expect(cards.length).toBeGreaterThan(100);
    const tooMuch = failing(({ card }) => {
      const lines = cardLines(card, { width: budget.columns });
      const characters = lines.join('\n').length;
      return lines.length > budget.lines || characters > budget.characters
        ? `${lines.length} lines, ${characters} characters\n${lines.join('\n')}`
        : undefined;
    });
    expect(tooMuch).toEqual([]);
  });

  test('begins with the answer: a core, or what is not stated', () => {
    const wrong = failing(({ card, name }) => {
      const [first] = card.lines;
      const isAnswer = first.type === 'position' || first.type === 'row' || first.type === 'head';
      const isList = /^\/(?:sources|help|about|who|unknowns|origins) /.test(name);
      return isAnswer || isList ? undefined : first.type;
    });
    expect(wrong).toEqual([]);
  });

  test('quotes word for word, no core twice, from documents that it names once', () => {
    const wrong = failing(({ card, store }) => {
      const cores = coresOf(card);
      const torn = cores.find((core) => !isVerbatim(store, core));
      if (torn !== undefined) return `not verbatim: ${coreText(torn)}`;
      const twice = cores.map(coreText).find((text, i, all) => all.indexOf(text) !== i);
      if (twice !== undefined) return `twice: ${twice}`;
      const documents = card.legend.map(({ document }) => document);
      if (new Set(documents).size !== documents.length) return 'a document twice';
      return cores
        .map(({ claim }) => store.claim(claim)?.document)
        .find((id) => !documents.includes(id ?? ''));
    });
    expect(wrong).toEqual([]);
  });

  test('has no word that neither a document, nor the briefing, nor the fixed table gives', () => {
    const left = new Map(cards.map(({ store }) => [store, unaccounted(store)]));
    const wrong = failing(({ card, store }) => {
      const found = ourTexts(card).flatMap((text) => {
        const bad = left.get(store)?.(text) ?? [];
        return bad.length === 0 ? [] : [`${bad.join(', ')} in: ${text}`];
      });
      return found[0];
    });
    expect(wrong).toEqual([]);
  });

  test('nor has what opens from a topic’s card: its rows by date, its full quotes, its parts', () => {
    const wrong = stores.flatMap((store) => {
      const left = unaccounted(store);
      return store.briefing.topics.flatMap((topic) => {
        const claims = store.briefing.claims.filter(({ topics }) => topics.includes(topic.command));
        const settings = { store, target: `t:${topic.command}` };
        const opened = [
          (page: number) => byDateCard(settings, claims, page, { topic, hasTables: true }),
          (page: number) => receiptsCard(settings, claims, page),
          (page: number) => partCard(settings, topic.title, claims, page),
        ];
        return opened.flatMap((make) =>
          Array.from({ length: make(1).pages.of }, (_, i) => make(i + 1)).flatMap((card) =>
            ourTexts(card).flatMap((text) => {
              const bad = left(text);
              return bad.length === 0 ? [] : [`/${topic.command}: ${bad.join(', ')} in: ${text}`];
            }),
          ),
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  test('tells the other account of everything that is contradicted, counted otherwise or taken back', () => {
    const wrong = failing(({ card, store, name }) => {
      // A list of what differs has each difference as a part of its own.
      if (name.startsWith('/contested ')) return undefined;
      const shown = new Set(card.cites);
      const told = cardLines(card, { width: Number.POSITIVE_INFINITY }).join('\n');
      const cored = coresOf(card).map(({ claim }) => claim);
      return cored
        .flatMap((id) => store.relationsOf(id))
        .filter(({ type }) => hard.has(type))
        .find((relation) => {
          const isBeside = relation.claims.filter((id) => cored.includes(id)).length > 1;
          const isWhole = relation.claims.every((id) => shown.has(id));
          const fold = told.split('\n').filter((line) => line.includes('≠'));
          const isNamed = fold.some(
            (line) => line.includes(aspectLabel(store, relation)) || line.includes('outside your filter'),
          );
          const isMarked = told.includes(` ${words.relations.elsewhere}\n`);
          return !(isBeside || isWhole || isNamed || isMarked);
        })?.id;
    });
    expect(wrong).toEqual([]);
  });
});
