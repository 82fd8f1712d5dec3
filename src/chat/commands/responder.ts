// The one way from a message to a reply, for every platform: checks what was typed, adds the conversation's context,
// answers, and notes what curators need. Never throws: what the user can mend becomes its own text, everything else
// an apology with a reference that the log carries too.

import type { Answer, AskOptions } from '../../answer/answer-types.ts';
import type { Answerer } from '../../answer/answerer.ts';
import { mistake } from '../../mistakes.ts';
import { parseSlash } from '../../question/slash.ts';
import type { Reply } from '../../reply/blocks.ts';
import { cleanText } from '../../reply/clean-text.ts';
import { noticeReply } from '../../reply/notice.ts';
import { panelId, readPanelId } from '../../reply/panel.ts';
import { withPermalinks } from '../../reply/permalink.ts';
import { languageInUse, words } from '../../reply/words.ts';
import type { Place } from '../../state/place.ts';
import { type AskedQuestion, askerOf } from '../../state/questions.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming, Posted, Responder, Response } from '../contract/adapter.ts';
import { failureReply } from '../contract/failure.ts';
import type { Log } from '../contract/log.ts';
import { breathe } from '../kit/breathe.ts';
import {
  type AskedBefore,
  addQuestion,
  asksToForget,
  type ContextStore,
  messageConversation,
  readQuestions,
} from '../kit/conversations.ts';
import { createPatience, type Patience } from '../kit/patience.ts';
import type { TakesFiles } from '../kit/wire.ts';
import { picturesTo, withPictureOption } from '../presses/card-pictures.ts';
import { givenBack, textsIn, withoutReports } from '../presses/form.ts';
import { withShare } from '../presses/private-card.ts';
import { respondToPress } from '../presses/respond.ts';
import { type ViewStore, withTarget } from '../presses/targets.ts';
import { createComposeOnce } from './answer-once.ts';

/** Longer than any question; an answer would be to the wrong one. */
export const LONGEST_QUESTION = 2000;
/** Below it an answer is noted for the curators although it was given. */
const LOW_CONFIDENCE = 0.5;

export interface ResponderParts {
  /** The answerer of the stores loaded now: a reload changes what it returns. */
  answerer(): Pick<Answerer, 'answer' | 'stores'>;
  readonly contexts: ContextStore;
  /** Keeps declined and doubtful questions for `sitrep questions`. */
  readonly noteQuestion?: (question: AskedQuestion) => Promise<void>;
  /** Keeps what cards were made from, for their buttons. */
  readonly views: ViewStore;
  /** Keeps which message cites which claims. */
  readonly recordPosted?: (posted: Posted, reply: Reply, incoming: Incoming) => Promise<void>;
  /** Commands beside answering, by name (digests): each returns its reply, or throws a UserError. */
  readonly handlers?: Readonly<Record<string, (incoming: Incoming) => Promise<Reply>>>;
  /** A choice or a button of a panel, by the panel's name. */
  readonly panels?: Readonly<Record<string, (incoming: Incoming) => Promise<Reply>>>;
  /** Which briefing a place is asked about; '' = all. */
  readonly briefingOf?: (place: Place) => string;
  /** Where readers reach our pages: cards link there what has no address of its own. */
  readonly publicUrl?: string;
  /** Whether the platform of that name takes pictures as files. */
  readonly takesFiles?: (platform: string) => TakesFiles;
  /** Whether the platform of that name has tables that turn their own pages. */
  readonly hasTables?: (platform: string) => boolean;
  /** Whether readers there can tell the desk what is wrong; absent = everywhere. */
  readonly takesReports?: (place: Place) => boolean;
  /** Statements that the state has answered, to whomever. */
  readonly answered?: () => number;
  /** Epoch milliseconds. */
  clock(): number;
  /** A short id that ties an apology to its log line. */
  newReference(): string;
  readonly log: Log;
}

export function createResponder(given: ResponderParts): Responder {
  const parts: Patient = {
    ...given,
    patience: createPatience(undefined, undefined, given.answered),
    composeOnce: createComposeOnce(),
  };
  return async (incoming) => {
    const { reply: made, context, withdraws } = await replyTo(parts, incoming);
    const reply = inTheirLanguage(withOffer(linked(made, parts, incoming), incoming));
    return {
      reply,
      ...(withdraws === undefined ? {} : { withdraws }),
      ...(context === undefined ? {} : { context }),
      async posted(posted) {
        const { recordPosted } = parts;
        if (recordPosted === undefined || reply.briefing === '') return;
        await note(parts, 'could not note what was posted', recordPosted(posted, reply, incoming));
      },
    };
  };
}

/** What is shown of it later – a correction, say – is in the same language. */
function inTheirLanguage(reply: Reply): Reply {
  const language = languageInUse();
  return language === 'en' || reply.language !== undefined ? reply : { ...reply, language };
}

/** Whoever answers somebody else's message may mean that one. */
function withOffer(reply: Reply, { beside }: Incoming): Reply {
  if (beside === undefined) return reply;
  const id = panelId({ panel: 'proof', control: 'paste', argument: beside });
  return { ...reply, offers: [...(reply.offers ?? []), { id, label: words.proof.offer }] };
}

function linked(reply: Reply, parts: ResponderParts, incoming: Incoming): Reply {
  const { card, version } = reply;
  if (card === undefined) return reply;
  const withPicture = withPictureOption(card, picturesTo(parts, incoming));
  const offered = parts.takesReports?.(incoming.place) === false ? withoutReports(withPicture) : withPicture;
  return { ...reply, card: withPermalinks(offered, version, parts.publicUrl) };
}

/** Answers in the conversation as it stands, and keeps and changes nothing: `handlers` must not either. */
export function createReadingResponder({
  noteQuestion: _note,
  recordPosted: _record,
  ...parts
}: ResponderParts): Responder {
  const { recall } = parts.contexts;
  return createResponder({
    ...parts,
    contexts: { recall, remember: async () => {}, clear: async () => {} },
    views: { ...parts.views, keep: async () => '' },
  });
}

/** Somebody waits for what stands before the answer, and for what is noted beside it. */
type Patient = ResponderParts & {
  readonly patience: Patience;
  readonly composeOnce: ReturnType<typeof createComposeOnce>;
};
type Replied = Pick<Response, 'reply' | 'context' | 'withdraws'>;

async function replyTo(parts: Patient, incoming: Incoming): Promise<Replied> {
  try {
    if (incoming.press !== undefined) {
      const panel = parts.panels?.[readPanelId(incoming.press.id)?.panel ?? ''];
      if (panel !== undefined) return { reply: await panel(incoming) };
      const pressed = await respondToPress(parts, incoming);
      if (pressed === undefined) throw new UserError(words.presses.gone);
      return pressed;
    }
    const handled = parts.handlers ?? {};
    const asked = readTypedCommand(incoming, handled);
    const name = asked.command?.name;
    const handler = name !== undefined && Object.hasOwn(handled, name) ? handled[name] : undefined;
    if (handler !== undefined) return { reply: await handler(asked) };
    return await answerTo(parts, incoming);
  } catch (error) {
    const context = { place: incoming.place, command: incoming.command?.name };
    const reply = failureReply(error, parts.log, context, () => parts.newReference());
    return { reply: withTyped(reply, incoming) };
  }
}

/** A form that came too late, or could not be taken: what was typed into it is not gone with it. */
function withTyped(reply: Reply, { press }: Incoming): Reply {
  const typed = press === undefined ? [] : givenBack(textsIn(press.id, press.values));
  return { ...reply, blocks: [...reply.blocks, ...typed.flatMap((line) => noticeReply(line).blocks)] };
}

/** A line such as "/digest list", where the platform has no commands or nobody took one. */
function readTypedCommand(incoming: Incoming, handled: object): Incoming {
  const line = incoming.command === undefined ? parseSlash(cleanText(incoming.text)) : undefined;
  if (line === undefined || !Object.hasOwn(handled, line.command)) return incoming;
  const { private: _private, ...options } = line.options;
  return { ...incoming, text: line.rest, command: { name: line.command, options } };
}

async function answerTo(parts: Patient, incoming: Incoming): Promise<Replied> {
  const text = questionOf(incoming);
  if (text === '' && incoming.beside !== undefined)
    return { reply: noticeReply(words.proof.howTo, 'proof', 'answered') };
  if (text === '') throw mistake('emptyQuestion', {});
  if (text.length > LONGEST_QUESTION) {
    throw mistake('longQuestion', {
      length: text.length.toLocaleString('en'),
      most: LONGEST_QUESTION.toLocaleString('en'),
    });
  }
  if (asksToForget(text)) {
    await parts.contexts.clear(incoming.conversation);
    return { reply: noticeReply(words.privacy.conversation, 'forget', 'answered') };
  }
  const previous = isCommand(incoming) ? [] : readQuestions(await recallFor(parts, incoming));
  const today = new Date(parts.clock()).toISOString().slice(0, 10);
  await breathe();
  const answer = parts.answerer().answer({
    text,
    previous: previous.map((before) => before.text),
    today,
    options: optionsOf(parts, incoming),
  });
  const { place, user } = incoming;
  const turns = addQuestion(previous, { text, by: askerOf(place.platform, user) });
  const reply = await pressable(parts, parts.composeOnce(answer, today), answer, incoming, turns);
  const context = canBeGoneOnWith(answer) ? turns : undefined;
  if (context !== undefined) {
    const kept = parts.contexts.remember(incoming.conversation, context);
    await note(parts, 'could not keep the conversation', kept);
  }
  const noted = toNote(answer, incoming, text);
  if (noted !== undefined && parts.noteQuestion !== undefined)
    await note(parts, 'could not note a question', parts.noteQuestion(noted));
  return { reply, ...(context === undefined ? {} : { context }) };
}

/** With what its buttons need; a state that cannot keep it costs the buttons, not the reply. */
async function pressable(
  parts: Patient,
  reply: Reply,
  answer: Answer,
  incoming: Incoming,
  turns: readonly AskedBefore[],
): Promise<Reply> {
  const { card } = reply;
  if (card === undefined) return reply;
  try {
    const keep: ViewStore['keep'] = (...view) => parts.patience.waitWhileItAnswers(parts.views.keep(...view));
    const by = [...new Set(turns.map((turn) => turn.by))].filter((hash) => hash !== '');
    const asked = { place: incoming.place, by };
    const found = await withTarget(card, answer, asked, { ...parts.views, keep });
    return { ...reply, card: incoming.private && canShare(incoming.place) ? withShare(found) : found };
  } catch (error) {
    parts.log.error({ err: error, place: incoming.place }, 'could not keep what a card was made from');
    const { target: _target, ...bare } = card;
    return { ...reply, card: bare };
  }
}

/** A page and a terminal show to one person what they show; there is no channel to share it to. */
function canShare({ platform }: Place): boolean {
  return platform === 'discord' || platform === 'slack';
}

/** A command starts afresh: what was asked before has nothing to do with it. */
function isCommand({ command, text }: Incoming): boolean {
  return command !== undefined || parseSlash(cleanText(text)) !== undefined;
}

/** Nobody asks on from a list of commands, or from what has nothing to do with the story. */
function canBeGoneOnWith(answer: Answer): boolean {
  if (answer.outcome === 'declined') return answer.reason !== 'off-topic';
  return answer.kind === 'question' || answer.kind === 'topic' || answer.kind === 'who';
}

/** A reply to a message of ours goes on from that message; what has none, from its conversation. */
async function recallFor(parts: Patient, incoming: Incoming): Promise<unknown> {
  const { place, repliesTo, conversation } = incoming;
  const answered =
    repliesTo === undefined ? undefined : await recall(parts, messageConversation(place, repliesTo));
  return answered ?? recall(parts, conversation);
}

/** The text as the answerer takes it: `/command words` for a command, the question itself for /ask. */
function questionOf({ text, command }: Incoming): string {
  if (command === undefined) return cleanText(text).trim();
  const { question, name } = command.options;
  const words = cleanText([question ?? name ?? '', text].join(' ')).trim();
  return command.name === 'ask' ? words : `/${command.name} ${words}`.trim();
}

function optionsOf(parts: ResponderParts, { command, place }: Incoming): AskOptions {
  const {
    as_of: asOf,
    source,
    topic,
    briefing = parts.briefingOf?.(place) || undefined,
  } = command?.options ?? {};
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    ...(topic === undefined ? {} : { topic }),
    ...(briefing === undefined ? {} : { briefing }),
  };
}

/** Without its context a follow-up is only harder to read: a failing or slow store costs that, not the reply. */
async function recall(parts: Patient, conversation: string): Promise<unknown> {
  try {
    return await parts.patience.waitWhileItAnswers(parts.contexts.recall(conversation));
  } catch (error) {
    parts.log.error({ err: error }, 'could not read the conversation');
    return undefined;
  }
}

/** What is noted goes on being noted when the reply no longer waits for it. */
async function note(parts: Patient, failure: string, keeping: Promise<void>): Promise<void> {
  try {
    await parts.patience.waitWhileItAnswers(keeping);
  } catch (error) {
    parts.log.error({ err: error }, failure);
  }
}

function toNote(answer: Answer, incoming: Incoming, text: string): AskedQuestion | undefined {
  const reason =
    answer.outcome === 'declined'
      ? answer.reason
      : answer.kind === 'question' && answer.confidence < LOW_CONFIDENCE
        ? 'low-confidence'
        : undefined;
  if (reason === undefined) return undefined;
  const { platform, space, channel, thread }: Place = incoming.place;
  return {
    briefing: answer.store.briefing.id,
    text,
    outcome: answer.outcome,
    reason,
    platform,
    space,
    thread: [channel, ...(thread === undefined ? [] : [thread])].join('/'),
    ...(incoming.user === undefined ? {} : { user: incoming.user }),
  };
}
