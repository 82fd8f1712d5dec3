// The one way from a message to a reply, for every platform: checks what was typed, adds the conversation's context,
// answers, and notes what curators need. Never throws: what the user can mend becomes its own text, everything else
// an apology with a reference that the log carries too.

import type { Answer, Asked, AskOptions } from '../answer/answer-types.ts';
import { parseSlash } from '../question/slash.ts';
import type { Reply } from '../reply/blocks.ts';
import { cleanText } from '../reply/clean-text.ts';
import { compose } from '../reply/compose.ts';
import { noticeReply } from '../reply/notice.ts';
import { withPermalinks } from '../reply/permalink.ts';
import { words } from '../reply/words.ts';
import { UserError } from '../user-error.ts';
import type { Incoming, Place, Posted, Responder, Response } from './adapter.ts';
import { breathe } from './breathe.ts';
import {
  addQuestion,
  asksToForget,
  type ContextStore,
  messageConversation,
  readQuestions,
} from './conversations.ts';
import { failureReply } from './failure.ts';
import type { Log } from './log.ts';
import { withPictureOption } from './presses/card-pictures.ts';
import { withShare } from './presses/private-card.ts';
import { respondToPress } from './presses/respond.ts';
import { type ViewStore, withTarget } from './presses/targets.ts';

/** Somebody waits for what stands before the answer, and for what is noted after it. */
const RECALL_MS = 300;
const NOTE_MS = 2000;
/** Longer than any question; an answer would be to the wrong one. */
export const LONGEST_QUESTION = 2000;
/** Below it an answer is noted for the curators although it was given. */
const LOW_CONFIDENCE = 0.5;

/** A question that the briefing could not answer, or not surely. */
export interface NotedQuestion {
  readonly briefing: string;
  readonly text: string;
  readonly outcome: 'answered' | 'declined';
  /** Decline reason, or "low-confidence". */
  readonly reason: string;
  readonly platform: string;
  readonly space: string;
  readonly thread: string;
  /** The platform's id of whoever asked, so that it can be deleted on request. */
  readonly user?: string;
}

export interface ResponderParts {
  /** The answerer of the stores loaded now: a reload changes what it returns. */
  answerer(): { answer(asked: Asked): Answer };
  readonly contexts: ContextStore;
  /** Keeps declined and doubtful questions for `sitrep questions`. */
  readonly noteQuestion?: (question: NotedQuestion) => Promise<void>;
  /** Keeps what cards were made from, for their buttons. */
  readonly views: ViewStore;
  /** Keeps which message cites which claims. */
  readonly recordPosted?: (posted: Posted, reply: Reply, incoming: Incoming) => Promise<void>;
  /** Commands beside answering, by name (digests): each returns its reply, or throws a UserError. */
  readonly handlers?: Readonly<Record<string, (incoming: Incoming) => Promise<Reply>>>;
  /** Where readers reach our pages: cards link there what has no address of its own. */
  readonly publicUrl?: string;
  /** Epoch milliseconds. */
  clock(): number;
  /** A short id that ties an apology to its log line. */
  newReference(): string;
  readonly log: Log;
}

export function createResponder(parts: ResponderParts): Responder {
  return async (incoming) => {
    const { reply: made, context, withdraws } = await replyTo(parts, incoming);
    const reply = linked(made, parts.publicUrl);
    return {
      reply,
      ...(withdraws === undefined ? {} : { withdraws }),
      ...(context === undefined ? {} : { context }),
      async posted(posted) {
        if (parts.recordPosted === undefined || reply.briefing === '') return;
        try {
          await parts.recordPosted(posted, reply, incoming);
        } catch (error) {
          parts.log.error({ err: error, place: posted.place }, 'could not note what was posted');
        }
      },
    };
  };
}

function linked(reply: Reply, publicUrl: string | undefined): Reply {
  const { card, version } = reply;
  return card === undefined
    ? reply
    : { ...reply, card: withPermalinks(withPictureOption(card, publicUrl), version, publicUrl) };
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
    views: { ...parts.views, keep: async () => 'none' },
  });
}

type Replied = Pick<Response, 'reply' | 'context' | 'withdraws'>;

async function replyTo(parts: ResponderParts, incoming: Incoming): Promise<Replied> {
  try {
    if (incoming.press !== undefined) {
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
    return { reply: failureReply(error, parts.log, context, () => parts.newReference()) };
  }
}

/** A line such as "/digest list", where the platform has no commands or nobody took one. */
function readTypedCommand(incoming: Incoming, handled: object): Incoming {
  const line = incoming.command === undefined ? parseSlash(cleanText(incoming.text)) : undefined;
  if (line === undefined || !Object.hasOwn(handled, line.command)) return incoming;
  const { private: _private, ...options } = line.options;
  return { ...incoming, text: line.rest, command: { name: line.command, options } };
}

async function answerTo(parts: ResponderParts, incoming: Incoming): Promise<Replied> {
  const text = questionOf(incoming);
  if (text === '') throw new UserError('What would you like to know? Ask a question, or type /help.');
  if (text.length > LONGEST_QUESTION) {
    throw new UserError(
      `That is ${text.length.toLocaleString('en')} characters; please ask in at most ${LONGEST_QUESTION.toLocaleString('en')}.`,
    );
  }
  if (asksToForget(text)) {
    await parts.contexts.clear(incoming.conversation);
    const line = 'This conversation is forgotten; the next question starts afresh.';
    return { reply: noticeReply(line, 'forget', 'answered') };
  }
  const previous = isCommand(incoming) ? [] : readQuestions(await recallFor(parts, incoming));
  const today = new Date(parts.clock()).toISOString().slice(0, 10);
  await breathe();
  const answer = parts.answerer().answer({ text, previous, today, options: optionsOf(incoming) });
  const reply = await pressable(parts, compose(answer, today), answer, incoming);
  const context = canBeGoneOnWith(answer) ? addQuestion(previous, text) : undefined;
  if (context !== undefined) {
    await note(parts, 'could not keep the conversation', () =>
      parts.contexts.remember(incoming.conversation, context),
    );
  }
  const noted = toNote(answer, incoming, text);
  if (noted !== undefined && parts.noteQuestion !== undefined) {
    const { noteQuestion } = parts;
    await note(parts, 'could not note a question', () => noteQuestion(noted));
  }
  return { reply, ...(context === undefined ? {} : { context }) };
}

/** With what its buttons need; a state that cannot keep it costs the buttons, not the reply. */
async function pressable(
  parts: ResponderParts,
  reply: Reply,
  answer: Answer,
  incoming: Incoming,
): Promise<Reply> {
  const { card } = reply;
  if (card === undefined) return reply;
  try {
    const found = await withTarget(card, answer, incoming.place, parts.views);
    return { ...reply, card: incoming.private ? withShare(found) : found };
  } catch (error) {
    parts.log.error({ err: error, place: incoming.place }, 'could not keep what a card was made from');
    const { target: _target, ...bare } = card;
    return { ...reply, card: bare };
  }
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
async function recallFor(parts: ResponderParts, incoming: Incoming): Promise<unknown> {
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

function optionsOf({ command }: Incoming): AskOptions {
  const { as_of: asOf, source, topic, briefing } = command?.options ?? {};
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(source === undefined ? {} : { source }),
    ...(topic === undefined ? {} : { topic }),
    ...(briefing === undefined ? {} : { briefing }),
  };
}

/** Without its context a follow-up is only harder to read: a failing or slow store costs that, not the reply. */
async function recall(parts: ResponderParts, conversation: string): Promise<unknown> {
  try {
    return await within(RECALL_MS, parts.contexts.recall(conversation));
  } catch (error) {
    parts.log.error({ err: error }, 'could not read the conversation');
    return undefined;
  }
}

async function note(parts: ResponderParts, failure: string, keep: () => Promise<void>): Promise<void> {
  try {
    await within(NOTE_MS, keep());
  } catch (error) {
    parts.log.error({ err: error }, failure);
  }
}

function toNote(answer: Answer, incoming: Incoming, text: string): NotedQuestion | undefined {
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

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`the store did not answer in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
