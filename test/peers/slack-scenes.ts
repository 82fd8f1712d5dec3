// What Slack alone shows, for pictures: the Home tab of a reader, of somebody with digests and of an admin, and a topic with more
// figures than a screen holds as a table that turns its own pages.

import { createAnswerer } from '../../src/answer/answerer.ts';
import { createHomePages } from '../../src/chat/commands/home.ts';
import { homeView } from '../../src/chat/slack/home-view.ts';
import type { SlackBlock } from '../../src/chat/slack/parts.ts';
import { renderSlack } from '../../src/chat/slack/render.ts';
import type { Digests } from '../../src/digest/digests.ts';
import { byDateCard } from '../../src/reply/card/press-cards/lists.ts';
import type { Store } from '../../src/store/store.ts';
import { loadFerry } from '../digest/ferry.ts';
import { subscription } from './panel-scenes.ts';
import { TODAY } from './scenes.ts';

export interface SlackScene {
  readonly name: string;
  readonly blocks: readonly SlackBlock[];
  /** A page that is scrolled, not a card. */
  readonly isPage: boolean;
}

export async function slackScenes(store: Store): Promise<readonly SlackScene[]> {
  return [
    { name: 'home', blocks: await home(store, { isAdmin: false, hasDigests: true }), isPage: true },
    { name: 'home-new', blocks: await home(store, { isAdmin: false, hasDigests: false }), isPage: true },
    { name: 'home-admin', blocks: await home(store, { isAdmin: true, hasDigests: true }), isPage: true },
    { name: 'by-date-table', blocks: figuresByDate(loadFerry()), isPage: false },
  ];
}

interface Opener {
  readonly isAdmin: boolean;
  readonly hasDigests: boolean;
}

async function home(store: Store, { isAdmin, hasDigests }: Opener): Promise<readonly SlackBlock[]> {
  const now = Date.parse(`${TODAY}T12:00:00Z`);
  const owner = 'ann';
  const digests = [
    subscription('d3x7q', { owner }),
    subscription('dk9m2', { owner, topics: [], cadence: 'daily', status: 'paused' }),
  ];
  const changes = { corrected: [1], superseded: [], retracted: [], withdrawn: [], added: [1, 2] };
  const recorded = [3, 1].map((days) => ({ version: { createdAt: now - days * 86_400_000 }, changes }));
  const pages = createHomePages({
    answerer: () => createAnswerer([store]),
    stores: () => [store],
    briefingOf: () => '',
    digests: {
      list: async () => (hasDigests ? digests : []),
      changes: async () => (hasDigests ? recorded : []),
    } as unknown as Digests,
    questions: {
      list: async () => [
        { text: 'what are the names of the prisoners?', count: 3, platform: 'slack', space: 'team' },
        { text: 'did Pyongyang pay the families?', count: 1, platform: 'slack', space: 'team' },
      ],
    } as unknown as Parameters<typeof createHomePages>[0]['questions'],
    clock: () => now,
  });
  const of = { platform: 'slack', space: 'team', person: owner, mayConfigure: isAdmin } as const;
  return (homeView(await pages.page(of)) as { readonly blocks: readonly SlackBlock[] }).blocks;
}

function figuresByDate(store: Store): readonly SlackBlock[] {
  const topic = store.briefing.topics.find(({ layout }) => layout === 'figures');
  if (topic === undefined) throw new Error('the ferry briefing counts nothing any more');
  const claims = store.briefing.claims.filter(({ topics }) => topics.includes(topic.command));
  const card = byDateCard({ store, target: `t:${topic.command}` }, claims, 1, { topic, hasTables: true });
  if (card.isTable !== true) throw new Error('the ferry briefing has too few figures for a table');
  const reply = {
    outcome: 'answered',
    kind: 'press date',
    briefing: store.briefing.id,
    cites: card.cites,
  } as const;
  const [message] = renderSlack({ ...reply, version: store.version, card, blocks: [] }, { hasPresses: true });
  return message?.blocks ?? [];
}
