// A web chat on a free port, answering from the ferry briefing, for tests.

import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { listCommands } from '../../../src/chat/commands/commands.ts';
import { pickExamples } from '../../../src/chat/commands/examples.ts';
import { createReadingResponder, createResponder } from '../../../src/chat/commands/responder.ts';
import { createMemoryContexts } from '../../../src/chat/kit/conversations.ts';
import { createMemoryViews } from '../../../src/chat/presses/targets.ts';
import { createWebAdapter, type WebAdapter, type WebOptions } from '../../../src/chat/web/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { answererOf, ferryStore } from '../../reply/ferry.ts';

export interface TestWeb extends WebAdapter {
  readonly errors: readonly object[];
}

export function createTestWeb(
  options: Partial<
    Pick<
      WebOptions,
      'cookieKey' | 'host' | 'port' | 'publicUrl' | 'access' | 'responder' | 'monotonic' | 'pastStore'
    >
  > & {
    readonly hasInbox?: boolean;
    readonly stores?: readonly Store[];
    /** YYYY-MM-DD */
    readonly today?: string;
  } = {},
): TestWeb {
  let elapsed = 0;
  const { stores = [ferryStore], today = '2025-03-20' } = options;
  const answerer = answererOf(...stores);
  const errors: object[] = [];
  const log = { info() {}, warn() {}, error: (context: object) => void errors.push(context) };
  const parts = {
    views: createMemoryViews(),
    answerer: () => answerer,
    contexts: createMemoryContexts(),
    clock: () => Date.parse(`${today}T12:00:00Z`),
    newReference: () => 'ref-1',
    log,
  };
  const web = createWebAdapter({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    ...(options.access === undefined ? {} : { access: options.access }),
    ...(options.pastStore === undefined ? {} : { pastStore: options.pastStore }),
    responder: options.responder ?? createResponder(parts),
    readingResponder: options.responder ?? createReadingResponder(parts),
    // A test asks faster than any person: its clock gives each request a second of its own.
    monotonic: options.monotonic ?? (() => (elapsed += 1000)),
    clock: Date.now,
    cookieKey: options.cookieKey ?? randomBytes(32),
    ...(options.hasInbox === true ? { inbox: { messages: async () => [], digests: async () => [] } } : {}),
    stores: () => stores,
    commands: () => listCommands(stores),
    examples: () => pickExamples(stores),
    newId: randomUUID,
    newReference: () => 'ref-1',
    log,
  });
  return { ...web, errors };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One request with exactly these headers: fetch would set Host and Origin itself. */
export function send(url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
