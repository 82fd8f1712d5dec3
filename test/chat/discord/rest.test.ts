// Requests that Discord refuses are counted: above a thousand in ten minutes the bot rests, long before the address is
// banned, and goes on when they are over.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequest, REST, RESTEvents } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDiscordRest, type DiscordRest, Resting } from '../../../src/chat/discord/rest.ts';

const START = Date.UTC(2026, 10, 22);
/** What is waited where no time is told, and after which a request is given up. */
const [UNTOLD_MS, TIMEOUT_MS] = [5000, 10_000];
let server: Server;
let url = '';
let status = 403;
let headers: Readonly<Record<string, string>> = {};
let requests = 0;

beforeEach(async () => {
  // The library's own fifty a second follow the wall clock.
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  [status, headers, requests] = [403, {}, 0];
  server = createServer((_request, response) => {
    requests += 1;
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(status === 200 ? { id: '1' } : { code: 50001, message: 'Missing Access' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function ask(rest: DiscordRest, times: number): Promise<unknown> {
  let last: unknown;
  for (let n = 0; n < times; n += 1) {
    vi.setSystemTime(Date.now() + 30);
    last = await rest
      .request('POST', '/channels/900000000000000001/messages')
      .catch((error: unknown) => error);
  }
  return last;
}

/** A client of the library’s own that tells of answers as if it had had so many. */
function watchedBy(rest: DiscordRest) {
  const library = new REST({ api: url, retries: 0 }).setToken('token');
  rest.watch(library);
  const tell = (times: number): void => {
    for (let n = 0; n < times; n += 1) {
      vi.setSystemTime(Date.now() + 30);
      library.emit(RESTEvents.Response, {} as APIRequest, new Response(null, { status, headers }));
    }
  };
  return { library, tell };
}

it('rests after a thousand refused requests, whoever made them, until ten minutes after', async () => {
  const rest = createDiscordRest({ token: 'token', apiUrl: url }, Date.now);
  const { library, tell } = watchedBy(rest);
  await library.get('/channels/900000000000000001').catch(() => undefined);
  tell(997);
  expect(await ask(rest, 2)).not.toBeInstanceOf(Resting);
  expect(requests).toBe(3);
  const refused = await ask(rest, 5);
  expect(refused).toBeInstanceOf(Resting);
  expect(requests).toBe(3);
  // The first of the thousand is over then.
  vi.setSystemTime(Date.now() + (refused as Resting).retryAfterMs);
  status = 200;
  expect(await ask(rest, 3)).toEqual({ id: '1' });
});

it('takes a page for nobody’s yes, not even where no answer is read', async () => {
  const rest = createDiscordRest({ token: 'token', apiUrl: url }, Date.now);
  [status, headers] = [200, { 'content-type': 'text/html' }];
  expect(await ask(rest, 1)).toMatchObject({ message: expect.stringContaining('answered instead (200)') });
});

it('takes an answer without content for Discord’s, whatever type it names', async () => {
  const rest = createDiscordRest({ token: 'token', apiUrl: url }, Date.now);
  [status, headers] = [204, { 'content-type': 'text/html; charset=utf-8' }];
  expect(await ask(rest, 1)).not.toBeInstanceOf(Error);
});

/** The pauses of a limit are not waited for but noted, each with the requests made before. */
function notePauses(): readonly { readonly ms: number; readonly requests: number }[] {
  const pauses: { ms: number; requests: number }[] = [];
  const { setTimeout: real } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) => {
    if (ms < UNTOLD_MS || ms >= TIMEOUT_MS) return real(run, ms);
    pauses.push({ ms, requests });
    status = 200;
    return real(run, 0);
  }) as typeof setTimeout);
  return pauses;
}

it.each([
  ['no time', {}],
  ['a date', { 'retry-after': 'Fri, 27 Nov 2026 23:05:00 GMT' }],
  ['a page of Cloudflare’s', { 'content-type': 'text/html' }],
])('a limit with %s is waited for, not tried again at once', async (_what, more) => {
  const rest = createDiscordRest({ token: 'token', apiUrl: url }, Date.now);
  [status, headers] = [429, more];
  const pauses = notePauses();
  await rest.request('POST', '/channels/900000000000000001/messages').catch(() => undefined);
  expect(pauses).toEqual([{ ms: expect.any(Number), requests: 1 }]);
  expect(requests).toBe(2);
});

it('has its token while a refusal is still being heard', async () => {
  const rest = createDiscordRest({ token: 'token', apiUrl: url }, Date.now);
  const tokens: (string | undefined)[] = [];
  let hear = (): void => {};
  server.removeAllListeners('request').on('request', (request, response) => {
    tokens.push(request.headers.authorization);
    response.writeHead(tokens.length === 1 ? 401 : 200, { 'content-type': 'application/json' });
    if (tokens.length > 1) return response.end('{"id":"1"}');
    response.write('{');
    hear = () => response.end('"message":"401: Unauthorized","code":0}');
  });
  const told = vi.spyOn(REST.prototype, 'emit');
  const refused = rest.request('POST', '/channels/900000000000000001/messages').catch((error) => error);
  await vi.waitFor(() => expect(told.mock.calls.map(([event]) => event)).toContain(RESTEvents.Response));
  expect(await rest.request('GET', '/channels/900000000000000002')).toEqual({ id: '1' });
  expect(await rest.isTokenRefused()).toBe(false);
  hear();
  expect(await refused).toMatchObject({ status: 401 });
  expect(new Set(tokens)).toEqual(new Set(['Bot token']));
});

it('does not count what is nobody’s fault', async () => {
  const rest = createDiscordRest({ token: 'token', apiUrl: url }, Date.now);
  headers = { 'x-ratelimit-scope': 'shared' };
  watchedBy(rest).tell(999);
  await ask(rest, 2);
  [status, headers] = [200, {}];
  expect(await ask(rest, 1)).toEqual({ id: '1' });
});
