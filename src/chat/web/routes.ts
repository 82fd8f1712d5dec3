// The pages and the one endpoint: request in, response out. The script's endpoint gives the same reply as the page.
//
//   GET  /                     the chat page; ?q=… shows the answer to a question and keeps nothing of it
//   POST /                     asks in the conversation (for browsers without script)
//   POST /api/ask {"q": …}     {"question", "reply", "html"}
//   GET  /press?id=…           what a button under a card opens; ?part=1 without the page around it; POST takes a report
//   POST /forget               clears the conversation
//   GET  /inbox                posted digests and the forms to manage them; POST does what a form says
//   GET  /review               drafts for curators; POST does what a form says
//   GET  /sign-in              for curators, where there is a password; POST takes it
//   GET  /document/<id>        the canonical text; ?claim=<id> marks its passage
//   GET  /c/<claim>            the page on a claim, as it is now; /c/<claim>@<version> as it was in that version
//   GET  /picture/…            a topic's or some claims' picture as PNG (src/chat/picture/find-picture.ts)
//   GET  /assets/…  /healthz
//
// A GET changes nothing: links, reloads, previews and crawlers send them unasked.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PastContent } from '../../digest/changes/content.ts';
import type { Reply } from '../../reply/blocks.ts';
import { claimsPicturePath } from '../../reply/permalink.ts';
import type { InboxMessage } from '../../state/inbox.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { FoundClaim } from '../commands/find-claim.ts';
import type { CommandSpec, Incoming, Responder } from '../contract/adapter.ts';
import type { ReviewDesk } from '../contract/review-desk.ts';
import { type Access, readCookie, SESSION_COOKIE } from './access.ts';
import { findAsset } from './assets.ts';
import { renderChatPage, renderTurn } from './chat-page.ts';
import { type ClaimPicture, renderClaimPage } from './claim-page.ts';
import { renderDocumentPage } from './document-page.ts';
import { findClaim } from './find-claim.ts';
import { HttpRefusal, readBody, readTarget, refuseForeignOrigin, securityHeaders } from './guard.ts';
import type { Unfurl } from './head.ts';
import { type Html, html } from './html.ts';
import { type InboxDigest, renderInboxPage } from './inbox-page.ts';
import { readInboxForm } from './inbox-routes.ts';
import { renderMessagePage } from './layout.ts';
import { openPress, takeReport } from './press-routes.ts';
import { renderReply } from './render.ts';
import { addressOf, renderAsked, renderOutcome, renderReviewList, renderReviewPage } from './review-page.ts';
import { readCuratorName, readReviewForm, readReviewQuestion } from './review-routes.ts';
import { renderSignInPage } from './sign-in-page.ts';
import type { Signer } from './signing.ts';
import { topicUnfurl } from './topic-unfurl.ts';
import type { Transcripts, Turn } from './transcripts.ts';

export interface RouteParts {
  readonly responder: Responder;
  /** Answers, and keeps and changes nothing. */
  readonly readingResponder: Responder;
  readonly access: Access;
  readonly signer: Signer;
  readonly publicUrl?: string;
  readonly transcripts: Transcripts;
  stores(): readonly Store[];
  /** An older version of a briefing by the first digits of its hash. */
  pastStore?(briefing: string, digits: string): Promise<PastContent | undefined>;
  commands(): readonly CommandSpec[];
  examples(): readonly string[];
  /** An unguessable id. */
  newId(): string;
  /** Where digests are posted to; absent when there are none. */
  readonly inbox?: InboxParts;
  /** Drafts to review; absent where nobody curates. */
  readonly review?: () => Promise<ReviewDesk>;
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
  '/': { GET: showChat, POST: askByForm },
  '/api/ask': { POST: askByScript },
  '/press': { GET: showPress, POST: report },
  '/forget': { POST: forget },
  '/inbox': { GET: showInbox, POST: manageInbox },
  '/review': { GET: showReview, POST: actInReview },
  '/sign-in': { GET: showSignIn, POST: signIn },
  '/healthz': { GET: ({ response }) => send(response, 200, 'text/plain; charset=utf-8', 'ok\n') },
};

export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RouteParts,
): Promise<void> {
  const url = readTarget(request);
  const methods = Object.hasOwn(fixedRoutes, url.pathname)
    ? fixedRoutes[url.pathname]
    : url.pathname.startsWith('/assets/')
      ? { GET: sendAsset }
      : url.pathname.startsWith('/document/')
        ? { GET: showDocument }
        : url.pathname.startsWith('/c/')
          ? { GET: showClaim }
          : url.pathname.startsWith('/picture/')
            ? { GET: sendPicture }
            : undefined;
  if (methods === undefined) throw new HttpRefusal(404, 'There is no such page.');
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const handler: Handler | undefined = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (handler === undefined) {
    response.setHeader('Allow', Object.keys(methods).join(', '));
    throw new HttpRefusal(405, 'This address does not take that method.');
  }
  if (method === 'POST') {
    refuseForeignOrigin(request, parts.publicUrl);
    if (parts.access.roleOf(request) === undefined)
      throw new HttpRefusal(401, 'The proxy before this server did not say who you are.');
  }
  await handler({ request, response, url, parts });
}

/** Whatever went wrong, in the form that the asker reads: JSON for the script, a page for a person. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): void {
  if (refusal.retryAfter !== undefined) response.setHeader('Retry-After', refusal.retryAfter);
  if (request.url?.startsWith('/api/') === true) {
    sendJson(response, refusal.status, { error: refusal.message });
    return;
  }
  const title = refusal.status === 404 ? 'Not found' : 'Not possible';
  sendPage(response, refusal.status, renderMessagePage(title, refusal.message));
}

async function showChat(exchange: Exchange): Promise<void> {
  const { url, parts } = exchange;
  const conversation = conversationOf(exchange);
  const question = url.searchParams.get('q')?.trim() ?? '';
  const turns = [...parts.transcripts.read(conversation)];
  if (question !== '') {
    const { reply } = await parts.readingResponder(toIncoming(exchange, conversation, question));
    turns.push({ id: parts.newId(), question, reply: renderReply(reply) });
  }
  const { publicUrl, stores } = parts;
  sendChat(exchange, turns, await topicUnfurl(question, stores(), publicUrl));
}

function sendChat(
  { response, url, parts }: Exchange,
  turns: readonly Turn[],
  unfurl: Unfurl | undefined,
): void {
  const stores = parts.stores();
  const page = renderChatPage({
    title: stores.map((store) => store.briefing.title).join(' · '),
    summary: stores.map((store) => store.briefing.summary).join(' '),
    turns,
    commands: parts.commands(),
    examples: parts.examples(),
    fill: url.searchParams.get('fill') ?? '',
    hasInbox: parts.inbox !== undefined,
    ...(unfurl === undefined ? {} : { unfurl }),
  });
  sendPage(response, 200, page);
}

/** Answers with a redirect to the conversation, so that a reload asks nothing twice. */
async function askByForm(exchange: Exchange): Promise<void> {
  const question = new URLSearchParams(await readBody(exchange.request)).get('q')?.trim() ?? '';
  if (question === '') return redirect(exchange.response, '/');
  const { turn } = await ask(exchange, conversationOf(exchange), question);
  redirect(exchange.response, `/#turn-${turn.id}`);
}

async function askByScript(exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw new HttpRefusal(415, 'Send the question as application/json.');
  }
  const question = readQuestion(await readBody(request));
  const { turn, reply } = await ask(exchange, conversationOf(exchange), question);
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

function toIncoming({ request, parts }: Exchange, conversation: string, text: string): Incoming {
  return {
    place: { platform: 'web', space: 'local', channel: conversation },
    conversation: contextKey(conversation),
    text,
    private: true,
    mayManage: parts.access.roleOf(request) === 'curator',
  };
}

async function ask(
  exchange: Exchange,
  conversation: string,
  question: string,
): Promise<{ readonly turn: Turn; readonly reply: Reply }> {
  const { parts } = exchange;
  const incoming = toIncoming(exchange, conversation, question);
  const { reply, posted } = await parts.responder(incoming);
  const turn = { id: parts.newId(), question, reply: renderReply(reply) };
  parts.transcripts.add(conversation, turn);
  await posted({ place: incoming.place, messageIds: [turn.id] });
  return { turn, reply };
}

async function showPress(exchange: Exchange): Promise<void> {
  const { response, url, parts } = exchange;
  const incoming = toIncoming(exchange, conversationOf(exchange), '');
  sendPage(response, 200, await openPress(url, incoming, parts));
}

async function report(exchange: Exchange): Promise<void> {
  const { request, response, parts } = exchange;
  const body = await readBody(request);
  const incoming = toIncoming(exchange, conversationOf(exchange), '');
  sendPage(response, 200, await takeReport(body, incoming, parts));
}

async function forget(exchange: Exchange): Promise<void> {
  const { request, response, parts } = exchange;
  await readBody(request);
  const conversation = conversationOf(exchange);
  await parts.responder(toIncoming(exchange, conversation, 'forget this thread'));
  parts.transcripts.clear(conversation);
  redirect(response, '/');
}

async function showInbox(exchange: Exchange): Promise<void> {
  const { request, response, url, parts } = exchange;
  if (parts.inbox === undefined) throw new HttpRefusal(404, 'This web chat has no inbox.');
  const stores = parts.stores();
  const done = url.searchParams.get('done');
  const page = renderInboxPage({
    title: stores.map((store) => store.briefing.title).join(' · '),
    topics: stores.flatMap((store) => store.briefing.topics),
    zone: stores[0]?.briefing.timezone ?? 'UTC',
    digests: await parts.inbox.digests(),
    messages: await parts.inbox.messages(),
    outcome: parts.transcripts.read(inboxKey(conversationOf(exchange))).find((turn) => turn.id === done)
      ?.reply,
    mayManage: parts.access.roleOf(request) === 'curator',
    hasSignIn: parts.access.hasSignIn,
  });
  sendPage(response, 200, page);
}

/** Answers with a redirect, so that a reload of the page does nothing twice. */
async function manageInbox(exchange: Exchange): Promise<void> {
  const { request, response, parts } = exchange;
  if (parts.inbox === undefined) throw new HttpRefusal(404, 'This web chat has no inbox.');
  const body = await readBody(request);
  if (parts.access.roleOf(request) !== 'curator') {
    if (parts.access.hasSignIn) return redirect(response, '/sign-in');
    throw new HttpRefusal(403, 'Only curators manage the inbox.');
  }
  const conversation = conversationOf(exchange);
  const { reply } = await parts.responder(readInboxForm(body, conversation));
  const id = parts.newId();
  parts.transcripts.clear(inboxKey(conversation));
  parts.transcripts.add(inboxKey(conversation), { id, question: '', reply: renderReply(reply) });
  redirect(response, `/inbox?done=${id}`);
}

/** Drafts are for curators alone, to read too. */
async function deskOf(exchange: Exchange): Promise<ReviewDesk | undefined> {
  const { request, response, parts } = exchange;
  if (parts.review === undefined) throw new HttpRefusal(404, 'There is no review here.');
  if (parts.access.roleOf(request) === 'curator') return parts.review();
  if (!parts.access.hasSignIn) throw new HttpRefusal(403, 'Only curators review.');
  redirect(response, '/sign-in');
  return undefined;
}

async function showReview(exchange: Exchange): Promise<void> {
  const { response, url, parts } = exchange;
  const desk = await deskOf(exchange);
  if (desk === undefined) return;
  const [briefing, id] = [url.searchParams.get('briefing') ?? '', url.searchParams.get('document') ?? ''];
  if (id === '') {
    sendPage(response, 200, renderReviewList(desk.documents()));
    return;
  }
  const document = desk.open(briefing, id);
  if (document === undefined) throw new HttpRefusal(404, 'There is no such document in the briefing.');
  const done = parts.transcripts
    .read(reviewKey(conversationOf(exchange)))
    .find(({ id: turn }) => turn === url.searchParams.get('done'));
  sendPage(
    response,
    200,
    renderReviewPage({
      document,
      at: url.searchParams.get('at'),
      outcome: done?.reply,
      curator: curatorOf(exchange.request),
      hasRedline: url.searchParams.get('view') === 'changes',
    }),
  );
}

/** Answers with a redirect, so that a reload decides nothing twice. */
async function actInReview(exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const body = await readBody(request);
  const desk = await deskOf(exchange);
  if (desk === undefined) return;
  const name = readCuratorName(body);
  if (name !== undefined) {
    response.appendHeader('set-cookie', curatorCookie(name));
    const form = new URLSearchParams(body);
    redirect(
      response,
      addressOf(form.get('briefing') ?? '', form.get('document') ?? '', form.get('at') ?? ''),
    );
    return;
  }
  const question = readReviewQuestion(body);
  if (question !== undefined) {
    const lines = desk.ask(question);
    const shown = renderAsked(question.question, lines);
    redirect(
      response,
      `${addressOf(question.briefing, question.document, question.id)}&done=${keep(exchange, shown)}`,
    );
    return;
  }
  const action = readReviewForm(body, curatorOf(request));
  if (action === undefined) throw new HttpRefusal(400, 'This form is not one of the review’s.');
  const drafts = desk.open(action.briefing, action.document)?.drafts ?? [];
  const at = drafts.findIndex(({ id }) => id === action.id);
  const outcome = desk.act(action);
  const isDecided = outcome.isDone && ['accept', 'reject', 'keep'].includes(action.action);
  const next = isDecided ? drafts[at + 1]?.id : action.id;
  redirect(
    response,
    `${addressOf(action.briefing, action.document, next)}&done=${keep(exchange, renderOutcome(outcome))}`,
  );
}

/** What a form brought about, for the page that follows; its key. */
function keep(exchange: Exchange, reply: Html): string {
  const { parts } = exchange;
  const conversation = conversationOf(exchange);
  const id = parts.newId();
  parts.transcripts.clear(reviewKey(conversation));
  parts.transcripts.add(reviewKey(conversation), { id, question: '', reply });
  return id;
}

const CURATOR_COOKIE = 'sitrep_curator';
const YEAR_S = 365 * 24 * 60 * 60;

/** Who reviews in this browser; it proves nothing, it is written beside what is accepted. */
function curatorOf(request: IncomingMessage): string | undefined {
  const name = readCookie(request, CURATOR_COOKIE);
  if (name === undefined || name === '') return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function curatorCookie(name: string): string {
  return `${CURATOR_COOKIE}=${encodeURIComponent(name)}; Path=/review; Max-Age=${YEAR_S}; HttpOnly; SameSite=Strict`;
}

function reviewKey(conversation: string): string {
  return `review ${conversation}`;
}

/** Where the outcome of a form waits for the page. */
function inboxKey(conversation: string): string {
  return `inbox ${conversation}`;
}

function showSignIn({ response, parts }: Exchange): void {
  if (!parts.access.hasSignIn) throw new HttpRefusal(404, 'Nobody signs in here.');
  sendPage(response, 200, renderSignInPage());
}

async function signIn({ request, response, parts }: Exchange): Promise<void> {
  if (!parts.access.hasSignIn) throw new HttpRefusal(404, 'Nobody signs in here.');
  const password = new URLSearchParams(await readBody(request)).get('password') ?? '';
  const { session, wait } = await parts.access.signIn(password, request.socket.remoteAddress ?? '');
  if (wait > 0) throw new HttpRefusal(429, 'Too many tries; please wait a while.', wait);
  if (session === undefined) return sendPage(response, 403, renderSignInPage('That is not the password.'));
  setCookie(response, parts, SESSION_COOKIE, session, 12 * 60 * 60);
  redirect(response, '/inbox');
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

async function showClaim({ response, url, parts }: Exchange): Promise<void> {
  const found = await findClaim(decodePart(url.pathname.slice('/c/'.length)), parts);
  const { publicUrl } = parts;
  const picture = await pictureOfClaim(found);
  sendPage(
    response,
    200,
    renderClaimPage({
      ...found,
      ...(publicUrl === undefined ? {} : { publicUrl }),
      ...(picture === undefined ? {} : { picture }),
    }),
  );
}

/** The claim among the accounts it stands beside; none where their words cannot be drawn. */
async function pictureOfClaim({ store, claim }: FoundClaim): Promise<ClaimPicture | undefined> {
  const { picturesOfClaims } = await import('../picture/find-picture.ts');
  const others = store.relationsOf(claim.id).flatMap(({ claims }) => claims);
  const claims = [...new Set([claim.id, ...others])];
  try {
    const [picture] = picturesOfClaims(store, claims, 'light');
    return picture === undefined
      ? undefined
      : { ...picture, path: claimsPicturePath(claims, store.version, 1, 'light') };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function sendPicture({ response, url, parts }: Exchange): Promise<void> {
  const { findPicture } = await import('../picture/find-picture.ts');
  try {
    const png = await findPicture(url, parts);
    if (png === undefined) throw new HttpRefusal(404, 'There is no such picture.');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    send(response, 200, 'image/png', png);
  } catch (error) {
    if (error instanceof UserError) throw new HttpRefusal(404, error.message);
    throw error;
  }
}

function sendAsset({ response, url }: Exchange): void {
  const asset = findAsset(url.pathname);
  if (asset === undefined) throw new HttpRefusal(404, 'There is no such file.');
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  send(response, 200, asset.type, asset.body);
}

/** The browser's conversation; a new one gets its cookie with this response. */
function conversationOf({ request, response, parts }: Exchange): string {
  const known = parts.signer.read(COOKIE, readCookie(request, COOKIE) ?? '');
  if (known !== undefined) return known;
  const id = parts.newId();
  setCookie(response, parts, COOKIE, parts.signer.sign(COOKIE, id), 24 * 60 * 60);
  return id;
}

function setCookie(
  response: ServerResponse,
  { publicUrl }: RouteParts,
  name: string,
  value: string,
  seconds: number,
): void {
  const secure = publicUrl?.startsWith('https:') === true ? '; Secure' : '';
  response.appendHeader(
    'Set-Cookie',
    `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`,
  );
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...securityHeaders, Location: location }).end();
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
