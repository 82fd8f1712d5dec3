// The rules for the desk's notes on relations. A note is the desk's own prose, so nothing in it may pass for a document's:
// what stands in quotation marks is printed in a document of the relation's claims, and so is every number.

import { canonicalText } from './canonical.ts';
import { isNoText } from './foreign-text.ts';
import { printedNumbers } from './printed-numbers.ts';
import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';
import type { ClaimRecord, Dated } from './schema.ts';

export function checkNotes(source: BriefingSource): readonly Problem[] {
  const ground = new Map<string, Ground>();
  for (const [name, file] of source.claimFiles) {
    const raw = source.documents.get(name)?.raw;
    if (raw === undefined || isNoText(raw)) continue;
    const text = canonicalText(raw);
    const published = file.value?.document.published;
    for (const claim of file.value?.claims ?? [])
      ground.set(claim.id, { text, years: yearsOf(claim, published) });
  }
  return (source.relations.value ?? []).flatMap((relation, index) => {
    const grounds = relation.claims.flatMap((id) => ground.get(id) ?? []);
    // Of a claim or document that cannot be read, or is not known, that is told where it stands.
    if (grounds.length < relation.claims.length) return [];
    return noteFindings(relation.note, grounds).map(({ what, fix }) => ({
      ...source.relations.placeOf([index, 'note']),
      what: `${relation.id}: ${what}`,
      fix,
    }));
  });
}

/** What a note may lean on, of one claim: the text of its document, and the years of the dates that its record gives. */
export interface Ground {
  readonly text: string;
  readonly years: readonly number[];
}

function yearsOf(claim: ClaimRecord, published: Dated | undefined): readonly number[] {
  return [claim.asOf?.date, claim.said?.date, published?.date].flatMap((date) =>
    (date?.match(/\d{4}/g) ?? []).map(Number),
  );
}

const QUOTED = /“([^”]*)”|"([^"]*)"/g;
const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/g;
/** “Two reports”, “all three”: counts of the desk's own up to here are words and no figures. */
const OWN_COUNTS = 12;

/** Quoted fragments and numbers of the note that none of the documents prints. */
export function noteFindings(
  note: string,
  grounds: readonly Ground[],
): readonly { readonly what: string; readonly fix: string }[] {
  const texts = grounds.map(({ text }) => plainMarks(text).toLowerCase());
  const printed = new Set(grounds.flatMap(({ text, years }) => [...printedNumbers(text), ...years]));
  const fragments = [...note.matchAll(QUOTED)].flatMap(([, curly, straight]) =>
    (curly ?? straight ?? '').split(/ ?(?:…|\[…\]) ?/).map((part) => part.replace(/[,.;:]+$/, '')),
  );
  return [
    ...fragments
      .filter((part) => part !== '' && !texts.some((text) => text.includes(plainMarks(part).toLowerCase())))
      .map((part) => ({
        what: `the note quotes “${part}”, which no document of its claims prints`,
        fix: 'copy it from the text, or say it without quotation marks',
      })),
    ...figuresIn(note)
      .filter((figure) => !printed.has(figure))
      .map((figure) => ({
        what: `the note says ${figure}, which no document of its claims prints`,
        fix: 'correct the number; never add up, round or convert',
      })),
  ];
}

function figuresIn(note: string): readonly number[] {
  const digits = new Set((note.match(DIGITS) ?? []).map((number) => Number(number.replaceAll(',', ''))));
  return [...new Set([...printedNumbers(note), ...digits])].filter(
    (figure) => figure > OWN_COUNTS || digits.has(figure),
  );
}

/** A note's marks are the desk's; only the words inside them are compared. */
function plainMarks(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
