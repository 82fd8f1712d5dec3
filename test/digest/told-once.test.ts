// A reader who believes what the digests say ends up knowing exactly what the briefing says: whatever changes between
// digests, whatever the platform answers, and whichever process posts. Being told what one knows is a failure too.

import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { PostOutcome } from '../../src/digest/delivery/delivery.ts';
import { edits, type FileEdit, loadFerry } from './ferry.ts';
import { createHarness, DAY, type Harness, HOUR, place } from './harness.ts';

/** A change of the files, and the words by which a reader learns that it was made or taken back. */
interface Change {
  readonly edits: readonly FileEdit[];
  readonly made: string;
  readonly undone: string;
}

const changes: readonly Change[] = [
  {
    edits: [edits.retract38],
    made: '[Retracted: the ministry withdrew the count] “As of noon',
    undone: '\n“As of noon on Sunday, 38 persons had received hospital treatment” –',
  },
  {
    edits: [edits.dateOf2],
    made: 'Date corrected: 10 March 2025 → 9 March 2025',
    undone: 'Date corrected: 9 March 2025 → 10 March 2025',
  },
  {
    edits: [edits.speakerOfMail],
    made: 'Speaker corrected: the publisher’s own voice, now Ministry of Transport',
    undone: 'Speaker corrected: Ministry of Transport, now the publisher’s own voice',
  },
  {
    edits: [edits.addClaim, edits.topicOfAddedClaim],
    made: '\n“medicines and mail are being carried” –',
    undone: '[Withdrawn from the briefing] “medicines and mail are being carried” –',
  },
];

const day = fc.record({
  /** Contents that are loaded on this day, one after the other. */
  loads: fc.array(fc.subarray([...changes.keys()]), { maxLength: 3 }),
  trouble: fc.constantFrom<'none' | '429' | '500' | '502'>('none', 'none', '429', '500', '502'),
  isRestarted: fc.boolean(),
});

const troubles: Record<string, PostOutcome | { readonly created: PostOutcome }> = {
  '429': { outcome: 'refused', why: '429', retryAfterMs: 2000 },
  '500': { outcome: 'unknown', why: '500' },
  '502': { created: { outcome: 'unknown', why: '502' } },
};

let open: Harness | undefined;
afterEach(() => open?.close());

it('is told every change once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 4 }), async (days) => {
      await open?.close();
      const h = await createHarness('2026-11-20T12:00:00Z');
      open = h;
      await h.load(loadFerry(edits.remedyDigest));
      await h.digests.subscribe({ place, owner: 'U1' });
      await h.pass(DAY);
      const believed = new Set<number>();
      let current: readonly number[] = [];
      for (const { loads, trouble, isRestarted } of days) {
        for (const load of loads) {
          current = load;
          await h.load(loadFerry(edits.remedyDigest, ...load.flatMap((n) => changes[n]?.edits ?? [])));
        }
        const before = h.platform.messages.length;
        const answer = troubles[trouble];
        if (answer !== undefined) h.platform.answers.push(answer);
        if (isRestarted) {
          h.setClock(h.now() + DAY - 2 * HOUR);
          await h.beside({ owner: `p${before}` }).tick();
          await h.pass(HOUR);
        } else {
          await h.pass(DAY - HOUR);
        }
        await h.pass(HOUR);
        h.platform.answers.length = 0;
        const told = h.platform.messages.slice(before).map((message) => message.text);
        expect(told.length).toBeLessThan(2);
        for (const [n, { made, undone }] of changes.entries()) {
          const isMade = told.some((text) => text.includes(made));
          const isUndone = told.some((text) => text.includes(undone));
          expect([n, isMade && believed.has(n), isUndone && !believed.has(n)]).toEqual([n, false, false]);
          if (isMade) believed.add(n);
          if (isUndone) believed.delete(n);
        }
        expect([...believed].sort()).toEqual([...current].sort());
      }
    }),
    { numRuns: 25 },
  );
});
