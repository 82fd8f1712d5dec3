// Replies of every kind as they are posted, from the responder itself: answers of the shipped briefing, what their buttons
// open, a digest and a correction of the ferry briefing. Pictures are drawn of them and their heights are bounded.

import { createAnswerer } from '../../src/answer/answerer.ts';
import { createResponder } from '../../src/chat/commands/responder.ts';
import { createMemoryContexts } from '../../src/chat/kit/conversations.ts';
import { drawPng } from '../../src/chat/picture/draw-png.ts';
import { picturesOfClaims, picturesOfTopic } from '../../src/chat/picture/find-picture.ts';
import { createMemoryViews } from '../../src/chat/presses/targets.ts';
import { findChanges } from '../../src/digest/changes/changes.ts';
import { composeDigest } from '../../src/digest/changes/compose.ts';
import { correctionLines, withCorrection } from '../../src/digest/corrections/correction-card.ts';
import type { Reply } from '../../src/reply/blocks.ts';
import { actionsOf } from '../../src/reply/card/actions.ts';
import { compose } from '../../src/reply/compose.ts';
import type { Store } from '../../src/store/store.ts';
import { edits, loadFerry } from '../digest/ferry.ts';

export interface Scene {
  readonly name: string;
  /** As asked: a slash command or a question; empty where nobody asked. */
  readonly asked: string;
  readonly reply: Reply;
  readonly isPrivate: boolean;
  /** Passages to be read: as long as they are. */
  readonly isLong: boolean;
  /** Addresses of its pictures → what is drawn there, as data. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** The day the replies are of: shortly after the newest document. */
export const TODAY = '2025-02-03';
const ADDRESS = 'https://sitrep.example';

interface Wanted {
  readonly name: string;
  readonly asked: string;
  /** The button or choice that is pressed on the answer. */
  readonly press?: string;
}

const asked: readonly Wanted[] = [
  { name: 'casualties', asked: '/casualties' },
  { name: 'pow-status', asked: '/pow-status' },
  { name: 'brief', asked: '/brief' },
  { name: 'troops', asked: '/troops' },
  { name: 'timeline', asked: '/timeline' },
  { name: 'who', asked: '/who Zelensky' },
  { name: 'sources', asked: '/sources' },
  { name: 'contested', asked: '/contested' },
  { name: 'unknowns', asked: '/unknowns' },
  { name: 'origins', asked: '/origins' },
  { name: 'help', asked: '/help' },
  { name: 'about', asked: '/about' },
  { name: 'how-many-died', asked: 'how many died' },
  { name: 'who-captured', asked: 'who captured them' },
  { name: 'where-captured', asked: 'where were they captured?' },
  { name: 'when-captured', asked: 'when were they captured?' },
  { name: 'if-they-go-back', asked: 'what happens to them if they go back' },
  { name: 'declined', asked: 'what are the names of the prisoners?' },
  { name: 'false-premise', asked: 'when did Putin confirm the deployment' },
  { name: 'calculation', asked: 'what percentage of the troops were killed?' },
  { name: 'no-document', asked: 'what is the weather in Paris?' },
  { name: 'after-last', asked: 'how many were killed in April 2025?' },
  { name: 'filtered', asked: '/casualties source: Kyiv' },
  { name: 'receipts', asked: 'how many died', press: 'full' },
  { name: 'why', asked: 'how many died', press: 'why' },
  { name: 'who-says', asked: 'how many died', press: 'who' },
  { name: 'by-date', asked: '/casualties', press: 'date' },
  { name: 'copy', asked: 'how many died', press: 'copy' },
];

export async function scenesOf(store: Store): Promise<readonly Scene[]> {
  const answerer = createAnswerer([store]);
  const respond = createResponder({
    answerer: () => answerer,
    contexts: createMemoryContexts(),
    views: createMemoryViews(),
    publicUrl: ADDRESS,
    clock: () => Date.parse(`${TODAY}T12:00:00Z`),
    newReference: () => 'reference',
    log: {
      info() {},
      warn() {},
      error: (context) => {
        throw new Error(JSON.stringify(context));
      },
    },
  });
  const place = { platform: 'discord', space: 'guild', channel: 'channel' } as const;
  const incoming = {
    place,
    user: 'ann',
    userName: 'Ann',
    conversation: 'c',
    private: false,
    mayManage: false,
  };
  const scenes: Scene[] = [];
  for (const { name, asked: text, press } of asked) {
    const { reply: answered } = await respond({ ...incoming, conversation: name, text });
    const reply = press === undefined ? answered : await pressed(answered, press);
    const pictures = await drawn(store, reply);
    const isLong = press !== undefined && press !== 'date';
    scenes.push({ name, asked: text, reply, isPrivate: press !== undefined, isLong, pictures });
  }
  return [...scenes, ...ferryScenes()];

  async function pressed(answered: Reply, verb: string): Promise<Reply> {
    const { card, version } = answered;
    if (card === undefined) throw new Error(`no card to press ${verb} on`);
    const store8 = version.slice(0, 8);
    const { target = '', pages } = card;
    const known = actionsOf(card, version).find((one) => one.verb === verb || one.value === verb);
    const id = known?.value === undefined ? known?.id : undefined;
    const press = {
      id: id ?? `s1|${verb}|${target}|${pages.page}|${store8}`,
      values: [],
      message: 'message',
      isOwn: true,
    };
    return (await respond({ ...incoming, text: '', private: true, press })).reply;
  }
}

async function drawn(store: Store, { card }: Reply): Promise<Scene['pictures']> {
  const found: Record<string, string> = {};
  for (const { dark, light } of card?.pictures ?? []) {
    for (const [theme, address] of [['dark', dark] as const, ['light', light] as const]) {
      const [, name = ''] = /\/picture\/([^@]+)@/.exec(address) ?? [];
      const pictures = name.startsWith('c/')
        ? picturesOfClaims(store, decodeURIComponent(name.slice(2)).split(','), theme)
        : picturesOfTopic(store, name, theme);
      const [picture] = pictures;
      if (picture !== undefined)
        found[address] = `data:image/png;base64,${(await drawPng(picture.svg)).toString('base64')}`;
    }
  }
  return found;
}

/** A digest and a corrected answer: what changed in the ferry briefing in one day. */
export function ferryScenes(): readonly Scene[] {
  const changed = [edits.retract38, edits.dateOf2, edits.addClaim, edits.topicOfAddedClaim];
  const [before, after] = [loadFerry(), loadFerry(...changed)];
  const now = Date.UTC(2026, 10, 21);
  const subscription = { topics: [], zone: 'UTC', language: 'en', quiet: false, toldAt: now - 86_400_000 };
  const digest = (from: Store | undefined): Reply => {
    const reply = composeDigest({ subscription, before: from, after, missed: [], now });
    if (reply?.card === undefined) throw new Error('a digest has a card');
    return { ...reply, card: { ...reply.card, target: 'view:0' } };
  };
  const question = 'how many were treated in hospital?';
  const answer = createAnswerer([before]).answer({
    text: question,
    previous: [],
    today: '2025-03-20',
    options: {},
  });
  const said = compose(answer, '2025-03-20');
  if (said.card === undefined) throw new Error('an answer has a card');
  const lines = correctionLines(
    after,
    findChanges(before.briefing, after.briefing),
    new Set(said.cites),
    '21 Nov',
  );
  const corrected = { ...said, card: withCorrection({ ...said.card, target: 'view:0' }, lines) };
  const scene = (name: string, asked: string, reply: Reply): Scene => ({
    name,
    asked,
    reply,
    isPrivate: false,
    isLong: false,
    pictures: {},
  });
  return [
    scene('first-digest', '', digest(undefined)),
    scene('digest', '', digest(before)),
    scene('correction', question, corrected),
  ];
}
