// A press on a card → its reply. The question is asked again of the briefing as it is now; the same claims are then shown
// another way. Nothing is remembered between two presses but what their ids carry and the views that cards were made from.

import type { Answer } from '../../answer/answer-types.ts';
import type { Answerer } from '../../answer/answerer.ts';
import { startOf } from '../../briefing/edtf.ts';
import type { Claim, Topic } from '../../briefing/types.ts';
import type { Reply } from '../../reply/blocks.ts';
import type { CardSettings } from '../../reply/card/build.ts';
import type { Button, Card } from '../../reply/card/card.ts';
import { composeCard } from '../../reply/card/compose-card.ts';
import { isKeptCards, type KeptCards } from '../../reply/card/kept.ts';
import { type Opened, openedBy, type Press, readOpened, readPress, verbs } from '../../reply/card/press.ts';
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
import type { Place } from '../../state/place.ts';
import type { AskedQuestion } from '../../state/questions.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';
import type { TakesFiles } from '../kit/wire.ts';
import { type PictureWays, picturesOf, picturesTo, withPictures } from './card-pictures.ts';
import { type Report, readReport } from './form.ts';
import { readTarget, type View, type ViewStore, withTarget } from './targets.ts';

export interface PressParts {
  answerer(): Pick<Answerer, 'answer' | 'stores'>;
  readonly views: ViewStore;
  readonly noteQuestion?: (question: AskedQuestion) => Promise<void>;
  /** Where platforms fetch pictures. */
  readonly publicUrl?: string;
  /** What the platform takes, by its name. */
  readonly takesFiles?: (platform: string) => TakesFiles;
  readonly hasTables?: (platform: string) => boolean;
  /** Whether readers there can tell the desk what is wrong; absent = everywhere. */
  readonly takesReports?: (place: Place) => boolean;
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
  const press = chosen === undefined ? read : { ...read, verb: chosen.verb };
  const argument = chosen?.argument;
  if (press.verb === 'remove') return remove(incoming);
  const view = await readTarget(press.target, parts.views);
  if (view === undefined) throw new UserError(words.presses.old);
  const today = new Date(parts.clock()).toISOString().slice(0, 10);
  if (isKeptCards(view) && press.verb === 'turn' && press.position === undefined)
    return { reply: keptPage(view, press) };
  const answer = answerAgain(parts, view, today, press.verb === 'asof' ? argument : undefined);
  if (press.verb === 'wrong' || press.verb === 'tell') {
    if (parts.takesReports?.(incoming.place) === false) throw new UserError(words.presses.noReports);
    await report(parts, answer, incoming, readReport(pressed.values));
    return { reply: noticeReply(words.presses.told, 'report', 'answered') };
  }
  const by = isKeptCards(view) ? [] : view.by;
  const shown = { answer, by, press, argument, incoming, today };
  const opened = readOpened(press.position) ?? openedBy(press, partNumber(argument));
  const made = opened === undefined ? await show(parts, shown) : await open(parts, shown, opened);
  return { reply: toReply(answer, withNews(made, press, answer.store), press) };
}

/** The question once more; what was no question is the claims that it cites, as they are now. */
function answerAgain(parts: PressParts, view: View, today: string, asOf: string | undefined): Answer {
  const answerer = parts.answerer();
  if (!isKeptCards(view)) {
    const options = { ...view.options, ...(asOf === undefined ? {} : { asOf }) };
    return answerer.answer({ ...view, options, today });
  }
  const store = answerer.stores.find(({ briefing }) => briefing.id === view.briefing);
  const [first, ...others] = view.claims.flatMap((id) => store?.claim(id) ?? []);
  if (store === undefined || first === undefined) throw new UserError(words.presses.gone);
  return {
    outcome: 'answered',
    kind: 'question',
    store,
    asked: { text: view.pages[0].title ?? '', previous: [], today, options: { briefing: view.briefing } },
    understood: { corrected: [], filters: [], fromContext: [] },
    claims: [first, ...others],
    relations: [],
    confidence: 1,
  };
}

/** A page as it was made: what changed by then does not change any more. */
function keptPage({ briefing, pages }: KeptCards, press: Press): Reply {
  const card = pages[Math.min(Math.max(1, press.page), pages.length) - 1] ?? pages[0];
  const target = press.target;
  return {
    outcome: 'answered',
    kind: 'press turn',
    briefing,
    version: press.store,
    card: { ...card, target },
    blocks: [],
    cites: card.cites,
  };
}

interface Shown {
  readonly answer: Answer;
  /** Hashes of those who asked for it. */
  readonly by: readonly string[];
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

/** "part/2" → 2. */
function partNumber(argument: string | undefined): number | undefined {
  return argument?.startsWith(PART) === true ? Number(argument.slice(PART.length)) : undefined;
}

const PART = 'part/';

async function show(
  parts: PressParts,
  { answer, by, press, argument, incoming, today }: Shown,
): Promise<Card> {
  const { store } = answer;
  const settings: CardSettings = { store, target: press.target };
  const claims = citedBy(answer, today, 1);
  switch (press.verb) {
    case 'picture':
      return pictureCard(picturesTo(parts, incoming), settings, answer, claims);
    case 'asof':
      return argument === undefined
        ? asOfCard(settings, daysOf(store, claims))
        : withTarget(composeCard(answer, today), answer, { place: incoming.place, by }, parts.views);
    case 'share':
      return shared(composeCard(answer, today, press.page), press, incoming);
    default:
      return { ...composeCard(answer, today, press.page), target: press.target };
  }
}

/** What stands behind a card, beginning with the page from which it was opened; its own pages turn within it. */
async function open(
  parts: PressParts,
  { answer, press, incoming, today }: Shown,
  opened: Opened,
): Promise<Card> {
  const { store } = answer;
  const settings: CardSettings = { store, target: press.target };
  const page = press.verb === 'turn' ? press.page : 1;
  const claims = citedBy(answer, today, opened.verb === 'ask' ? 1 : opened.from);
  const make = async (): Promise<Card> => {
    switch (opened.verb) {
      case 'full':
        return receiptsCard(settings, claims, page);
      case 'why':
        return whyCard(settings, claims, page);
      case 'who':
        return whoSaysCard(settings, claims, page);
      case 'copy':
        return copyCard(settings, claims, page);
      case 'docs':
        return documentsCard(settings, answer.asked, claims, page);
      case 'date':
        if (claims.length === 0) throw new UserError(words.presses.gone);
        return byDate();
      case 'ask':
        return partOf(settings, answer, opened.from, page);
    }
  };
  /** A table fills the screen without a picture above it. */
  const byDate = async (): Promise<Card> => {
    const hasTables = parts.hasTables?.(incoming.place.platform) === true;
    const card = byDateCard(settings, claims, page, { topic: topicOf(answer), hasTables });
    return card.isTable === true ? card : withPictures(card, picturesTo(parts, incoming), answer);
  };
  return { ...(await make()), opened };
}

async function pictureCard(
  ways: PictureWays,
  settings: CardSettings,
  answer: Answer,
  claims: readonly Claim[],
): Promise<Card> {
  if (claims.length === 0) throw new UserError(words.presses.gone);
  const rows = byDateCard(settings, claims, 1, { topic: topicOf(answer) });
  const pictures = await picturesOf(ways, answer, rows);
  if (pictures.length === 0) throw new UserError(words.picture.none);
  return { ...rows, pictures };
}

const topicOf = (answer: Answer): Topic | undefined =>
  answer.outcome === 'answered' && answer.kind === 'topic' ? answer.topic : undefined;

/** The claims of that page of the card first, in its order, then the others that its receipts cite. */
function citedBy(answer: Answer, today: string, page: number): readonly Claim[] {
  const first = page === 1 ? [] : composeCard(answer, today, page).cites;
  const ids = new Set([...first, ...compose(answer, today).cites]);
  return [...ids].flatMap((id) => answer.store.claim(id) ?? []);
}

function partOf(settings: CardSettings, answer: Answer, part: number, page: number): Card {
  if (answer.outcome !== 'answered' || answer.kind !== 'topic') throw new UserError(words.presses.gone);
  const section = answer.topic.sections[part - 1];
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
      const value = startOf(document.published.date);
      return value === undefined ? [] : [{ value, label: legendDate(document, undefined) }];
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
