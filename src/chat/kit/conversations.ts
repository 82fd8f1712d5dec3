// The questions a conversation has asked, so that a follow-up can take from them what it leaves out.
//
// A thread is one conversation of all its people; a channel has one for each person; what is asked privately is the
// person's own and never feeds what others see. Each message of ours remembers what it answered, so that whoever
// replies to it goes on from there.

import type { Place } from '../../state/place.ts';
import type { Incoming } from '../contract/adapter.ts';

/** Where a conversation's context is kept: src/state for a day, or memory. */
export interface ContextStore {
  remember(conversation: string, context: unknown): Promise<void>;
  /** What was last remembered; undefined when there is none, or it is older than a day. */
  recall(conversation: string): Promise<unknown>;
  clear(conversation: string): Promise<void>;
}

/** The key of the conversation in which something is asked. */
export function conversationOf(asked: Pick<Incoming, 'place' | 'user' | 'private'>): string {
  const { platform, space, channel, thread } = asked.place;
  const room = [platform, space, channel, ...(thread === undefined ? [] : [thread])];
  const isShared = thread !== undefined && !asked.private;
  return [...room, ...(isShared ? [] : [asked.user ?? '']), ...(asked.private ? ['private'] : [])].join('|');
}

/** The key under which a message of ours remembers what it answered. */
export function messageConversation({ platform, space, channel }: Place, message: string): string {
  return [platform, space, channel, 'message', message].join('|');
}

/** Further back nobody refers to; it bounds what is kept and what an answer depends on. */
const KEPT_QUESTIONS = 8;
const KEPT_CONVERSATIONS = 1000;

/** Context in memory: for the terminal and the local web chat without a database. The oldest conversations go first. */
export function createMemoryContexts(): ContextStore {
  const contexts = new Map<string, unknown>();
  return {
    async remember(conversation, context) {
      contexts.delete(conversation);
      contexts.set(conversation, context);
      for (const oldest of contexts.keys()) {
        if (contexts.size <= KEPT_CONVERSATIONS) break;
        contexts.delete(oldest);
      }
    },
    recall: async (conversation) => contexts.get(conversation),
    async clear(conversation) {
      contexts.delete(conversation);
    },
  };
}

/** A question of a conversation; `by` is a hash of whoever asked it, by which it is forgotten; '' = unknown. */
export interface AskedBefore {
  readonly text: string;
  readonly by: string;
}

/** Reads whatever the store returns; anything but a list of questions counts as no context. */
export function readQuestions(context: unknown): readonly AskedBefore[] {
  if (!Array.isArray(context)) return [];
  return context.filter((one) => typeof one?.text === 'string' && typeof one.by === 'string');
}

export function addQuestion(
  questions: readonly AskedBefore[],
  question: AskedBefore,
): readonly AskedBefore[] {
  return [...questions, question].slice(-KEPT_QUESTIONS);
}

/** "clear", "forget this thread", "/forget", "start over": asks to drop the context, nothing else. */
export function asksToForget(text: string): boolean {
  return /^\/?(?:please )?(?:(?:clear|forget|reset)(?: (?:this|the|our|my))?(?: (?:thread|conversation|context|chat|everything|it all))?|start over)(?: please)?[.!]*$/i.test(
    text.trim().replace(/\s+/g, ' '),
  );
}
