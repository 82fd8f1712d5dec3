// From a message to a reply: what is refused, what is remembered, what is noted, and that no failure escapes.

import { describe, expect, it, vi } from 'vitest';
import type { Asked } from '../../../src/answer/answer-types.ts';
import { createResponder, type ResponderParts } from '../../../src/chat/commands/responder.ts';
import type { Incoming } from '../../../src/chat/contract/adapter.ts';
import {
  asksToForget,
  conversationOf,
  createMemoryContexts,
  messageConversation,
} from '../../../src/chat/kit/conversations.ts';
import { createMemoryViews } from '../../../src/chat/presses/targets.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { toPlain } from '../../../src/reply/plain.ts';
import type { AskedQuestion } from '../../../src/state/questions.ts';
import { UserError } from '../../../src/user-error.ts';
import { answererOf, ferryStore } from '../../reply/ferry.ts';

const ferry = answererOf(ferryStore);

interface Logged {
  readonly context: object;
  readonly message: string;
}

function build(parts: Partial<ResponderParts> = {}) {
  const errors: Logged[] = [];
  const asked: Asked[] = [];
  const noted: AskedQuestion[] = [];
  const responder = createResponder({
    views: createMemoryViews(),
    answerer: () => ({
      ...ferry,
      answer(question) {
        asked.push(question);
        return ferry.answer(question);
      },
    }),
    contexts: createMemoryContexts(),
    noteQuestion: async (question) => void noted.push(question),
    clock: () => Date.parse('2025-03-20T12:00:00Z'),
    newReference: () => 'ref-1',
    log: { info() {}, warn() {}, error: (context, message) => void errors.push({ context, message }) },
    ...parts,
  });
  const say = async (text: string, rest: Partial<Incoming> = {}): Promise<string> => {
    const { reply } = await responder({
      place: { platform: 'web', space: 'local', channel: 'c1' },
      conversation: 'web|local|c1',
      text,
      private: true,
      mayManage: false,
      ...rest,
    });
    return toPlain(reply);
  };
  return { responder, say, errors, asked, noted };
}

describe('what was typed', () => {
  it.each(['', '   ', '\n\t'])('%j is asked back', async (text) => {
    expect(await build().say(text)).toBe('What would you like to know? Ask a question, or type /help.\n');
  });

  it('is refused in one sentence beyond 2,000 characters, and not kept', async () => {
    const { say, asked } = build();
    expect(await say('why '.repeat(2500))).toBe('That is 9,999 characters; please ask in at most 2,000.\n');
    expect(asked).toEqual([]);
  });

  it('becomes a slash line with its options beside it', async () => {
    const { say, asked } = build();
    await say('', { command: { name: 'ferry-casualties', options: { as_of: '2025-03-10', source: 'CPA' } } });
    await say('', { command: { name: 'ask', options: { question: 'how many were hurt?' } } });
    await say('', { command: { name: 'who', options: { name: 'Edda Folke' } } });
    expect(asked.map(({ text, options }) => [text, options])).toEqual([
      ['/ferry-casualties', { asOf: '2025-03-10', source: 'CPA' }],
      ['how many were hurt?', {}],
      ['/who Edda Folke', {}],
    ]);
  });

  it('reaches the answer without control characters', async () => {
    const { say, asked } = build();
    await say('how \u001b[31mmany\u202e were hurt?');
    expect(asked[0]?.text).toBe('how ␛[31mmany\ufffd were hurt?');
  });
});

describe('a conversation', () => {
  it('gives each question those before it, oldest first, with the day', async () => {
    const { say, asked } = build();
    await say('how many were injured?');
    await say('and missing?');
    await say('elsewhere', { conversation: 'other' });
    expect(asked.map(({ previous, today }) => [previous, today])).toEqual([
      [[], '2025-03-20'],
      [['how many were injured?'], '2025-03-20'],
      [[], '2025-03-20'],
    ]);
  });

  it('goes on from the message that is replied to, whoever writes it', async () => {
    const contexts = createMemoryContexts();
    const { say, asked } = build({ contexts });
    const place = { platform: 'web', space: 'local', channel: 'c1' } as const;
    await contexts.remember(messageConversation(place, 'm7'), [{ text: 'how many were injured?', by: '' }]);
    await say('and missing?', { conversation: 'somebody else', repliesTo: 'm7' });
    expect(asked.at(-1)?.previous).toEqual(['how many were injured?']);
  });

  it('is left alone by commands, which start afresh and are gone on with only when they tell of something', async () => {
    const { say, asked } = build();
    await say('how many were injured?');
    for (const command of ['/help', '/timeline', '/sources', '/about']) await say(command);
    expect(asked.slice(1).map(({ previous }) => previous)).toEqual([[], [], [], []]);
    await say('and missing?');
    expect(asked.at(-1)?.previous).toEqual(['how many were injured?']);
    await say('', { command: { name: 'ferry-casualties', options: {} } });
    await say('and missing?');
    expect(asked.slice(-2).map(({ previous }) => previous)).toEqual([[], ['/ferry-casualties']]);
  });

  it('forgets what had nothing to do with the story', async () => {
    const { say, asked } = build();
    await say('xyzzy plugh');
    await say('and missing?');
    expect(asked.at(-1)?.previous).toEqual([]);
  });

  it('is one for a thread, one for each person in a channel, and apart where only one sees it', () => {
    const place = { platform: 'discord', space: 'G1', channel: 'C1' } as const;
    const thread = { ...place, thread: 'T1' };
    const key = (asked: Parameters<typeof conversationOf>[0]) => conversationOf(asked);
    expect(key({ place: thread, user: 'a', private: false })).toBe(
      key({ place: thread, user: 'b', private: false }),
    );
    expect(key({ place, user: 'a', private: false })).not.toBe(key({ place, user: 'b', private: false }));
    expect(key({ place, user: 'a', private: true })).not.toBe(key({ place, user: 'a', private: false }));
    expect(key({ place: thread, user: 'a', private: true })).not.toBe(
      key({ place: thread, user: 'b', private: true }),
    );
  });

  it('costs no answer when its store is slow', async () => {
    const { say, errors } = build({
      contexts: { ...createMemoryContexts(), recall: () => new Promise(() => {}) },
    });
    expect(await say('how many were missing?')).toContain('missing');
    expect(errors.map((error) => error.message)).toEqual(['could not read the conversation']);
  });

  it('starts afresh when asked to forget', async () => {
    const { say, asked } = build();
    await say('how many were injured?');
    expect(await say('forget this thread')).toContain('forgotten');
    await say('and missing?');
    expect(asked.at(-1)?.previous).toEqual([]);
  });

  it('keeps the last eight questions', async () => {
    const { say, asked } = build();
    for (let i = 0; i < 12; i += 1) await say(`who is passenger ${i}?`);
    expect(asked.at(-1)?.previous).toHaveLength(8);
    expect(asked.at(-1)?.previous.at(-1)).toBe('who is passenger 10?');
  });

  it.each([
    ['forget this thread', true],
    ['/forget', true],
    ['Clear', true],
    ['please reset the conversation.', true],
    ['start over', true],
    ['did they forget the children?', false],
    ['clear evidence of speed', false],
    ['forget the captain, who owns the ferry?', false],
  ])('%s asks to forget: %s', (text, forgets) => {
    expect(asksToForget(text)).toBe(forgets);
  });

  it('is answered although its context cannot be read or kept', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('disk full');
    };
    const { say, errors } = build({ contexts: { recall: broken, remember: broken, clear: broken } });
    expect(await say('how many were missing?')).toContain('missing');
    expect(errors.map((error) => error.message)).toEqual([
      'could not read the conversation',
      'could not keep the conversation',
    ]);
  });
});

describe('what curators see', () => {
  it('is a question that was declined, with its reason and thread, and no name', async () => {
    const { say, noted } = build();
    await say('what share of the passengers was hurt?', {
      place: { platform: 'slack', space: 'T1', channel: 'C1', thread: '1.2' },
    });
    expect(noted).toEqual([
      {
        briefing: 'harbour-ferry',
        text: 'what share of the passengers was hurt?',
        outcome: 'declined',
        reason: 'needs-derivation',
        platform: 'slack',
        space: 'T1',
        thread: 'C1/1.2',
      },
    ]);
  });

  it('is not a command that was answered', async () => {
    const { say, noted } = build();
    await say('/ferry-casualties');
    expect(noted).toEqual([]);
  });
});

describe('failures', () => {
  it('of the asker are told as they stand, and not logged', async () => {
    const { say, errors } = build();
    expect(await say('/nosuch')).toContain('There is no command /nosuch.');
    expect(errors).toEqual([]);
  });

  it('of ours are an apology with the reference that the log has, without the question', async () => {
    const { say, errors } = build({
      answerer: () => {
        throw new TypeError('undefined is not a function');
      },
    });
    const text = await say('my secret question');
    expect(text).toContain('ref-1');
    expect(text).not.toContain('undefined is not a function');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.context).toMatchObject({ reference: 'ref-1' });
    expect(JSON.stringify(errors[0]?.context)).not.toContain('secret');
  });

  it('of noting what was posted stay in the log', async () => {
    const { responder, errors } = build({
      recordPosted: async () => {
        throw new Error('locked');
      },
    });
    const place = { platform: 'web', space: 'local', channel: 'c1' } as const;
    const { posted } = await responder({
      place,
      conversation: 'c',
      text: '/about',
      private: false,
      mayManage: false,
    });
    await posted({ place, messageIds: ['1'] });
    expect(errors.map((error) => error.message)).toEqual(['could not note what was posted']);
  });
});

it('a state that answers nothing costs the thread, the notes and the buttons, not the reply', async () => {
  const never = () => new Promise<never>(() => {});
  const { say, errors } = build({
    contexts: { recall: never, remember: never, clear: never },
    views: { keep: never, find: never },
    noteQuestion: never,
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const began = Date.now();
    let said = '';
    void say('how many were injured according to the coastguard?').then((text) => {
      said = text;
    });
    while (said === '' && Date.now() - began < 2000) {
      await vi.advanceTimersByTimeAsync(10);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(said).toContain('At least 31 people were injured');
    expect(Date.now() - began).toBeLessThanOrEqual(400);
    expect(errors.map(({ message }) => message)).toEqual([
      'could not read the conversation',
      'could not keep what a card was made from',
      'could not keep the conversation',
    ]);
  } finally {
    vi.useRealTimers();
  }
});

describe('a command with a handler of its own', () => {
  it('is answered by it, its mistakes told to the asker', async () => {
    const { say } = build({
      handlers: {
        digest: async ({ mayManage }) => {
          if (!mayManage) throw new UserError('Only those who manage this channel can do that.');
          return noticeReply('Subscribed.');
        },
      },
    });
    const command = { name: 'digest', options: {} };
    expect(await say('', { command, mayManage: true })).toBe('Subscribed.\n');
    expect(await say('', { command })).toBe('Only those who manage this channel can do that.\n');
  });
});
