// What stands behind the cards of every topic, page by page, as Slack gets it: in one message, whole, within Slack's limits, the
// notification no longer than a lock screen shows.

import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../src/chat/slack/limits.ts';
import { renderSlack } from '../../../src/chat/slack/render.ts';
import type { CardSettings } from '../../../src/reply/card/build.ts';
import type { Card } from '../../../src/reply/card/card.ts';
import { byDateCard, copyCard, whoSaysCard } from '../../../src/reply/card/press-cards/lists.ts';
import { receiptsCard } from '../../../src/reply/card/press-cards/receipts.ts';
import { whyCard } from '../../../src/reply/card/press-cards/why.ts';
import type { Store } from '../../../src/store/store.ts';
import { readMessage } from '../../peers/slack.ts';
import { coresOf, coreText } from '../../reply/card/accounted.ts';
import { everyCard } from '../../reply/card/every-card.ts';
import { loadFolders } from '../../reply/ferry.ts';

const NOTIFICATION = 600;
const stores = await loadFolders('briefings', 'test/fixtures/briefings', 'test/fixtures/unseen');

const made = (store: Store, card: Card) =>
  renderSlack(
    {
      outcome: 'answered',
      kind: 'press',
      briefing: store.briefing.id,
      version: store.version,
      card,
      blocks: [],
      cites: card.cites,
    },
    { hasPresses: true },
  );

/** What is wrong with how Slack gets it; undefined for nothing. */
function wrongWith(store: Store, card: Card): string | undefined {
  const [message, ...more] = made(store, card);
  if (message === undefined || more.length > 0) return `${more.length + 1} messages`;
  const problems = checkMessage({ ...message });
  if (problems.length > 0) return problems.join('; ');
  if (message.text.length > NOTIFICATION) return `a notification of ${message.text.length} characters`;
  const shown = readMessage({ ts: '', channel: '', ...message });
  const passages = card.lines.flatMap((line) =>
    line.type === 'passage' ? [line.parts.map(({ text }) => text).join('')] : [],
  );
  const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
  const lost = [...coresOf(card).map(coreText), ...passages].find(
    (text) => !plain(shown).includes(plain(text)),
  );
  return lost === undefined ? undefined : `lost: ${lost}`;
}

type Make = (settings: CardSettings, claims: Store['briefing']['claims'], page: number) => Card;
const opened: Readonly<Record<string, Make>> = {
  full: receiptsCard,
  why: whyCard,
  who: whoSaysCard,
  copy: copyCard,
  date: (settings, claims, page) => byDateCard(settings, claims, page, { hasTables: true }),
};

describe('on Slack', () => {
  test.each(Object.entries(opened))('every page behind “%s” of every topic', (verb, make) => {
    const wrong = stores.flatMap((store) =>
      store.briefing.topics.flatMap(({ command }) => {
        const claims = store.briefing.claims.filter(({ topics }) => topics.includes(command));
        const page = (n: number): Card => ({
          ...make({ store, target: `t:${command}` }, claims, n),
          opened: { verb: verb as 'full', from: 1 },
        });
        return Array.from({ length: page(1).pages.of }, (_, i) => page(i + 1)).flatMap((card, i) => {
          const found = wrongWith(store, card);
          return found === undefined ? [] : [`/${command} ${i + 1}: ${found}`];
        });
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('every card: twelve blocks, a short notification', () => {
    const wrong = stores.flatMap((store) =>
      everyCard(store).flatMap(({ name, card }) => {
        const found = wrongWith(store, card);
        const blocks = made(store, card)[0]?.blocks.length ?? 0;
        return found === undefined && blocks <= 12 ? [] : [`${name}: ${found ?? `${blocks} blocks`}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
