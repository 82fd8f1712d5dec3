// Corrections and digests as cards: what was wrong in a fixed sentence, what was beside what is, nothing left out.

import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../src/chat/discord/render.ts';
import { findChanges } from '../../src/digest/changes.ts';
import { composeDigest } from '../../src/digest/compose.ts';
import { correctionCard, correctionLines, withCorrection } from '../../src/digest/correction-card.ts';
import type { Card } from '../../src/reply/card/card.ts';
import { cardLines } from '../../src/reply/card/plain.ts';
import { casualties, casualtiesCard } from '../chat/replies.ts';
import { edits, type FileEdit, loadFerry } from './ferry.ts';

const linesOf = (card: Card | undefined): readonly string[] =>
  card === undefined ? [] : cardLines(card, { width: Number.POSITIVE_INFINITY });

function mended(claim: string, ...now: readonly FileEdit[]) {
  const [before, after] = [loadFerry(), loadFerry(...now)];
  return correctionLines(after, findChanges(before.briefing, after.briefing), new Set([claim]), '21 Nov');
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
    expect(shown.indexOf('We take this back')).toBeLessThan(shown.indexOf('around 300'));
    expect(message?.components[0].accent_color).toBe(0xda373c);
  });
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
      'was “Two persons remain unaccounted for” M',
      'new “medicines and mail are being carried” M',
      'M Ministry 10 Mar 2025',
    ]);
  });

  it('says that nothing changed', () => {
    expect(linesOf(digest()?.card)).toEqual([
      'Ferry collision at Port Aldaine: no change since 20 November 2026',
    ]);
  });

  it('is posted in full where one screen does not hold it', () => {
    const first = composeDigest({
      subscription: { topics: [], zone: 'UTC', language: 'en', quiet: false, toldAt: null },
      before: undefined,
      after: loadFerry(),
      missed: [],
      now: Date.UTC(2026, 10, 21),
    });
    expect([first?.card, (first?.blocks.length ?? 0) > 10]).toEqual([undefined, true]);
  });
});
