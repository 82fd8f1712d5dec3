// `sitrep watch [DOCUMENT]`: fetches the address of each document again and looks for every quote, character by character.
// Exit 1 where one is gone or a page is; the newer text is kept beside the briefing, and the review asks what becomes of each.
// Without a document the briefing's feeds too: what stands in them and in no document is listed, and nothing is added.

import { checkBriefings } from '../briefing/check.ts';
import type { Claim, Document } from '../briefing/types.ts';
import { describeEntry, fetchFeed, watchFeed } from '../curate/watch/watch-feed.ts';
import { fetchText, watchPage } from '../curate/watch/watch-page.ts';
import type { WatchedQuote } from '../curate/watch/watch-quotes.ts';
import { UserError } from '../user-error.ts';
import { openBriefingsFolder } from './briefings-folder.ts';
import { keepChanged } from './changed-document.ts';
import { chooseBriefing } from './choose-briefing.ts';
import type { Command, CommandContext } from './command.ts';

export const watchCommand = {
  summary: 'fetch the documents’ pages again, look for every quote, and into the feeds',
  usage: '[DOCUMENT]',
  options: {
    briefing: { type: 'string', help: 'ID of this briefing (default: the only one)' },
    json: {
      type: 'boolean',
      help: 'a JSON object a quote (document, claim, state, quote, nearest) and an entry',
    },
  },
  async run(values, words, context) {
    const { id, root } = chooseBriefing(context.config.briefingsDir, values.briefing);
    const { briefings, problems } = checkBriefings(openBriefingsFolder(context.config.briefingsDir));
    const briefing = briefings.find((one) => one.id === id);
    if (briefing === undefined)
      throw new UserError(`${id} has ${problems.length} findings: sitrep check, then watch it.`);
    const [wanted] = words;
    const documents = briefing.documents.filter((document) => wanted === undefined || document.id === wanted);
    if (documents.length === 0) throw new UserError(`There is no document “${wanted}” in ${id}.`);
    const { isWhole } = await watchAll(
      documents,
      briefing.claims,
      values.json === true,
      context,
      (document, text) => keepChanged(root, id, document, context.today, text),
    );
    const feeds = wanted === undefined ? (briefing.feeds ?? []) : [];
    const areRead = await lookIntoFeeds(feeds, briefing.documents, values.json === true, context);
    return isWhole && areRead ? 0 : 1;
  },
} satisfies Command;

async function watchAll(
  documents: readonly Document[],
  claims: readonly Claim[],
  asJson: boolean,
  { out }: CommandContext,
  keep: (document: string, text: string) => void,
): Promise<{ readonly isWhole: boolean }> {
  let isWhole = true;
  for (const document of documents) {
    const watched = await watchPage(document, claims, fetchText);
    if (watched.state === 'no-address') {
      if (!asJson) out(`${document.id}: no address`);
      continue;
    }
    if (watched.state === 'page-gone') {
      isWhole = false;
      out(
        asJson
          ? JSON.stringify({ document: document.id, state: 'page-gone', why: watched.why })
          : `${document.id}: the page is gone: ${watched.why}`,
      );
      continue;
    }
    const { quotes, text } = watched;
    if (quotes.some(({ state }) => state === 'gone')) {
      isWhole = false;
      keep(document.id, text);
    }
    for (const line of asJson
      ? quotes.map((quote) => JSON.stringify({ document: document.id, ...quote }))
      : describeQuotes(document.id, quotes))
      out(line);
  }
  return { isWhole };
}

/** False where one cannot be read. */
async function lookIntoFeeds(
  feeds: readonly string[],
  documents: readonly Document[],
  asJson: boolean,
  { out }: CommandContext,
): Promise<boolean> {
  let areRead = true;
  for (const feed of feeds) {
    const watched = await watchFeed(feed, documents, fetchFeed);
    if (watched.state === 'feed-gone') {
      areRead = false;
      out(asJson ? JSON.stringify({ feed, ...watched }) : `${feed}: the feed cannot be read: ${watched.why}`);
      continue;
    }
    const { entries } = watched;
    if (!asJson) out(`${feed}: ${entries.length} entries that stand in no document`);
    for (const entry of entries) {
      const { title, url, date } = entry;
      out(asJson ? JSON.stringify({ feed, state: 'entry', title, url, date }) : `  ${describeEntry(entry)}`);
    }
  }
  return areRead;
}

function describeQuotes(document: string, quotes: readonly WatchedQuote[]): readonly string[] {
  const count = (wanted: WatchedQuote['state']): number =>
    quotes.filter(({ state }) => state === wanted).length;
  return [
    `${document}: ${count('there')} there, ${count('moved')} moved, ${count('gone')} gone`,
    ...quotes
      .filter(({ state }) => state === 'gone')
      .map(
        ({ claim, quote, nearest }) =>
          `  ${claim}: “${quote}” is gone${nearest === undefined ? '' : `; now, old→new: “${nearest}”`}. Keep or retract it: sitrep review ${document}`,
      ),
  ];
}
