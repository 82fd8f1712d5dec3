/**
 * The synthetic briefing as the files of a curator, for what reads, checks and compiles a folder: whatever in it the
 * checker asks for beside what answering needs is filled in here.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText, sha256 } from '../src/briefing/canonical.ts';
import type { Claim, Document } from '../src/briefing/types.ts';
import { generateBriefing } from './synthetic-briefing.ts';

/** YAML is read as JSON too, and JSON is written at once. */
const yaml = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
/** A key for every document: the checker wants each its own, and there are 26 × 27 of them. */
const keys = letters.flatMap((first) => ['', ...letters].map((second) => first.toUpperCase() + second));

/** Writes `folder`/synthetic, in no more documents than there are keys. */
export function writeBriefing(folder: string, claims: number): void {
  const { briefing } = generateBriefing(claims, 0);
  const root = join(folder, briefing.id);
  for (const sub of ['claims', 'documents', 'topics']) mkdirSync(join(root, sub), { recursive: true });
  const claimsADocument = Math.ceil(claims / keys.length / 20) * 20;
  const byDocument = Map.groupBy(briefing.claims.entries(), ([at]) => Math.floor(at / claimsADocument));
  for (const [number, entries] of byDocument) {
    const own = entries.map(([, claim]) => claim);
    const [{ text: _text, skips: _skips, ...header }] = briefing.documents.slice(number) as [Document];
    const text = canonicalText(`${own.map(({ statement }) => statement).join('\n')}\n`);
    writeFileSync(join(root, 'documents', `${header.id}.txt`), text);
    writeFileSync(
      join(root, 'claims', `${header.id}.yaml`),
      yaml({
        document: {
          ...header,
          key: keys[number],
          short: `Gazette ${number}`,
          sha256: sha256(text),
          published: { ...header.published, words: undefined, outside: true },
          author: { name: null, basis: 'unknown', why: 'invented' },
          title: { text: null, basis: 'unknown', why: 'invented' },
        },
        claims: own.map((claim) => toRecord(claim, header.id)),
      }),
    );
  }
  const entries = (list: readonly { readonly id: string }[]) =>
    Object.fromEntries(list.map(({ id, ...rest }) => [id, rest]));
  writeFileSync(join(root, 'entities.yaml'), yaml(entries(briefing.entities)));
  writeFileSync(join(root, 'origins.yaml'), yaml(entries(briefing.origins)));
  writeFileSync(join(root, 'relations.yaml'), yaml(briefing.relations));
  writeFileSync(join(root, 'unknowns.yaml'), yaml(briefing.unknowns));
  for (const { command, ...topic } of briefing.topics)
    writeFileSync(join(root, 'topics', `${command}.yaml`), yaml(topic));
  const { title, summary, timezone, languages, corrections, units, issues } = briefing;
  writeFileSync(
    join(root, 'briefing.yaml'),
    yaml({ title, summary, timezone, languages, corrections, units, issues }),
  );
}

function toRecord(claim: Claim, document: string): object {
  const { document: _document, paragraph: _paragraph, place: _place, quotes: _quotes, ...record } = claim;
  const [quote = '', core] = /^.+? said (around \d+ .+? near \S+) on \d+ \w+/.exec(claim.statement) ?? [];
  return {
    ...record,
    quote,
    ...(quote.length > 90 ? { core } : {}),
    attribution: claim.attribution.map(({ by, cue }) => ({ by, cue })),
    quantity: claim.quantity.map(({ printed, unit, of }) => ({ printed, unit, of })),
    asOf: { date: claim.asOf?.date, why: 'invented', outside: true },
    topics: claim.topics.map((topic) => `${topic}-figures`),
    origin: document,
  };
}
