// Requests about the briefing itself: what people see of them, in both stories, as commands and in a thread.

import { describe, expect, it } from 'vitest';
import { cardToPlain } from '../../src/reply/card/plain.ts';
import { compose } from '../../src/reply/compose.ts';
import { toPlain } from '../../src/reply/plain.ts';
import { type Asked, type Asking, answerOf, ferry, northKorea, together } from './asking.ts';

interface Seen {
  readonly kind: string;
  readonly card: string;
  readonly receipts: string;
  readonly cites: readonly string[];
}

function see(asking: Asking, text: string, asked: Asked = {}): Seen {
  const answer = answerOf(asking, text, asked);
  const reply = compose(answer, asking.today);
  const card = reply.card === undefined ? '' : cardToPlain(reply.card, { width: 80 });
  return { kind: reply.kind, card, receipts: toPlain(reply), cites: reply.cites };
}

const documentsOf = ({ store }: Asking, { cites }: Seen): ReadonlySet<string | undefined> =>
  new Set(cites.map((id) => store.claim(id)?.document));

describe('the story in short', () => {
  it.each([
    'summarise',
    'Summarise the story, please.',
    'can you give me a quick overview?',
    'tl;dr',
    'what happened? catch me up',
    'What are the key facts?',
  ])('%s', (text) => {
    const seen = see(northKorea, text);
    expect(seen.kind).toBe('topic brief');
    expect(documentsOf(northKorea, seen).size).toBeGreaterThan(1);
  });

  it.each([
    ['main points in three bullets', 3],
    ['in 2 sentences', 2],
    ['bullet points, max three', 3],
    ['give me the short version', 3],
  ])('%s shows at most %i quotes', (text, most) => {
    for (const asking of [northKorea, ferry]) {
      const { kind, cites } = see(asking, text);
      expect(kind).toMatch(/^topic /);
      expect(cites.length).toBeLessThanOrEqual(most);
      expect(cites.length).toBeGreaterThan(0);
    }
  });

  it('tells on a short version that accounts differ on what it shows', () => {
    expect(see(northKorea, 'in three bullets').card).toContain('≠ accounts differ:');
  });

  it('takes a topic or anything that can be asked', () => {
    expect(see(northKorea, 'summarise what is said about casualties').kind).toBe('topic casualties');
    expect(see(ferry, 'summarise what is known about the radar').cites.length).toBeGreaterThan(0);
  });

  it('keeps to what a document says, whole', () => {
    for (const text of ['What does the Lantern report say?', 'summarise the Lantern article']) {
      const seen = see(ferry, text);
      expect(seen.kind).toBe('list document');
      expect(documentsOf(ferry, seen)).toEqual(new Set(['2025-03-14-lantern']));
    }
    expect(see(northKorea, "what's new in the newest report").receipts).toContain(
      'additional dispatch of troops',
    );
  });

  it('is a question when more is asked of the document', () => {
    expect(see(northKorea, 'what does the BBC report say about fake IDs?').kind).toBe('question');
  });
});

describe('the documents', () => {
  it.each([
    'which sources are there?',
    'list the documents',
    'how many reports do you have',
    'where do you get this from',
  ])('%s', (text) => {
    const { kind, receipts } = see(northKorea, text);
    expect(kind).toBe('sources');
    for (const { label } of northKorea.store.briefing.documents) expect(receipts).toContain(label);
  });

  it('names the newest, how old it is, and the oldest', () => {
    for (const text of ['which is the newest document?', "what's the latest report", 'how old is this'])
      expect(see(ferry, text).card).toMatch(/Newest document[\s\S]*Lantern[\s\S]*days ago/);
    expect(see(ferry, 'which report is the oldest?').card).toMatch(/Oldest document/);
  });

  it('says where no link is recorded', () => {
    expect(see(northKorea, 'link?').card).toContain('no link recorded');
    expect(see(ferry, 'link to the press note?').receipts).not.toContain('Lantern (');
  });
});

describe('who published it, and when', () => {
  it.each([
    'when was the Lantern report published?',
    'who published the Lantern article',
    'when did the Lantern piece come out',
  ])('%s: of the document', (text) => {
    const { kind, receipts, cites } = see(ferry, text);
    expect([kind, cites]).toEqual(['sources', []]);
    expect(receipts).toMatch(/Morning Lantern[\s\S]*Published/);
  });

  it.each(['when was the letter published?', 'who published the service log'])(
    '%s: a question of the story',
    (text) => {
      expect(see(ferry, text).kind).not.toBe('sources');
    },
  );
});

describe('the story day by day', () => {
  it.each(['timeline', 'timeline of events', 'give me a chronology', 'what happened when'])('%s', (text) => {
    expect(see(ferry, text)).toMatchObject({ kind: 'timeline', cites: see(ferry, '/timeline').cites });
  });
});

describe('what is disputed, what is not known, who said it first', () => {
  it.each(['what is disputed?', 'where do the sources contradict each other', '/contested'])('%s', (text) => {
    const { kind, card, receipts } = see(northKorea, text);
    expect(kind).toBe('list contested');
    expect(card).toContain('≠');
    expect(receipts).toMatch(/around 300[\s\S]*Over 3,000/);
  });

  it.each(['what is not known?', "what don't we know yet", 'open questions?', '/unknowns'])('%s', (text) => {
    const { kind, receipts } = see(northKorea, text);
    expect(kind).toBe('list unknowns');
    expect(receipts).toContain('it’s unclear where they will end up');
    expect(receipts).toContain('Not stated: the names of the two prisoners');
  });

  it('pages what is not stated, each in one line', () => {
    const answer = answerOf(northKorea, '/unknowns');
    const card = compose({ ...answer, view: { page: 2, isFull: false } }, northKorea.today).card;
    expect(card?.pages.of).toBeGreaterThan(2);
    expect(cardToPlain(card ?? expect.fail(), { width: 80 })).toContain(
      'Not stated: the military ranks of the two prisoners',
    );
  });

  it('counts two documents that repeat one briefing as one origin', () => {
    for (const text of [
      'who said first that 300 North Koreans were killed?',
      'where does the figure of 300 dead come from originally',
      'where does the number 2.7k come from',
      '/origins 300 North Koreans killed',
    ]) {
      const { kind, receipts } = see(northKorea, text);
      expect(kind).toBe('list origins');
      expect(receipts).toContain('two accounts, one origin');
    }
  });

  it('asks of what the reply before showed', () => {
    const { receipts } = see(northKorea, 'which of these accounts are independent?', {
      previous: ['how many north koreans died?'],
    });
    expect(receipts).toContain('National Intelligence Service');
    expect(receipts).toContain('Zelensky');
  });

  it('lists what was taken back', () => {
    expect(see(ferry, 'what has been corrected?').receipts).toMatch(
      /two people had died|no death has been confirmed/i,
    );
  });
});

describe('what happened on a day, or in a month', () => {
  it.each([
    ['what happened on march 7', 10, 'coastguard-injured-31'],
    ['What was reported in December 2024?', 1, 'keel-letter-december'],
    ['what happened in 2009', 1, 'ostrel-killed-7'],
  ])('%s: all that holds for it, by the day', (text, many, claim) => {
    const answer = answerOf(ferry, text);
    expect(answer).toMatchObject({ outcome: 'answered', kind: 'timeline' });
    const claims = 'claims' in answer ? answer.claims.map(({ id }) => id) : [];
    expect(claims).toHaveLength(many);
    expect(claims).toContain(claim);
  });

  it.each([
    ['what happened in march 2025', 'after-last-document'],
    ['what happened on 2 january 2025', 'not-stated'],
  ])('%s: %s', (text, reason) => {
    expect(answerOf(northKorea, text)).toMatchObject({ outcome: 'declined', reason });
  });

  it('is a question about the story where it names no date', () => {
    expect(answerOf(northKorea, 'what happened to the prisoners')).toMatchObject({ kind: 'question' });
  });
});

describe('how reliable somebody is', () => {
  it.each([
    'how reliable is the BBC',
    'can i trust these reports',
    'is Reaction biased',
    'which source is the most credible',
  ])('%s', (text) => {
    const { kind, card, cites } = see(northKorea, text);
    expect(kind).toBe('standing');
    expect(card).toContain('Sitrep rates nobody');
    expect(cites).toEqual([]);
  });

  it('tells who is quoted there, and how often', () => {
    expect(see(northKorea, 'how reliable is the BBC').receipts).toMatch(/own voice \d+, Yang Uk \d+/);
  });
});

describe('after a reply', () => {
  it('makes a summary shorter, and shorter again', () => {
    const once = see(northKorea, 'shorter', { previous: ['summarise the story'] });
    const twice = see(northKorea, 'shorter please', { previous: ['summarise the story', 'shorter'] });
    expect(once.cites.length).toBeLessThanOrEqual(3);
    expect(twice.cites.length).toBeLessThan(once.cites.length);
  });

  it('turns the page for more, and shows full quotes', () => {
    const first = see(northKorea, '/casualties');
    const more = see(northKorea, 'more', { previous: ['casualties'] });
    expect(more.card).not.toBe(first.card);
    expect(more.card).toMatch(/page \d of \d/);
    const full = see(northKorea, 'full', { previous: ['how many north koreans died?'] });
    expect(full.card).toContain('bold = shown on the card');
  });

  it.each(['source?', 'who says so?', 'sources?'])('%s after a figure names both sides', (text) => {
    const { receipts } = see(northKorea, text, { previous: ['how many died'] });
    expect(receipts).toContain('around 300 of Pyongyang’s soldiers');
    expect(receipts).toContain('Over 3,000 North Korean troops');
  });

  it('keeps to the one account that a yes-or-no question put forward', () => {
    const { receipts } = see(northKorea, 'who says that?', {
      previous: ['Have about 300 North Korean soldiers been killed?'],
    });
    expect(receipts).not.toContain('Zelensky said Monday');
  });

  it('shows why the accounts differ', () => {
    const { kind, receipts } = see(northKorea, 'why do they differ?', { previous: ['how many died'] });
    expect(kind).toBe('list contested');
    expect(receipts).toMatch(/Seoul’s figures[\s\S]*killed and wounded apart/);
  });
});

describe('several briefings', () => {
  it.each(['/sources', '/timeline', '/contested', '/unknowns'])(
    '%s asks which, and takes the option',
    (text) => {
      const asked = see(together, text);
      expect(asked.kind).toBe('declined ambiguous');
      expect(asked.card).toContain('Which briefing?');
      expect(asked.card).toContain('harbour-ferry');
      const told = see(together, text, { options: { briefing: 'harbour-ferry' } });
      expect(told.kind).not.toContain('declined');
    },
  );
});
