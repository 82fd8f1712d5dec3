// Who may do what in a web chat that others reach, and what floods and dawdlers get.

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createLimitedServer } from '../../../src/chat/contract/http-limits.ts';
import { html } from '../../../src/chat/web/html.ts';
import { createRateLimit } from '../../../src/chat/web/rate-limit.ts';
import { createSigner } from '../../../src/chat/web/signing.ts';
import { createTranscripts } from '../../../src/chat/web/transcripts.ts';
import { createTestWeb, type Sent, send, type TestWeb } from './server.ts';

const running: TestWeb[] = [];
afterEach(() => Promise.all(running.splice(0).map((web) => web.stop())));

async function open(options: Parameters<typeof createTestWeb>[0]) {
  const web = createTestWeb({ hasInbox: true, ...options });
  await web.start();
  running.push(web);
  const { port } = new URL(web.url());
  return (path: string, sent: Sent = {}) => send(`http://127.0.0.1:${port}${path}`, sent);
}

const form = (fields: Record<string, string>, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});
const publicUrl = 'https://sitrep.example.org';
const Host = 'sitrep.example.org';

describe('a server that others reach', () => {
  const settings = { host: '0.0.0.0', publicUrl, access: { password: 'correct horse battery' } };

  it('answers under its public name alone, also its loopback name is none of it', async () => {
    const get = await open(settings);
    expect((await get('/', { headers: { Host } })).status).toBe(200);
    for (const foreign of ['evil.example', '127.0.0.1', 'localhost', 'sitrep.example.org.evil.example']) {
      expect((await get('/', { headers: { Host: foreign } })).status).toBe(421);
    }
  });

  it('takes no post of another origin (a rebinding page subscribed)', async () => {
    const get = await open(settings);
    for (const Origin of ['https://evil.example', 'http://sitrep.example.org', 'null', `http://${Host}:80`]) {
      expect((await get('/inbox', form({ action: 'list' }, { Host, Origin }))).status).toBe(403);
    }
    const fromElsewhere = { Host, 'Sec-Fetch-Site': 'cross-site' };
    expect((await get('/inbox', form({ action: 'list' }, fromElsewhere))).status).toBe(403);
    const own = await get('/', form({ q: '/help' }, { Host, Origin: publicUrl }));
    expect(own.status).toBe(303);
  });

  it('lets readers ask and read, and curators who signed in manage', async () => {
    const get = await open(settings);
    expect((await get('/', form({ q: '/help' }, { Host }))).status).toBe(303);
    const page = await get('/inbox', { headers: { Host } });
    expect(page.body).toContain('href="/sign-in"');
    expect(page.body).not.toContain('action="/inbox"');
    const refused = await get('/inbox', form({ action: 'list' }, { Host }));
    expect([refused.status, refused.headers.location]).toEqual([303, '/sign-in']);

    expect((await get('/sign-in', form({ password: 'wrong horse battery' }, { Host }))).status).toBe(403);
    const signedIn = await get('/sign-in', form({ password: 'correct horse battery' }, { Host }));
    const cookies = [signedIn.headers['set-cookie']].flat().map(String);
    const session = cookies.find((cookie) => cookie.startsWith('sitrep_session=')) ?? '';
    expect(session).toMatch(/HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/);
    const Cookie = session.split(';')[0] ?? '';
    expect((await get('/inbox', { headers: { Host, Cookie } })).body).toContain('action="/inbox"');
    const managed = await get('/inbox', form({ action: 'list' }, { Host, Cookie }));
    expect(managed.headers.location).toMatch(/^\/inbox\?done=/);
    // A signed conversation is no signed session.
    const conversation = [managed.headers['set-cookie']].flat().map(String)[0]?.split(';')[0]?.split('=')[1];
    const mixed = `sitrep_session=${conversation}`;
    expect((await get('/inbox', { headers: { Host, Cookie: mixed } })).body).not.toContain('action="/inbox"');
  });

  it('knows who signed in at another process with the same key, until the password is another', async () => {
    const cookieKey = randomBytes(32);
    const first = await open({ ...settings, cookieKey });
    const signedIn = await first('/sign-in', form({ password: 'correct horse battery' }, { Host }));
    const Cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const second = await open({ ...settings, cookieKey });
    expect((await second('/inbox', { headers: { Host, Cookie } })).body).toContain('action="/inbox"');
    const changed = await open({ ...settings, cookieKey, access: { password: 'another horse battery' } });
    expect((await changed('/inbox', { headers: { Host, Cookie } })).body).not.toContain('action="/inbox"');
  });

  it('lets nobody guess the password', async () => {
    const get = await open(settings);
    const answers = [];
    for (let n = 0; n < 8; n += 1)
      answers.push(await get('/sign-in', form({ password: `guess ${n}` }, { Host })));
    expect(answers.map(({ status }) => status).slice(-2)).toEqual([429, 429]);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await get('/sign-in', form({ password: 'correct horse battery' }, { Host }))).status).toBe(429);
  });

  it('takes a trusted proxy’s word for who it is: without it nothing is posted, curators can be listed', async () => {
    const access = { userHeader: 'x-forwarded-user', curators: ['ana@example.org'] };
    const get = await open({ host: '0.0.0.0', publicUrl, access });
    expect((await get('/', form({ q: '/help' }, { Host }))).status).toBe(401);
    expect((await get('/', form({ q: '/help' }, { Host, 'X-Forwarded-User': 'bo' }))).status).toBe(303);
    expect((await get('/inbox', form({ action: 'list' }, { Host, 'X-Forwarded-User': 'bo' }))).status).toBe(
      403,
    );
    const curator = form({ action: 'list' }, { Host, 'X-Forwarded-User': 'ana@example.org' });
    expect((await get('/inbox', curator)).status).toBe(303);
  });
});

describe('a flood', () => {
  it('gets 40 at once, then ten a second; 429 says when to come back, and nobody else waits', async () => {
    let now = 0;
    const get = await open({ monotonic: () => now });
    const answers = await Promise.all(Array.from({ length: 60 }, () => get('/healthz')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20);
    expect(refused[0]?.headers['retry-after']).toBe('1');
    now += 1000;
    const later = await Promise.all(Array.from({ length: 20 }, () => get('/healthz')));
    expect(later.filter(({ status }) => status === 200)).toHaveLength(10);
  });

  it('from many addresses is bounded together, and so is what is kept of them', () => {
    let now = 0;
    const limit = createRateLimit(() => now, { perSecond: 10, burst: 40 }, { perSecond: 100, burst: 400 });
    const taken = (count: number) =>
      Array.from({ length: count }, (_, n) => limit.take(`2001:db8:${n.toString(16)}::1`)).filter(
        (wait) => wait === 0,
      );
    expect(taken(20_000)).toHaveLength(400);
    now += 1000;
    expect(taken(20_000)).toHaveLength(100);
    now += 60_000;
    expect(limit.take('192.0.2.1')).toBe(0);
    // One household's network of addresses is one.
    const household = Array.from({ length: 60 }, (_, n) => limit.take(`2001:db8:1:2::${n.toString(16)}`));
    expect(household.filter((wait) => wait === 0)).toHaveLength(40);
  });

  it('fills the memory of conversations to its limit in bytes, oldest first', () => {
    const turn = (id: string, size: number) => ({ id, question: '', reply: html`${'x'.repeat(size)}` });
    const transcripts = createTranscripts(10_000);
    for (let n = 0; n < 10; n += 1) transcripts.add(`c${n}`, turn(`t${n}`, 2000));
    expect([5, 6].map((n) => transcripts.read(`c${n}`).length)).toEqual([0, 1]);
    expect(transcripts.read('c9')).toHaveLength(1);
    for (let n = 0; n < 10; n += 1) transcripts.add('long', turn(`l${n}`, 2000));
    expect(transcripts.read('long').map(({ id }) => id)).toEqual(['l6', 'l7', 'l8', 'l9']);
    transcripts.clear('long');
    for (let n = 0; n < 4; n += 1) transcripts.add(`again${n}`, turn(`a${n}`, 2000));
    expect(transcripts.read('again0')).toHaveLength(1);
  });

  it('finds every server with the same limits', () => {
    const server = createLimitedServer(() => undefined);
    expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 15_000, maxConnections: 512 });
  });
});

describe('a signed value', () => {
  it('is read only whole, for its purpose and with its key', () => {
    const signer = createSigner(new Uint8Array(32).fill(1));
    const other = createSigner(new Uint8Array(32).fill(2));
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (value, at, letter) => {
        const signed = signer.sign('a', value);
        expect(signer.read('a', signed)).toBe(value);
        expect(signer.read('b', signed)).toBeUndefined();
        expect(other.read('a', signed)).toBeUndefined();
        const i = at % signed.length;
        const changed = signed.slice(0, i) + letter + signed.slice(i + 1);
        if (changed !== signed) expect(signer.read('a', changed)).not.toBe(value);
      }),
    );
  });
});
