import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Briefing, Claim } from '../../../src/briefing/types.ts';
import { renderClaimPage } from '../../../src/chat/web/claim-page.ts';
import { html } from '../../../src/chat/web/html.ts';
import type { PastContent } from '../../../src/digest/changes/content.ts';
import { createStore } from '../../../src/store/store.ts';
import { changedStore, ferryStore } from '../../reply/ferry.ts';
import { createTestWeb, send } from './server.ts';

const ID = 'hospital-treated-44';
const claimOf = (briefing: Briefing): Claim => {
  const claim = briefing.claims.find(({ id }) => id === ID);
  if (claim === undefined) throw new Error(`no claim ${ID}`);
  return claim;
};
const change = (change: Partial<Claim>) => (briefing: Briefing) => ({
  ...briefing,
  version: 'a'.repeat(64),
  claims: briefing.claims.map((claim) => (claim.id === ID ? { ...claim, ...change } : claim)),
});
const withoutTexts = (briefing: Briefing): Briefing => ({
  ...briefing,
  documents: briefing.documents.map((document) => ({ ...document, text: '' })),
});
const before = createStore(
  withoutTexts(
    change({ quantity: claimOf(ferryStore.briefing).quantity.map((one) => ({ ...one, printed: '41' })) })(
      ferryStore.briefing,
    ),
  ),
);

describe('the page on a claim', () => {
  const web = createTestWeb({
    publicUrl: 'https://sitrep.example.org',
    pastStore: async (_briefing, digits): Promise<PastContent | undefined> => {
      const version = {
        id: 'ferry@1',
        briefing: 'ferry',
        number: 1,
        hash: before.version,
        createdAt: 0,
        record: null,
      };
      if (digits === 'aaaaaaaa') return { version, store: before };
      return digits === 'bbbbbbbb' ? { version } : undefined;
    },
  });
  beforeAll(() => web.start());
  afterAll(() => web.stop());
  const get = (path: string) => send(`${web.url()}${path}`);
  const version = ferryStore.version.slice(0, 8);

  it('shows the quote marked in its paragraph, with chain, dates and their basis, and the desk’s note as such', async () => {
    const { status, body } = await get(`c/${ID}`);
    expect(status).toBe(200);
    const claim = claimOf(ferryStore.briefing);
    expect(body).toContain(`<mark>${html`${claim.quotes[0].exact}`.html}</mark>`);
    expect(body.replaceAll(/<\/?mark>/g, '')).toContain(html`${claim.paragraph}`.html);
    expect(body).toContain('St Orla’s Hospital');
    expect(body).toMatch(/Published<\/dt><dd>[^<]+<span class="basis">/);
    expect(body).toMatch(/The desk’s note, not a source<\/h2>/);
    expect(body).toContain(`sha256 <code>${ferryStore.document(claim.document)?.sha256}</code>`);
  });

  it('unfurls: title, quote and the one address of this version', async () => {
    const { body } = await get(`c/${ID}`);
    const meta = (name: string) => body.match(`<meta property="${name}" content="([^"]*)">`)?.[1];
    expect(meta('og:title')).toContain('Hospital › Courier');
    expect(meta('og:description')).toContain('44');
    expect(meta('og:url')).toBe(`https://sitrep.example.org/c/${ID}@${version}`);
    expect(body).toContain(`<link rel="canonical" href="https://sitrep.example.org/c/${ID}@${version}">`);
  });

  it('holds a schema.org quotation and a web annotation whose selectors find the quote', async () => {
    const { body } = await get(`c/${ID}@${version}`);
    const [quotation, annotation] = JSON.parse(
      body.match(/<script type="application\/ld\+json">(.*)<\/script>/)?.[1] ?? '[]',
    );
    const claim = claimOf(ferryStore.briefing);
    const text = ferryStore.document(claim.document)?.text ?? '';
    expect(quotation).toMatchObject({ '@type': 'Quotation', text: claim.quotes[0].exact });
    const [{ selector }] = annotation.target;
    const [quote, position] = selector;
    expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
  });

  it('links every other side of every relation', async () => {
    for (const relation of ferryStore.briefing.relations) {
      const [id = '', ...others] = relation.claims;
      const { body } = await get(`c/${id}`);
      for (const other of others) expect(body, relation.id).toContain(`href="/c/${other}@${version}"`);
      expect(body).toContain(html`${relation.note}`.html);
    }
  });

  it('says of an older version what has changed since, and shows the claim as it was', async () => {
    const { status, body } = await get(`c/${ID}@aaaaaaaa`);
    expect(status).toBe(200);
    expect(body).toContain('The briefing has changed since.');
    expect(body).toContain('We showed the wrong figure.');
    expect(body).toMatch(/was<\/dt><dd>[^<]*41/);
    expect(body).toMatch(/is<\/dt><dd>[^<]*44/);
    expect(body).toContain(`<a href="/c/${ID}">As it is now</a>`);
  });

  it('has a picture of the accounts by date, inline and as PNG for links to it', async () => {
    const { body } = await get(`c/${ID}`);
    const image =
      body.match(/<meta property="og:image" content="https:\/\/sitrep.example.org\/([^"]+)">/)?.[1] ?? '';
    expect(body).toMatch(/<meta property="og:image:alt" content="[^"]*44/);
    expect(body).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    for (const path of [image, `picture/ferry-casualties@${version}.png?theme=dark`]) {
      const { status, headers, body: png } = await get(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('image/png');
      expect(png.slice(1, 4)).toBe('PNG');
    }
    for (const path of [
      'picture/no-topic',
      'picture/ferry-casualties@00000000.png',
      `picture/none@${version}.png`,
      `picture/ferry-casualties@${version}.png?page=99`,
    ])
      expect((await get(path)).status, path).toBe(404);
  });

  it('lets a link to a topic unfurl with its title and picture', async () => {
    const { body } = await get('?q=/ferry-casualties');
    expect(body).toContain('<meta property="og:title" content="Injured and missing">');
    expect(body).toContain(`content="https://sitrep.example.org/picture/ferry-casualties@${version}.png"`);
    expect((await get('?q=who')).body).not.toContain('og:title');
  });

  it.each([
    ['c/no-such-claim', 'No claim of the briefing has this address'],
    [`c/${ID}@00000000`, 'No version of the briefing that is known here'],
    [`c/${ID}@bbbbbbbb`, 'is not kept any more'],
    [`c/${ID}@%25`, 'No version of the briefing that is known here'],
    ['c/', 'No claim of the briefing has this address'],
  ])('%s is not found, and says why', async (path, why) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toContain(why);
  });

  it('lets nothing of a claim become markup, data or Markdown of its own', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--',
        '"><img src=x onerror=alert(1)>',
        '`*_[x](javascript:1)',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (quote, statement) => {
        const store = changedStore((briefing) => {
          const claim = claimOf(briefing);
          const text = ` ${quote} `;
          const changed = change({
            statement,
            core: quote,
            paragraph: text,
            quotes: [{ exact: quote, start: 1, end: 1 + quote.length }],
          })(briefing);
          return {
            ...changed,
            documents: briefing.documents.map((one) => (one.id === claim.document ? { ...one, text } : one)),
          };
        });
        const claim = claimOf(store.briefing);
        const document = store.document(claim.document);
        if (document === undefined) throw new Error('no document');
        const page = renderClaimPage({
          store,
          claim,
          document,
          current: store,
          publicUrl: 'https://x.example',
        }).html;
        expect(page.match(/<script/g)?.length).toBe(1);
        expect(page).not.toMatch(/<img|<!--/);
        const json = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '';
        expect(JSON.parse(json)[0].text).toBe(quote.toWellFormed());
      }),
      { numRuns: 150 },
    );
  });
});
