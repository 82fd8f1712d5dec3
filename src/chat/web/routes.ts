// The pages and the one endpoint: request in, response out. The script's endpoint gives the same reply as the page.
//
//   GET  /                     the chat page; ?q=… asks (for browsers without script)
//   POST /api/ask {"q": …}     {"question", "reply", "html"}
//   POST /forget               clears the conversation
//   GET  /inbox                posted digests and the forms to manage them; POST does what a form says
//   GET  /document/<id>        the canonical text; ?claim=<id> marks its passage
//   GET  /assets/…  /healthz

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from '../../reply/blocks.ts';
import type { InboxMessage } from '../../state/inbox.ts';
import type { Store } from '../../store/store.ts';
import type { CommandSpec, Incoming, Responder } from '../adapter.ts';
import { findAsset } from './assets.ts';
import { renderChatPage, renderTurn } from './chat-page.ts';
import { renderDocumentPage } from './document-page.ts';
import { HttpRefusal, readBody, refuseForeignOrigin, securityHeaders } from './guard.ts';
import { type Html, html } from './html.ts';
import { type InboxDigest, renderInboxPage } from './inbox-page.ts';
import { readInboxForm } from './inbox-routes.ts';
import { renderMessagePage } from './layout.ts';
import { renderReply } from './render.ts';
import type { Transcripts, Turn } from './transcripts.ts';

export interface RouteParts {
  readonly responder: Responder;
  readonly transcripts: Transcripts;
  stores(): readonly Store[];
  commands(): readonly CommandSpec[];
  examples(): readonly string[];
  /** An unguessable id. */
  newId(): string;
  /** Where digests are posted to; absent when there are none. */
  readonly inbox?: InboxParts;
}

export interface InboxParts {
  messages(): Promise<readonly InboxMessage[]>;
  digests(): Promise<readonly InboxDigest[]>;
}

type Handler = (exchange: Exchange) => Promise<void> | void;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly parts: RouteParts;
}

const COOKIE = 'sitrep_conversation';

const fixedRoutes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/': { GET: showChat },
  '/api/ask': { POST: askByScript },
  '/forget': { POST: forget },
  '/inbox': { GET: showInbox, POST: manageInbox },
  '/healthz': { GET: ({ response }) => send(response, 200, 'text/plain; charset=utf-8', 'ok\n') },
};

export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RouteParts,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const methods = Object.hasOwn(fixedRoutes, url.pathname)
    ? fixedRoutes[url.pathname]
    : url.pathname.startsWith('/assets/')
      ? { GET: sendAsset }
      : url.pathname.startsWith('/document/')
        ? { GET: showDocument }
        : undefined;
  if (methods === undefined) throw new HttpRefusal(404, 'There is no such page.');
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const handler: Handler | undefined = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (handler === undefined) {
    response.setHeader('Allow', Object.keys(methods).join(', '));
    throw new HttpRefusal(405, 'This address does not take that method.');
  }
  if (method === 'POST') refuseForeignOrigin(request);
  await handler({ request, response, url, parts });
}

/** Whatever went wrong, in the form that the asker reads: JSON for the script, a page for a person. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): void {
  if (request.url?.startsWith('/api/') === true) {
    sendJson(response, refusal.status, { error: refusal.message });
    return;
  }
  const title = refusal.status === 404 ? 'Not found' : 'Not possible';
  sendPage(response, refusal.status, renderMessagePage(title, refusal.message));
}

async function showChat(exchange: Exchange): Promise<void> {
  const { response, url, parts } = exchange;
  const conversation = conversationOf(exchange);
  const question = url.searchParams.get('q')?.trim() ?? '';
  const isReload = parts.transcripts.read(conversation).at(-1)?.question === question;
  if (question !== '' && !isReload) await ask(parts, conversation, question);
  const stores = parts.stores();
  const page = renderChatPage({
    title: stores.map((store) => store.briefing.title).join(' · '),
    summary: stores.map((store) => store.briefing.summary).join(' '),
    turns: parts.transcripts.read(conversation),
    commands: parts.commands(),
    examples: parts.examples(),
    fill: url.searchParams.get('fill') ?? '',
    hasInbox: parts.inbox !== undefined,
  });
  sendPage(response, 200, page);
}

async function askByScript(exchange: Exchange): Promise<void> {
  const { request, response, parts } = exchange;
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new HttpRefusal(415, 'Send the question as application/json.');
  }
  const question = readQuestion(await readBody(request));
  const { turn, reply } = await ask(parts, conversationOf(exchange), question);
  sendJson(response, 200, { question, reply, html: renderTurn(turn).html });
}

function readQuestion(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && 'q' in value && typeof value.q === 'string') {
      return value.q.trim();
    }
  } catch {
    throw new HttpRefusal(400, 'The body is not JSON.');
  }
  throw new HttpRefusal(400, 'The body must be {"q": "your question"}.');
}

async function ask(
  parts: RouteParts,
  conversation: string,
  question: string,
): Promise<{ readonly turn: Turn; readonly reply: Reply }> {
  const incoming: Incoming = {
    place: { platform: 'web', space: 'local', channel: conversation },
    conversation: contextKey(conversation),
    text: question,
    private: true,
    mayManage: true,
  };
  const { reply, posted } = await parts.responder(incoming);
  const turn = { id: parts.newId(), question, reply: renderReply(reply) };
  parts.transcripts.add(conversation, turn);
  await posted({ place: incoming.place, messageIds: [turn.id] });
  return { turn, reply };
}

async function forget(exchange: Exchange): Promise<void> {
  const { request, response, parts } = exchange;
  await readBody(request);
  const conversation = conversationOf(exchange);
  await parts.responder({
    place: { platform: 'web', space: 'local', channel: conversation },
    conversation: contextKey(conversation),
    text: 'forget this thread',
    private: true,
    mayManage: false,
  });
  parts.transcripts.clear(conversation);
  response.writeHead(303, { ...securityHeaders, Location: '/' }).end();
}

async function showInbox(exchange: Exchange): Promise<void> {
  const { response, parts } = exchange;
  if (parts.inbox === undefined) throw new HttpRefusal(404, 'This web chat has no inbox.');
  const outcomes = inboxKey(conversationOf(exchange));
  const stores = parts.stores();
  const page = renderInboxPage({
    title: stores.map((store) => store.briefing.title).join(' · '),
    topics: stores.flatMap((store) => store.briefing.topics),
    zone: stores[0]?.briefing.timezone ?? 'UTC',
    digests: await parts.inbox.digests(),
    messages: await parts.inbox.messages(),
    outcome: parts.transcripts.read(outcomes).at(-1)?.reply,
  });
  parts.transcripts.clear(outcomes);
  sendPage(response, 200, page);
}

/** Answers with a redirect, so that a reload of the page does nothing twice. */
async function manageInbox(exchange: Exchange): Promise<void> {
  const { request, response, parts } = exchange;
  if (parts.inbox === undefined) throw new HttpRefusal(404, 'This web chat has no inbox.');
  const conversation = conversationOf(exchange);
  const { reply } = await parts.responder(readInboxForm(await readBody(request), conversation));
  parts.transcripts.add(inboxKey(conversation), {
    id: parts.newId(),
    question: '',
    reply: renderReply(reply),
  });
  response.writeHead(303, { ...securityHeaders, Location: '/inbox' }).end();
}

/** Where the outcome of a form waits for the page. */
function inboxKey(conversation: string): string {
  return `inbox ${conversation}`;
}

function showDocument({ response, url, parts }: Exchange): void {
  const id = decodePart(url.pathname.slice('/document/'.length));
  for (const store of parts.stores()) {
    const document = store.document(id);
    if (document === undefined) continue;
    const claim = store.claim(url.searchParams.get('claim') ?? '');
    sendPage(response, 200, renderDocumentPage(store, document, claim?.document === id ? claim : undefined));
    return;
  }
  throw new HttpRefusal(404, 'There is no such document in the briefing.');
}

function sendAsset({ response, url }: Exchange): void {
  const asset = findAsset(url.pathname);
  if (asset === undefined) throw new HttpRefusal(404, 'There is no such file.');
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  send(response, 200, asset.type, asset.body);
}

/** The browser's conversation; a new one gets its cookie with this response. */
function conversationOf({ request, response, parts }: Exchange): string {
  const known = new RegExp(`(?:^|;\\s*)${COOKIE}=([0-9a-f-]{36})(?:;|$)`).exec(request.headers.cookie ?? '');
  if (known?.[1] !== undefined) return known[1];
  const id = parts.newId();
  response.setHeader('Set-Cookie', `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Strict; Max-Age=86400`);
  return id;
}

function contextKey(conversation: string): string {
  return `web|local|${conversation}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpRefusal(400, 'This address is not well formed.');
  }
}

function sendPage(response: ServerResponse, status: number, page: Html): void {
  send(response, status, 'text/html; charset=utf-8', html`${page}`.html);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.writeHead(status).end(body);
}
