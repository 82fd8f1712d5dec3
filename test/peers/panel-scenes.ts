// Replies that are no cards, for pictures: panels of settings, digests and drafts, a checked text, what is kept, what changed,
// confirmations, mistakes and apologies, an offer beside an answer, and a card in another language.

import { createAnswerer } from '../../src/answer/answerer.ts';
import { openReviewDesk } from '../../src/bin/open-review-desk.ts';
import { createDigestHandlers } from '../../src/chat/commands/digest-handlers.ts';
import { showDigests } from '../../src/chat/commands/digest-list.ts';
import { createDigestPress } from '../../src/chat/commands/digest-panel.ts';
import { checkReply } from '../../src/chat/commands/message-commands.ts';
import { createPrivacyHandlers } from '../../src/chat/commands/privacy-commands.ts';
import { createSettingsPanel } from '../../src/chat/commands/settings-panel.ts';
import { failureReply } from '../../src/chat/contract/failure.ts';
import { createReviewCard } from '../../src/chat/presses/review-card.ts';
import { createMemoryViews } from '../../src/chat/presses/targets.ts';
import { findChanges } from '../../src/digest/changes/changes.ts';
import type { Digests } from '../../src/digest/digests.ts';
import { mistake } from '../../src/mistakes.ts';
import { compose } from '../../src/reply/compose.ts';
import { noticeReply } from '../../src/reply/notice.ts';
import { inLanguage, words } from '../../src/reply/words.ts';
import type { Settings, SettingValues } from '../../src/state/settings.ts';
import type { Subscription } from '../../src/state/subscriptions.ts';
import type { Store } from '../../src/store/store.ts';
import { edits, loadFerry } from '../digest/ferry.ts';
import { createDrafts } from './drafts.ts';
import { ferryScenes, type Scene, TODAY } from './scenes.ts';

const place = { platform: 'discord', space: 'guild', channel: 'channel' } as const;
const incoming = {
  place,
  user: 'ann',
  conversation: 'c',
  text: '',
  private: true,
  mayManage: true,
  mayConfigure: true,
};

const own: Partial<SettingValues> = { visibility: 'private', answers: 'thread', language: 'uk' };
const values = { visibility: 'private', answers: 'thread', language: '', channels: [], configurers: [] };
const settings = {
  of: () => ({ ...values, briefing: '', mentionRole: '', publish: false }),
  own: () => own,
  changes: async () => [
    {
      name: 'answers',
      channel: 'channel',
      before: 'here',
      after: 'thread',
      by: 'ann',
      at: 1_738_573_920_000,
    },
  ],
} as unknown as Settings;

export const subscription = (id: string, more: Partial<Subscription>): Subscription => ({
  ...place,
  id,
  owner: '',
  briefing: 'north-korea-in-ukraine',
  topics: ['casualties', 'troops'],
  cadence: 'weekdays',
  cron: '0 9 * * 1-5',
  time: '09:00',
  zone: 'Europe/Kyiv',
  language: 'en',
  quiet: true,
  latenessMs: 1,
  status: 'active',
  pauseReason: null,
  nextRun: Date.parse('2025-02-04T07:00:00Z'),
  toldVersion: null,
  toldAt: null,
  createdAt: 0,
  ...more,
});
const all = [
  subscription('d3x7q', {}),
  subscription('dk9m2', { topics: [], cadence: 'daily', status: 'paused', pauseReason: 'by command' }),
];

const version = {
  id: 'ferry@2',
  briefing: 'harbour-ferry',
  number: 2,
  hash: '',
  createdAt: Date.UTC(2025, 1, 2),
};
const changed = [edits.retract38, edits.dateOf2, edits.addClaim];
const recorded = [{ version, changes: findChanges(loadFerry().briefing, loadFerry(...changed).briefing) }];

export async function panelScenes(store: Store): Promise<readonly Scene[]> {
  const stores = () => [store];
  const panel = createSettingsPanel({ settings, stores, budgets: { person: 10, channel: 30, space: 300 } });
  const digests = {
    list: async () => all,
    subscribe: async () => all[0],
    changes: async () => recorded,
    preview: async () => ferryScenes().find(({ name }) => name === 'digest')?.reply,
  } as unknown as Digests;
  const press = createDigestPress({ digests, stores, clock: () => 0, views: createMemoryViews() });
  const pressing = (id: string) => ({ ...incoming, press: { id, values: [], message: 'm', isOwn: true } });
  const privacy = createPrivacyHandlers({
    contexts: { clear: async () => {} },
    forgetPerson: async () => ({ subscriptions: 1, ledger: 2, questions: 3, turns: 4 }),
    retentionDays: 90,
  });
  const text =
    'Seoul said “around 300 of Pyongyang’s soldiers were killed”. According to the NIS, 3,500 North Koreans died.';
  const answer = createAnswerer(stores()).answer({
    text: '/casualties',
    previous: [],
    today: TODAY,
    options: {},
  });
  const card = inLanguage('uk', () => compose(answer, TODAY));
  const offer = { id: 'p1|proof|paste|1', label: words.proof.offer };
  const scene = (name: string, asked: string, reply: Scene['reply'], isPrivate = true): Scene => ({
    name,
    asked,
    reply,
    isPrivate,
    isLong: true,
    pictures: {},
  });
  const handlers = createDigestHandlers({ digests, stores, clock: () => Date.parse(`${TODAY}T12:00:00Z`) });
  const digest = (text: string) => handlers.digest({ ...incoming, text });
  const refused = (error: unknown) =>
    failureReply(error, { info() {}, warn() {}, error() {} }, {}, () => '7QX2');
  const drafts = createDrafts();
  const review = createReviewCard({
    desk: openReviewDesk(drafts.folder, () => Date.parse(`${TODAY}T12:00:00Z`)),
    curators: [{ ...place, id: 'ann' }],
  });
  // A claim, which has all that a draft can show.
  let draft = await review.command(incoming);
  for (let id = nextIn(draft); !JSON.stringify(draft).includes('38 passengers'); id = nextIn(draft))
    draft = await review.press(pressing(id));
  drafts.remove();
  return [
    scene('review', '/review', draft),
    scene('changes', '/changes', await handlers.changes({ ...incoming, text: '' }), false),
    scene('subscribed', '/digest subscribe', await digest('subscribe'), false),
    scene('digest-preview', '/digest preview', await digest('preview d3x7q')),
    scene('mistake', '/ask', refused(mistake('asOf', { typed: 'whenever' }))),
    scene('apology', '/ask', refused(new Error('ours'))),
    scene('settings', '/sitrep-settings', await panel.command(incoming)),
    scene('settings-server', '', await panel.press(pressing('p1|settings|scope|s'))),
    scene('settings-reader', '/sitrep-settings', await panel.command({ ...incoming, mayConfigure: false })),
    scene('digests', '/digest list', await showDigests(digests, place)),
    scene('digests-new', '', await press(pressing('p1|digest|new'))),
    scene('digests-remove', '', await press(pressing('p1|digest|ask-remove|d3x7q'))),
    scene('proof', '', checkReply({ stores, briefingOf: () => '' }, text, place)),
    scene('privacy', '/privacy', await privacy.privacy(incoming)),
    scene('forgotten', '/forget me', await privacy.forget({ ...incoming, text: 'me' })),
    scene('offer', '', { ...noticeReply(words.proof.howTo, 'proof', 'answered'), offers: [offer] }, false),
    scene('casualties-uk', '/casualties', card, false),
  ];
}

/** Id of the button that goes on to the next draft. */
function nextIn({ panel }: Scene['reply']): string {
  const buttons = panel?.parts.flatMap((part) => (part.type === 'buttons' ? part.buttons : [])) ?? [];
  return buttons.find(({ label }) => label === words.review.next)?.id ?? '';
}
