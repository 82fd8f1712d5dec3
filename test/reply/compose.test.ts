// What replies say, block by block: order, attributions, what travels with a quote, declines, dates.

import { describe, expect, it } from 'vitest';
import type { Declined } from '../../src/answer/answer-types.ts';
import type { Claim } from '../../src/briefing/types.ts';
import type { Block, QuoteLine, Reply, Source } from '../../src/reply/blocks.ts';
import { compose } from '../../src/reply/compose.ts';
import { GAP } from '../../src/reply/quote-line.ts';
import type { Store } from '../../src/store/store.ts';
import { changedStore, ferryStore, loadFolders, replyTo } from './ferry.ts';

const commands = [
  '/timeline',
  '/sources',
  '/about',
  '/help',
  'how many people were injured?',
  'what share of the passengers was hurt?',
];

/** Somebody whom this briefing quotes, by name. */
function speakerOf({ briefing, entity }: Store): string {
  const links = briefing.claims.flatMap((claim) => claim.attribution);
  const names = links.map((link) => entity(link.by)).filter((found) => found?.type === 'person');
  return names.find((found) => !found?.name.startsWith('the '))?.name ?? '';
}

function quotesOf(reply: Reply): readonly QuoteLine[] {
  return reply.blocks.flatMap((block): readonly QuoteLine[] => {
    if (block.type === 'quote') return [block];
    if (block.type === 'dated') return [block.quote];
    return block.type === 'difference' ? block.sides : [];
  });
}

/** Every verbatim text in a reply with its source, caveats too. */
function quotedTexts(reply: Reply): readonly { readonly quote: string; readonly source: Source }[] {
  return quotesOf(reply)
    .flatMap((line) => [line, ...line.caveats])
    .flatMap(({ quote, sources }) => sources.map((source) => ({ quote, source })));
}

function wordsOf(reply: Reply): string {
  return reply.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
}

function shape(reply: Reply): readonly string[] {
  return reply.blocks.map((block) => (block.type === 'heading' ? `heading ${block.text}` : block.type));
}

function only<T extends Block['type']>(reply: Reply, type: T): readonly Extract<Block, { type: T }>[] {
  return reply.blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);
}

function withClaim(id: string, change: Partial<Claim>): Store {
  return changedStore((briefing) => ({
    ...briefing,
    claims: briefing.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
  }));
}

describe('every reply', async () => {
  const stores = [ferryStore, ...(await loadFolders('briefings'))];
  const replies = stores.flatMap((store) =>
    [
      ...store.briefing.topics.map((topic) => `/${topic.command}`),
      ...commands,
      `/who ${speakerOf(store)}`,
    ].map((text) => ({
      text,
      store,
      reply: replyTo(text, { store }),
    })),
  );

  it.each(replies)('$text quotes only what stands in the document it names', ({ store, reply }) => {
    for (const { quote, source } of quotedTexts(reply)) {
      for (const part of quote.split(GAP)) expect(store.document(source.document)?.text).toContain(part);
    }
  });

  it.each(replies)('$text cites each claim that it quotes, and none twice', ({ reply }) => {
    const quoted = quotedTexts(reply).map(({ source }) => source.claim);
    expect(reply.cites).toEqual(expect.arrayContaining(quoted));
    expect(new Set(reply.cites).size).toBe(reply.cites.length);
  });

  it.each(replies)(
    '$text closes with the newest document, its age and the store version',
    ({ store, reply }) => {
      expect(reply.blocks.at(-1)).toMatchObject({
        type: 'footer',
        text: expect.stringMatching(
          new RegExp(`^Newest document: .+\\. Store ${store.version.slice(0, 12)}\\.$`),
        ),
      });
    },
  );

  it.each(replies)('$text shows no quote block twice', ({ reply }) => {
    const alone = only(reply, 'quote').map((block) => `${block.quote} ${block.sources[0].line}`);
    expect(new Set(alone).size).toBe(alone.length);
  });

  it('is the same, byte for byte, for the same question and day', () => {
    const twice = ['/ferry-casualties', 'how many people were injured?', 'what share was hurt?'].map(
      (text) => [JSON.stringify(replyTo(text)), JSON.stringify(replyTo(text))],
    );
    for (const [first, second] of twice) expect(first).toBe(second);
  });
});

describe('a topic in figures', () => {
  const reply = replyTo('/ferry-casualties');

  it('opens with the table, then what differs, then the quotes by section', () => {
    const [title, table, differ, first] = shape(reply);
    expect([title, table, differ, first]).toEqual([
      'heading Injured and missing',
      'figures',
      'heading Where accounts differ',
      'difference',
    ]);
    expect(shape(reply).indexOf('heading Injured')).toBeGreaterThan(shape(reply).lastIndexOf('difference'));
  });

  it('keeps figures as printed, one column a unit, and leaves blank what nobody states', () => {
    const [table] = only(reply, 'figures');
    expect(table?.columns).toEqual(['injured', 'missing']);
    expect(
      table?.rows.map(({ who, figures, asOf, reportedBy }) => [who, ...figures, asOf, reportedBy]),
    ).toEqual([
      [
        'the coastguard',
        expect.stringContaining('31'),
        expect.stringContaining('four'),
        '7 March 2025',
        'CPA, 7 March 2025',
      ],
      [
        'Ministry note (own voice)',
        expect.stringContaining('38'),
        undefined,
        '9 March 2025',
        'Ministry note, 10 March 2025',
      ],
      [
        "St Orla's Hospital",
        expect.stringContaining('44'),
        undefined,
        '11 March 2025',
        'Courier, 12 March 2025',
      ],
      [
        'Morning Lantern (own voice)',
        expect.stringContaining('forty'),
        expect.stringContaining('two'),
        '14 March 2025',
        'Morning Lantern, 14 March 2025',
      ],
      [
        'Ministry note (own voice)',
        undefined,
        expect.stringContaining('Two'),
        '10 March 2025',
        'Ministry note, 10 March 2025',
      ],
      [
        'Courier (own voice)',
        undefined,
        expect.stringContaining('two'),
        '12 March 2025',
        'Courier, 12 March 2025',
      ],
    ]);
  });

  it('sets accounts that differ side by side, with the relation in words', () => {
    const difference = only(reply, 'difference').find(({ label }) => label === 'Not the same scope');
    expect(difference).toMatchObject({ relation: 'other-scope' });
    expect(difference?.sides.map((side) => side.quote)).toEqual([
      'As of noon on Sunday, 38 persons had received hospital treatment',
      'St Orla’s Hospital said on Tuesday that it had treated 44 people.',
    ]);
  });

  it('does not say again in a section what a difference has shown', () => {
    const sections = only(reply, 'quote').map((block) => block.quote);
    expect(sections).not.toContain('St Orla’s Hospital said on Tuesday that it had treated 44 people.');
    expect(sections).toContain('The dredger’s crew of nine escaped unhurt.');
  });
});

describe('an attribution', () => {
  const lines = new Map(
    ferryStore.briefing.topics
      .flatMap((topic) => quotedTexts(replyTo(`/${topic.command}`)))
      .map(({ source }) => [source.claim, source]),
  );

  it.each([
    ['hospital-treated-44', "St Orla's Hospital (said) → Courier, 12 March 2025"],
    ['vonn-still-a-rescue', 'Petra Vonn, coastguard spokeswoman (said) → CPA, 7 March 2025'],
    ['deckhand-missing', 'Courier, in its own voice, 12 March 2025'],
    [
      'list-226-passengers',
      'Aldaine Line, operator (passenger list) → Ministry of Transport → Ministry note, 10 March 2025',
    ],
  ])('%s reads %s', (claim, line) => {
    expect(lines.get(claim)?.line).toBe(line);
  });

  it('marks a date that is inferred, and says when the thing held', async () => {
    const [store] = await loadFolders('briefings');
    const reply = replyTo('/casualties', { ...(store === undefined ? {} : { store }) });
    const source = quotedTexts(reply).find(
      ({ source: { document } }) => document === '2025-01-13-reaction',
    )?.source;
    expect(source).toMatchObject({
      inferred: true,
      published: '13 January 2025',
      asOf: 'as of 13 January 2025',
    });
    expect(source?.line).toMatch(/→ Reaction, 13 January 2025 \(date inferred\)$/);
  });
});

describe('what travels with a quote', () => {
  const find = (reply: Reply, claim: string): QuoteLine | undefined =>
    quotesOf(reply).find((line) => line.sources.some((source) => source.claim === claim));

  it('is its caveat, quoted with its own source', () => {
    expect(find(replyTo('/ferry-casualties'), 'hospital-treated-44')?.caveats).toEqual([
      {
        quote: 'A spokesman said the figure included people who came in days later with bruises or shock.',
        sources: [
          expect.objectContaining({ line: "the hospital's spokesman (said) → Courier, 12 March 2025" }),
        ],
      },
    ]);
  });

  it.each([
    [{ status: 'retracted' as const }, 'Retracted'],
    [{ status: 'superseded' as const, supersededBy: 'hospital-treated-44' }, 'Superseded by: St Orla'],
    [{ kind: 'prediction' as const }, 'Prediction'],
    [{ condition: 'If the owner is right' }, 'Under the condition “If the owner is right”'],
    [{ condition: 'escaped unhurt' }, 'Conditional'],
    [
      {
        corrections: [
          { on: '2025-03-18', by: 'desk', what: 'the crew numbered nine, not ten', why: 'misread' },
        ],
      },
      'Corrected 18 March 2025: the crew numbered nine, not ten',
    ],
  ])('is its standing: %o', (change, lead) => {
    const store = withClaim('dredger-crew-unhurt', change);
    const [line] = quotesOf(replyTo('did the dredger crew escape unhurt?', { store })).filter((each) =>
      each.sources.some((source) => source.claim === 'dredger-crew-unhurt'),
    );
    expect(line?.lead).toContain(lead);
  });
});

describe('a question', () => {
  it('puts relations that share an account into one block: each account once, under what both say', () => {
    const reply = replyTo('how many were injured');
    const [block, ...others] = only(reply, 'difference');
    expect(others).toEqual([]);
    expect(block?.label).toBe('Not the same scope');
    expect(wordsOf(reply)).toMatch(
      /The desk’s note, not a source: The ministry counts 38 .*\nNot the same date · The desk’s note, not a source: Two counts at two times/,
    );
    expect(block?.sides.map(({ quote }) => quote.slice(0, 24))).toEqual([
      'St Orla’s Hospital said ',
      'As of noon on Sunday, 38',
      'At least 31 people were ',
    ]);
  });

  it('shows an answering claim once, inside the difference that concerns it', () => {
    const reply = replyTo('how many people were treated according to the hospital and the ministry?');
    const quotes = quotesOf(reply).map((line) => line.quote);
    const said = quotes.filter((quote) => quote.includes('it had treated 44 people'));
    expect(said).toHaveLength(1);
  });

  it('tells which filter is in force', () => {
    expect(wordsOf(replyTo('how many were injured according to the hospital?'))).toContain(
      "Only according to St Orla's Hospital.",
    );
  });

  it('tells which word was corrected', () => {
    const reply = replyTo('what did the inspectrate find?');
    expect(wordsOf(reply)).toMatch(/Read “inspectrate” as “inspectorate”\./i);
  });
});

describe('a decline', () => {
  const unknown = ferryStore.briefing.unknowns[0];
  const decline = (answer: Partial<Declined>, filters: readonly string[] = []): Reply =>
    compose(
      {
        outcome: 'declined',
        store: ferryStore,
        asked: { text: '', previous: [], today: '2025-03-20', options: {} },
        understood: { corrected: [], filters, fromContext: [] },
        reason: 'not-stated',
        detail: undefined,
        nearest: [],
        relations: [],
        ...answer,
      },
      '2025-03-20',
    );

  it.each<[Partial<Declined>, string]>([
    [{ reason: 'not-stated' }, 'Not stated'],
    [{ reason: 'source-says-unknown' }, 'Not stated'],
    [{ reason: 'false-premise' }, 'Not stated'],
    [
      { reason: 'needs-derivation', detail: 'a percentage' },
      'Not stated: a percentage. Sitrep quotes; it does not calculate',
    ],
    [{ reason: 'after-last-document', detail: '2031-05-01' }, 'Not stated: anything of 1 May 2031 or later'],
    [{ reason: 'off-topic' }, 'Not about this story: Ferry collision at Port Aldaine'],
    [{ reason: 'ambiguous' }, 'This can mean more than one thing; please say who or what'],
  ])('for %o is one line', (answer, sentence) => {
    expect(only(decline(answer), 'words').map((block) => block.text)).toEqual([sentence]);
  });

  it('names the known unknown in its typed words, never in the desk’s sentence on it', () => {
    if (unknown === undefined) throw new Error('the fixture has no known unknown');
    const reply = decline({ unknown: { ...unknown, what: 'how nine hundred died' } });
    expect(only(reply, 'words')[0]?.text).toBe(`Not stated: ${unknown.missing} of ${unknown.of}`);
    expect(JSON.stringify(reply)).not.toContain('nine hundred');
  });

  it.each([
    ['Who gave the harbour police the radar?', 'Not stated: who (supply)'],
    ['Why did the union sue the minister?', 'Not stated: why (lawsuit)'],
  ])('%s names what the question wanted', (text, head) => {
    const [line] = only(replyTo(text), 'words');
    expect(line?.text).toBe(head);
  });

  it('names whose words were asked for instead of saying above how it was read', () => {
    const reply = decline({}, ['according to the harbour police', 'as of 12 March 2025']);
    expect(only(reply, 'words')[0]?.text).toContain('Not stated: by the harbour police');
    expect(reply.card?.readAs).toBe('Read as: as of 12 Mar 2025');
  });

  it('offers what the documents do say, quoted', () => {
    const reply = replyTo('Why did the transport minister refuse to hold an inquiry?');
    expect(wordsOf(reply)).toContain('What is stated:');
    expect(quotesOf(reply)[0]?.quote).toContain('independent public inquiry');
  });
});

describe('the general commands', () => {
  it('/timeline goes by the date for which a thing held', () => {
    const days = only(replyTo('/timeline'), 'dated').map((block) => block.when);
    const march = days.filter((day) => /^\d+ March 2025/.test(day)).map((day) => Number.parseInt(day, 10));
    expect(march.length).toBeGreaterThan(5);
    expect(march).toEqual([...march].sort((a, b) => a - b));
  });

  it('/timeline shows a date no more precisely than it is known', () => {
    const days = only(replyTo('/timeline'), 'dated').map((block) => block.when);
    expect(days).toContain('February 2025 (“in February”)');
  });

  it('/who lists what somebody said, when and through which document, before what is said about them', () => {
    const reply = replyTo('/who Edda Folke');
    const headings = only(reply, 'heading').map((block) => block.text);
    expect(headings.slice(0, 2)).toEqual(['Edda Folke', 'What they said']);
    expect(
      only(reply, 'dated').every((block) =>
        block.quote.sources[0].line.startsWith('Edda Folke, a retired harbour pilot'),
      ),
    ).toBe(true);
  });

  it('/sources says of each document what its date rests on and what it adds', () => {
    const [list] = only(replyTo('/sources'), 'list');
    expect(list?.items.map((item) => item.term)).toEqual([
      'CPA',
      'Ministry note',
      'Courier',
      'Morning Lantern',
    ]);
    expect(list?.items[0]?.text).toMatch(/Published 7 March 2025, .+ Adds 2\d claims from \w+ origins/);
  });

  it('/help lists the topics and the general commands', () => {
    const [list] = only(replyTo('/help'), 'list');
    expect(list?.items.map((item) => item.term)).toEqual(
      expect.arrayContaining(['/ferry-casualties', '/timeline', '/who', '/ask']),
    );
  });
});

describe('corroboration', () => {
  it('is counted by origins: documents that repeat one are told to be one', () => {
    const origin = ferryStore.briefing.origins[0]?.id ?? '';
    const store = changedStore((briefing) => ({
      ...briefing,
      claims: briefing.claims.map((claim) =>
        ['coastguard-injured-31', 'ministry-treated-38'].includes(claim.id) ? { ...claim, origin } : claim,
      ),
    }));
    const [by = ''] = store.origin(origin)?.by ?? [];
    const name = store.entity(by)?.short ?? store.entity(by)?.name;
    expect(wordsOf(replyTo('/ferry-casualties', { store }))).toMatch(
      new RegExp(`Two documents, one origin: ${name}[^.]*, \\d+ Mar~\\.`),
    );
  });
});
