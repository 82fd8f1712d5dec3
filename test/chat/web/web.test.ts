// The web chat over HTTP: pages without script, the script's endpoint, receipts, and everything it refuses.

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestWeb, type Sent, send } from './server.ts';

const web = createTestWeb();
let base = '';
beforeAll(async () => {
  await web.start();
  base = web.url();
});
afterAll(() => web.stop());

const get = (path: string, sent: Sent = {}) => send(new URL(path, base).href, sent);
const ask = (question: string, headers: Record<string, string> = {}) =>
  get('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ q: question }),
  });

describe('the page', () => {
  it('tells what the briefing is, offers things to try and the commands, without any script', async () => {
    const { status, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toContain('Ferry collision at Port Aldaine');
    expect(body).toContain('href="/?q=%2Fferry-casualties"');
    expect(body).toContain('How many were hurt, are missing or died, and who says so');
  });

  const cookieOf = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }) =>
    String(headers['set-cookie']).split(';')[0] ?? '';
  const post = (question: string, headers: Record<string, string> = {}) =>
    get('/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ q: question }).toString(),
    });

  it('answers a plain form and shows the conversation again on reload, each question once', async () => {
    const first = await post('/ferry-casualties');
    expect([first.status, first.headers.location]).toEqual([303, expect.stringMatching(/^\/#turn-/)]);
    const Cookie = cookieOf(first);
    await post('who is Edda Folke?', { Cookie });
    const shown = await get('/', { headers: { Cookie } });
    expect(shown.body).toContain('it had treated 44 people');
    expect(shown.body.match(/class="turn"/g)).toHaveLength(2);
    expect((await get('/', { headers: { Cookie } })).body.match(/class="turn"/g)).toHaveLength(2);
  });

  it('answers a link, and keeps nothing of it: whoever sends it, whatever it says', async () => {
    const first = await post('Which crew member of the ferry is still missing?');
    const Cookie = cookieOf(first);
    for (const link of ['/?q=%2Fferry-casualties', '/?q=forget+this+thread', '/?q=%2Fdigest+subscribe']) {
      expect((await get(link, { headers: { Cookie } })).body.match(/class="turn"/g)).toHaveLength(2);
    }
    const { body } = await ask('how old is he?', { Cookie });
    expect(JSON.parse(body).html).toContain('Pavel Ostrin, 23');
    expect((await get('/', { headers: { Cookie } })).body.match(/class="turn"/g)).toHaveLength(2);
  });

  it('keeps conversations apart, in a cookie that no script, no other site and no other server can make', async () => {
    const first = await post('/ferry-casualties');
    expect(String(first.headers['set-cookie'])).toMatch(
      /^sitrep_conversation=[0-9a-f-]{36}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=86400$/,
    );
    expect((await get('/')).body).not.toContain('class="turn"');
    const [id = ''] = cookieOf(first).split('.');
    for (const forged of [id, `${id}.`, `${id}.${'A'.repeat(43)}`, 'sitrep_conversation=x']) {
      const answer = await get('/', { headers: { Cookie: forged } });
      expect(answer.body).not.toContain('class="turn"');
      expect(answer.headers['set-cookie']).toBeDefined();
    }
  });

  it('forgets on request', async () => {
    const Cookie = cookieOf(await post('/ferry-casualties'));
    const { status, headers } = await get('/forget', { method: 'POST', headers: { Cookie } });
    expect([status, headers.location]).toEqual([303, '/']);
    expect((await get('/', { headers: { Cookie } })).body).not.toContain('class="turn"');
  });

  it('allows no inline script or style and nothing from elsewhere', async () => {
    const { headers, body } = await get('/?q=%2Fferry-casualties');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|https?:\/\//);
  });

  it.each([
    '/press',
    '/press?id=x',
    '/press?id=s1%7Cshare%7Ct%3Aferry-casualties%7C1%7C00000000',
    '/press?id=s1%7Cmenu%7Ct%3Aferry-casualties%7C1%7C00000000&value=remove',
  ])('%s opens nothing', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('opens what is behind a card of an older version, and says that it is older', async () => {
    const { body } = await get('/press?id=s1%7Cfull%7Ct%3Aferry-casualties%7C1%7C00000000');
    expect(body).toContain('The briefing has changed since');
    expect(body).toContain('See the card');
    expect(body.match(/class="passage"/g)?.length).toBeGreaterThan(1);
  });

  it('has every asset it names', async () => {
    const { body } = await get('/');
    const paths = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      const { status, headers } = await get(path);
      expect([path, status, headers['cache-control']]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });
});

describe('the endpoint', () => {
  it('gives the reply as blocks and as HTML', async () => {
    const { status, body } = await ask('how many people were injured according to the hospital?');
    const answer = JSON.parse(body);
    expect(status).toBe(200);
    expect(answer.reply).toMatchObject({ outcome: 'answered', kind: 'question', briefing: 'harbour-ferry' });
    expect(answer.html).toContain('it had treated 44 people');
    expect(answer.html).toContain(
      'href="/document/2025-03-12-courier?claim=hospital-treated-44#hospital-treated-44"',
    );
  });

  it('goes on from the question before', async () => {
    const first = await ask('Which crew member of the ferry is still missing?');
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
    const { body } = await ask('how old is he?', { Cookie: cookie });
    expect(JSON.parse(body).html).toContain('Pavel Ostrin, 23');
  });

  it('shows what was typed as text, whatever it is', async () => {
    const { body } = await ask('<img src=x onerror=alert(1)> "><script>alert(1)</script>');
    expect(JSON.parse(body).html).not.toMatch(/<img|<script/);
  });

  it.each([
    ['no JSON type', { headers: { 'Content-Type': 'text/plain' }, body: '{"q":"x"}' }, 415],
    ['no JSON', { headers: { 'Content-Type': 'application/json' }, body: '{' }, 400],
    ['no question', { headers: { 'Content-Type': 'application/json' }, body: '{"question":"x"}' }, 400],
    ['a question of another type', { headers: { 'Content-Type': 'application/json' }, body: '{"q":1}' }, 400],
    [
      'more than 16 KB',
      { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ q: 'x'.repeat(17_000) }) },
      413,
    ],
    [
      'a post from another site',
      { headers: { 'Content-Type': 'application/json', Origin: 'https://evil.example' }, body: '{"q":"x"}' },
      403,
    ],
  ])('refuses %s', async (_name, sent, status) => {
    const answer = await get('/api/ask', { method: 'POST', ...sent });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body).error).toMatch(/\w/);
  });
});

describe('requests it refuses', () => {
  it.each([
    ['GET', '/nowhere', 404],
    ['GET', '/document/nowhere', 404],
    ['GET', '/document/%E0%A4%A', 400],
    ['GET', '/assets/../index.ts', 404],
    ['GET', '/assets/x/sitrep.css', 404],
    ['DELETE', '/', 405],
    ['GET', '/api/ask', 405],
    ['POST', '/document/2025-03-12-courier', 405],
    ['GET', '/constructor', 404],
  ])('%s %s: %d', async (method, path, status) => {
    const answer = await send(`${base.slice(0, -1)}${path}`, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example', '[::2]'])(
    'come under the foreign name %j (DNS rebinding)',
    async (host) => {
      const { status, body } = await get('/', { headers: { Host: host } });
      expect([400, 421]).toContain(status);
      expect(body).not.toContain('Ferry collision');
    },
  );

  it.each(['localhost', '127.0.0.1:3000', '[::1]:80', 'LOCALHOST'])('but not under %s', async (host) => {
    expect((await get('/', { headers: { Host: host } })).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    expect(await get('/healthz', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

describe('a target that is no address', () => {
  it.each(['//', 'http://[', '*', '/%', '/?q=%'])(
    '%j: refused or answered, never an error of ours',
    async (target) => {
      const { hostname, port } = new URL(base);
      const status = await new Promise((resolve, reject) => {
        request({ hostname, port, path: target, agent: false }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect([200, 400, 404]).toContain(status);
      expect(web.errors).toEqual([]);
    },
  );
});

describe('a receipt', () => {
  it('is the canonical text with the quoted passage marked, and what its dates rest on', async () => {
    const { body } = await get('/document/2025-03-12-courier?claim=hospital-treated-44');
    const marked = [...body.matchAll(/<mark[^>]*>([^<]*)<\/mark>/g)].map((match) => match[1]).join('');
    expect(marked).toBe('St Orla’s Hospital said on Tuesday that it had treated 44 people.');
    expect(body).toContain('id="hospital-treated-44"');
    expect(body).toMatch(/Holds for: 11 March 2025/);
  });

  it('holds the whole text, in order', async () => {
    const { body } = await get('/document/2025-03-12-courier');
    const section = /<section[^>]*class="text"[^>]*>(.*)<\/section>/s.exec(body)?.[1] ?? '';
    const text = section
      .replaceAll('</p><p>', '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const { readFileSync } = await import('node:fs');
    const document = readFileSync(
      'test/fixtures/briefings/harbour-ferry/documents/2025-03-12-courier.txt',
      'utf8',
    );
    expect(text.trim()).toBe(document.trim());
  });
});

describe('the server', () => {
  it('says which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(createTestWeb({ port }).start()).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken by another program. Choose another: sitrep start --port ${port + 1}, or set PORT.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('gives our failures a reference and keeps their text to the log', async () => {
    const broken = createTestWeb({
      responder: async () => {
        throw new Error('token=abc');
      },
    });
    await broken.start();
    const { status, body } = await send(`${broken.url()}?q=x`);
    await broken.stop();
    expect(status).toBe(500);
    expect(body).toContain('Reference: ref-1');
    expect(body).not.toContain('token=abc');
    expect(broken.errors).toHaveLength(1);
  });

  it('finishes what is in flight before it stops', async () => {
    const gate = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const slow = createTestWeb({
      responder: async () => {
        arrived.resolve();
        await gate.promise;
        return {
          reply: {
            outcome: 'answered',
            kind: 'x',
            briefing: '',
            version: '',
            blocks: [{ type: 'words', text: 'late answer' }],
            cites: [],
          },
          posted: async () => {},
        };
      },
    });
    await slow.start();
    const answer = send(`${slow.url()}?q=x`);
    await arrived.promise;
    const stopped = slow.stop();
    gate.resolve();
    expect((await answer).body).toContain('late answer');
    await stopped;
  });
});
