// Corrections and digests as cards: what was wrong in a fixed sentence, what was beside what is, nothing left out.

import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { findChanges } from '../../src/digest/changes/changes.ts';
import { composeDigest } from '../../src/digest/changes/compose.ts';
import {
  correctionCard,
  correctionLines,
  withCorrection,
} from '../../src/digest/corrections/correction-card.ts';
import type { Card } from '../../src/reply/card/card.ts';
import { cardLines } from '../../src/reply/card/plain.ts';
import { casualties, casualtiesCard } from '../chat/replies.ts';
import { replyTo } from '../reply/ferry.ts';
import { edits, type FileEdit, loadFerry } from './ferry.ts';

const linesOf = (card: Card | undefined): readonly string[] =>
  card === undefined ? [] : cardLines(card, { width: Number.POSITIVE_INFINITY });

function mended(claim: string | readonly string[], ...now: readonly FileEdit[]) {
  const [before, after] = [loadFerry(), loadFerry(...now)];
  return correctionLines(
    after,
    findChanges(before.briefing, after.briefing),
    new Set([claim].flat()),
    '21 Nov',
  );
}

describe('a correction', () => {
  it.each([
    [
      'a figure',
      edits.figureOf38,
      'ministry-treated-38',
      [
        'Correction 21 Nov: We showed the wrong figure.',
        '“As of noon on Sunday, 38 persons had received hospital treatment” M',
        'was “38 persons had received hospital treatment”',
        'is “38 persons”',
        'The quote is unchanged.',
      ],
    ],
    [
      'a speaker',
      edits.speakerOfMail,
      'coastguard-carries-mail',
      [
        'Correction 21 Nov: We named the wrong speaker.',
        expect.stringMatching(/^“.*mail.*”$/),
        expect.stringContaining('Ministry of Transport'),
        'was the document itself',
        'is Ministry of Transport',
        'The quote is unchanged.',
      ],
    ],
    [
      'a date',
      edits.dateOf2,
      'ministry-missing-2',
      [
        'Correction 21 Nov: We gave the wrong date.',
        '“Two persons remain unaccounted for” M',
        'was 10 Mar 2025',
        'is 9 Mar 2025',
        'The quote is unchanged.',
      ],
    ],
    [
      'a retraction',
      edits.retract38,
      'ministry-treated-38',
      [
        'Correction 21 Nov: We take this back.',
        'was “As of noon on Sunday, 38 persons had received hospital treatment”',
      ],
    ],
  ] as const)('tells %s', (_what, edit, claim, lines) => {
    const shown = linesOf(correctionCard(mended(claim, edit)));
    expect(shown[0]).toBe('Correction');
    expect(shown.slice(1, 1 + lines.length).map((line) => line.trim())).toEqual(lines);
  });

  it('stands above what the message said, in its colour, struck out where it is no more', () => {
    const card = withCorrection(casualtiesCard, mended('ministry-treated-38', edits.retract38));
    expect([card.accent, card.lines.length]).toEqual(['corrected', casualtiesCard.lines.length + 2]);
    const [message] = renderDiscord({ ...casualties, card });
    const shown = JSON.stringify(message);
    expect(shown).toContain('~~“As of noon on Sunday, 38 persons had received hospital treatment”~~');
    expect(shown.split('38 persons')).toHaveLength(2);
    expect(shown.indexOf('We take this back')).toBeLessThan(shown.indexOf('around 300'));
    expect(message?.components[0].accent_color).toBe(0xda373c);
  });
});

it('what is corrected above a message does not stand in it as it was', () => {
  const wrong = replyTo('how many were treated in hospital?').card ?? expect.unreachable();
  const card = withCorrection(wrong, mended(wrong.cites, edits.retract38));
  const texts = linesOf(card);
  expect(texts.filter((line) => line.includes('38 persons'))).toEqual([
    'was “As of noon on Sunday, 38 persons had received hospital treatment”',
  ]);
  expect(texts.join('\n')).toContain('treated 44 people');
  expect(texts.join('\n')).not.toContain('≠ other scope');
  expect(card.legend.map(({ key }) => key)).toEqual(['C']);
});

describe('a digest', () => {
  const digest = (...now: readonly FileEdit[]) =>
    composeDigest({
      subscription: { topics: [], zone: 'UTC', language: 'en', quiet: false, toldAt: Date.UTC(2026, 10, 20) },
      before: loadFerry(),
      after: loadFerry(...now),
      missed: [],
      now: Date.UTC(2026, 10, 21),
    });

  it('shows what was beside what is', () => {
    expect(linesOf(digest(edits.dateOf2, edits.addClaim, edits.topicOfAddedClaim)?.card)).toEqual([
      'Ferry collision at Port Aldaine: what changed since 20 November 2026',
      'now “Two persons remain unaccounted for” M',
      'was 10 Mar 2025',
      'is 9 Mar 2025',
      'new “medicines and mail are being carried” M',
      'M Ministry 10 Mar 2025',
    ]);
  });

  it('says that nothing changed', () => {
    expect(linesOf(digest()?.card)).toEqual([
      'Ferry collision at Port Aldaine: no change since 20 November 2026',
    ]);
  });

  it('is at first the state of play: a row a topic, on as many pages as hold them', () => {
    const first = (page: number, topics: readonly string[] = []) =>
      composeDigest(
        {
          subscription: { topics, zone: 'UTC', language: 'en', quiet: false, toldAt: null },
          before: undefined,
          after: loadFerry(),
          missed: [],
          now: Date.UTC(2026, 10, 21),
        },
        page,
      )?.card ?? expect.unreachable();
    const { of } = first(1).pages;
    expect(of).toBeGreaterThan(1);
    const pages = Array.from({ length: of }, (_, i) => first(i + 1));
    const labels = pages.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.type === 'row' ? line.label : [])),
    );
    const { topics } = loadFerry().briefing;
    expect(labels).toEqual(topics.filter(({ outside }) => !outside).map(({ title }) => title));
    for (const page of pages) expect(cardLines(page, { width: 44 }).length).toBeLessThanOrEqual(14);
    expect(first(1, [topics[0]?.command ?? '']).lines.filter(({ type }) => type === 'row')).toHaveLength(1);
  });
});
