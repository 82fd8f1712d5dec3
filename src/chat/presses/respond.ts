// A press on a card → its reply. The question is asked again of the briefing as it is now; the same claims are then shown
// another way. Nothing is remembered between two presses but what their ids carry and the views that cards were made from.

import type { Answer, Asked } from '../../answer/answer-types.ts';
import type { Claim } from '../../briefing/types.ts';
import type { Reply } from '../../reply/blocks.ts';
import type { CardSettings } from '../../reply/card/build.ts';
import type { Button, Card } from '../../reply/card/card.ts';
import { composeCard } from '../../reply/card/compose-card.ts';
import { type Press, readPress, verbs } from '../../reply/card/press.ts';
import {
  asOfCard,
  byDateCard,
  copyCard,
  documentsCard,
  partCard,
  whoSaysCard,
} from '../../reply/card/press-cards/lists.ts';
import { receiptsCard } from '../../reply/card/press-cards/receipts.ts';
import { whyCard } from '../../reply/card/press-cards/why.ts';
import { legendDate } from '../../reply/card/short-dates.ts';
import { compose } from '../../reply/compose.ts';
import { noticeReply } from '../../reply/notice.ts';
import { fill, words } from '../../reply/words.ts';
import { publicationBounds, type Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../adapter.ts';
import type { NotedQuestion } from '../responder.ts';
import { picturesOf, withPictures } from './card-pictures.ts';
import { type Report, readReport } from './form.ts';
import { readTarget, type ViewStore, withTarget } from './targets.ts';

export interface PressParts {
  answerer(): { answer(asked: Asked): Answer };
  readonly views: ViewStore;
  readonly noteQuestion?: (question: NotedQuestion) => Promise<void>;
  /** Where platforms fetch pictures. */
  readonly publicUrl?: string;
  clock(): number;
}

export interface PressResponse {
  readonly reply: Reply;
  /** The message of ours that is to be taken back. */
  readonly withdraws?: string;
}

/** Undefined when the id is no press of ours. */
export async function respondToPress(
  parts: PressParts,
  incoming: Incoming,
): Promise<PressResponse | undefined> {
  const { press: pressed } = incoming;
  const read = pressed === undefined ? undefined : readPress(pressed.id);
  if (pressed === undefined || read === undefined) return undefined;
  const chosen = read.verb === 'menu' ? readChoice(pressed.values[0]) : undefined;
  const press = chosen === undefined ? read : { ...read, verb: chosen.verb, page: 1 };
  const argument = chosen?.argument;
  if (press.verb === 'remove') return remove(incoming);
  const view = await readTarget(press.target, parts.views);
  if (view === undefined) throw new UserError(words.presses.old);
  const today = new Date(parts.clock()).toISOString().slice(0, 10);
  const asOf = press.verb === 'asof' && argument !== undefined ? { asOf: argument } : {};
  const answer = parts.answerer().answer({ ...view, options: { ...view.options, ...asOf }, today });
  if (press.verb === 'wrong' || press.verb === 'tell') {
    await report(parts, answer, incoming, readReport(pressed.values));
    return { reply: noticeReply(words.presses.told, 'report', 'answered') };
  }
  const card = withNews(await show(parts, { answer, press, argument, incoming, today }), press, answer.store);
  return { reply: toReply(answer, card, press) };
}

interface Shown {
  readonly answer: Answer;
  readonly press: Press;
  readonly argument: string | undefined;
  readonly incoming: Incoming;
  readonly today: string;
}

/** A menu's value: "part/2", "asof/2024-12-27", or a verb. */
function readChoice(value = ''): { readonly verb: Press['verb']; readonly argument?: string } {
  const [name, argument] = value.split('/');
  if (name === 'part') return { verb: 'ask', argument: value };
  const verb = verbs.find((one) => one === name);
  if (verb === undefined) throw new UserError(words.presses.gone);
  return { verb, ...(argument === undefined ? {} : { argument }) };
}

async function show(parts: PressParts, shown: Shown): Promise<Card> {
  const { answer, press, argument, incoming, today } = shown;
  const { store } = answer;
  const settings: CardSettings = { store, target: press.target };
  const claims = citedBy(answer, today);
  const [first, ...others] = claims;
  switch (press.verb) {
    case 'full':
      return receiptsCard(settings, claims, press.page);
    case 'why':
      return whyCard(settings, claims, press.page);
    case 'who':
      return whoSaysCard(settings, claims, press.page);
    case 'copy':
      return copyCard(settings, claims, press.page);
    case 'docs':
      return documentsCard(settings, answer.asked, claims, press.page);
    case 'date':
      if (first === undefined) throw new UserError(words.presses.gone);
      return withPictures(
        byDateCard(settings, answer.asked, [first, ...others], press.page),
        parts.publicUrl,
        answer,
      );
    case 'picture':
      return pictureCard(parts, settings, answer, claims);
    case 'asof':
      return argument === undefined
        ? asOfCard(settings, daysOf(store, claims))
        : withTarget(composeCard(answer, today), answer, incoming.place, parts.views);
    case 'ask':
      return partOf(settings, answer, argument, press.page);
    case 'share':
      return shared(composeCard(answer, today, press.page), press, incoming);
    default:
      return { ...composeCard(answer, today, press.page), target: press.target };
  }
}

async function pictureCard(
  parts: PressParts,
  settings: CardSettings,
  answer: Answer,
  claims: readonly Claim[],
): Promise<Card> {
  const [first, ...others] = claims;
  if (first === undefined) throw new UserError(words.presses.gone);
  const rows = byDateCard(settings, answer.asked, [first, ...others], 1);
  const pictures = await picturesOf(parts.publicUrl, answer, rows);
  if (pictures.length === 0) throw new UserError(words.picture.none);
  return { ...rows, pictures };
}

/** The claims of the card first, in its order, then the others that its receipts cite. */
function citedBy(answer: Answer, today: string): readonly Claim[] {
  return compose(answer, today).cites.flatMap((id) => answer.store.claim(id) ?? []);
}

function partOf(settings: CardSettings, answer: Answer, argument: string | undefined, page: number): Card {
  if (answer.outcome !== 'answered' || answer.kind !== 'topic') throw new UserError(words.presses.gone);
  const section = answer.topic.sections[Number(argument?.slice('part/'.length)) - 1];
  const inAnswer = new Map(answer.claims.map((claim) => [claim.id, claim]));
  const claims = section?.claims.flatMap((id) => inAnswer.get(id) ?? []) ?? [];
  if (section === undefined || claims.length === 0) throw new UserError(words.presses.gone);
  return partCard(settings, section.heading, claims, page);
}

/** From each of these days on a further document counts; oldest first. */
function daysOf(store: Store, claims: readonly Claim[]): readonly { value: string; label: string }[] {
  const documents = new Set(claims.map(({ document }) => document));
  const days = store.briefing.documents
    .filter(({ id }) => documents.has(id))
    .flatMap((document) => {
      const { from, to } = publicationBounds(document);
      const value = from ?? to;
      return value === null ? [] : [{ value, label: legendDate(document, undefined) }];
    })
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  return days.filter(({ value }, i) => days.findIndex((other) => other.value === value) === i);
}

/** The card for everybody to see; whoever shared it, and who may manage the channel, can take it back. */
function shared(card: Card, press: Press, incoming: Incoming): Card {
  const name = incoming.userName ?? words.presses.somebody;
  const remove: Button = { verb: 'remove', label: words.buttons.remove };
  return {
    ...card,
    target: press.target,
    closing: [...card.closing, fill(words.presses.shared, { name })],
    buttons: [...card.buttons.filter(({ verb }) => verb !== 'share').slice(0, 2), remove],
  };
}

/** A card of an older store says so, and offers the new one. */
function withNews(card: Card, press: Press, store: Store): Card {
  if (store.version.startsWith(press.store) || press.verb === 'new') return card;
  const fresh: Button = { verb: 'new', label: words.buttons.new };
  return { ...card, readAs: words.presses.changed, buttons: [fresh, ...card.buttons.slice(0, 2)] };
}

function toReply(answer: Answer, card: Card, press: Press): Reply {
  const { store } = answer;
  return {
    outcome: answer.outcome,
    kind: `press ${press.verb}`,
    briefing: store.briefing.id,
    version: store.version,
    card,
    blocks: [],
    cites: card.cites,
  };
}

function remove({ press, mayManage }: Incoming): PressResponse {
  if (press?.isOwn !== true && !mayManage) throw new UserError(words.presses.notYours);
  return {
    reply: noticeReply(words.presses.removed, 'remove', 'answered'),
    withdraws: press?.message ?? '',
  };
}

/** Into the list that curators read, as a question that went wrong. */
async function report(
  parts: PressParts,
  answer: Answer,
  incoming: Incoming,
  { kind, more }: Report,
): Promise<void> {
  const { platform, space, channel, thread } = incoming.place;
  await parts.noteQuestion?.({
    briefing: answer.store.briefing.id,
    text: more === '' ? answer.asked.text : `${answer.asked.text} — ${more}`,
    outcome: answer.outcome,
    reason: `reported-${kind}`,
    platform,
    space,
    thread: [channel, ...(thread === undefined ? [] : [thread])].join('/'),
    ...(incoming.user === undefined ? {} : { user: incoming.user }),
  });
}
