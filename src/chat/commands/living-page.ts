// A briefing as one page that lives in a channel: what was corrected first, then every topic as its card says it, both sides of
// what differs, with the letters of the documents below. Made anew from the store, never mended by hand.

import type { Answer, Asked } from '../../answer/answer-types.ts';
import { longDate } from '../../digest/changes/dates.ts';
import type { Digests } from '../../digest/digests.ts';
import { cardToPlain } from '../../reply/card/plain.ts';
import { INTO } from '../../reply/card/voice.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { compose } from '../../reply/compose.ts';
import { fill, words } from '../../reply/words.ts';
import type { Store } from '../../store/store.ts';

export interface LivingPageParts {
  answerer(): { answer(asked: Asked): Answer };
  readonly digests: Pick<Digests, 'changes'>;
  clock(): number;
}

export interface LivingPageText {
  readonly title: string;
  readonly markdown: string;
}

const DAY_MS = 24 * 60 * 60_000;
const CORRECTED_DAYS = 90;

export function createLivingPage(parts: LivingPageParts): (store: Store) => Promise<LivingPageText> {
  async function corrections({ briefing }: Store): Promise<readonly string[]> {
    const since = parts.clock() - CORRECTED_DAYS * DAY_MS;
    const recorded = await parts.digests.changes(briefing.id, since);
    return recorded.toReversed().flatMap(({ version, changes }) => {
      const day = longDate(version.createdAt, briefing.timezone, 'en');
      const quoted = (text: string): string => `“${escapeMarkdown(text)}”`;
      return [
        ...changes.corrected.map(
          ({ was, now }) =>
            `- ${fill(words.page.corrected, { day })} ~~${quoted(was.quote)}~~ ${quoted(now.quote)}${
              now.speakers.length === 0 ? '' : ` (${now.speakers.map(escapeMarkdown).join(INTO)})`
            }`,
        ),
        ...[...changes.retracted, ...changes.withdrawn, ...changes.superseded].map(
          ({ was }) => `- ${fill(words.page.ended, { day })} ~~${quoted(was.quote)}~~`,
        ),
      ];
    });
  }

  function topicOf(store: Store, command: string, title: string, today: string): string {
    const options = { briefing: store.briefing.id };
    const answer = parts.answerer().answer({ text: `/${command}`, previous: [], today, options });
    const { card } = compose(answer, today);
    if (card === undefined) return '';
    const { title: _title, ...untitled } = card;
    const lines = cardToPlain(untitled, { width: Number.POSITIVE_INFINITY }).split('\n');
    return [`## ${escapeMarkdown(title)}`, ...lines.map(escapeMarkdown)].join('\n\n');
  }

  return async (store) => {
    const { briefing, version } = store;
    const today = new Date(parts.clock()).toISOString().slice(0, 10);
    const corrected = await corrections(store);
    const topics = briefing.topics.filter(({ outside }) => !outside);
    const made = fill(words.page.made, { version: version.slice(0, 8) });
    return {
      title: briefing.title,
      markdown: [
        `# ${escapeMarkdown(briefing.title)}`,
        `*${escapeMarkdown(made)}*`,
        ...(corrected.length === 0
          ? []
          : [`## ${escapeMarkdown(words.page.corrections)}`, corrected.join('\n')]),
        ...topics.map(({ command, title }) => topicOf(store, command, title, today)),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    };
  };
}

/** Nothing in a document's words formats, links, calls somebody or ends the line. */
function escapeMarkdown(text: string): string {
  return cleanLine(text).replaceAll(/[\\`*_{}[\]()<>#|~&!@:+-]/g, (sign) => `\\${sign}`);
}
