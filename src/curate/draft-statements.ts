// `sitrep check --fix` puts a drafted statement beside each claim that has none: under a key of its own, which nothing answers
// from, until a person has mended by and of and calls it `says`.

import { stringify } from 'yaml';
import type { BriefingSource } from '../briefing/read.ts';
import type { ClaimRecord } from '../briefing/schema.ts';
import { actsWith } from '../language/en/acts.ts';
import { createLineInserter, type LineInserter } from './insert-lines.ts';
import { findAmounts } from './propose/amounts.ts';
import { pointOf } from './propose/core.ts';
import { denialOf, draftSays, type SaysTools, selfOf, usualCounted } from './propose/draft-says.ts';
import { createEntityFinder } from './propose/entities.ts';
import { countedIn } from './propose/known-claim.ts';
import { COUNTED, RULES } from './propose/rules.ts';
import { findSpeakers } from './propose/speakers.ts';
import type { DraftedAct } from './propose/statements.ts';
import { openTagger } from './propose/tagged.ts';

export interface DraftedFile {
  /** As the briefing's files are named. */
  readonly file: string;
  readonly text: string;
  /** Claims with a draft now, and those of whose words no rule reads an act. */
  readonly drafted: readonly string[];
  readonly without: readonly string[];
}

/** Files in which there is a claim with neither a statement nor a draft; `read` gives a file's text. */
export async function draftStatements(
  source: BriefingSource,
  read: (file: string) => string,
): Promise<readonly DraftedFile[]> {
  const open = [...source.claimFiles.values()].flatMap(({ file, value }) => {
    if (value === undefined || value.document.language !== 'en') return [];
    const claims = value.claims.filter(({ says, drafted }) => says === undefined && drafted === undefined);
    return claims.length === 0 ? [] : [{ file, claims, publisher: value.document.publisher.name }];
  });
  if (open.length === 0) return [];
  const tools: SaysTools = {
    tag: await openTagger(),
    entities: createEntityFinder(
      Object.entries(source.entities.value ?? {}).map(([id, entity]) => ({ id, ...entity })),
    ),
    units: source.briefing.value?.units ?? {},
    acts: actsWith(source.acts.value ?? {}),
    usual: usualCounted(
      [...source.claimFiles.values()].flatMap(({ value }) =>
        (value?.claims ?? []).flatMap(({ says }) => countedIn(says)),
      ),
    ),
  };
  return open.map(({ file, claims, publisher }) => {
    const lines = createLineInserter(read(file));
    const [drafted, without]: [string[], string[]] = [[], []];
    for (const claim of claims) {
      const isDrafted = insertDraft(lines, claim.id, draftOf(claim, tools, publisher));
      (isDrafted ? drafted : without).push(claim.id);
    }
    return { file, text: lines.text(), drafted, without };
  });
}

/** Of these nothing is known to be done. */
const NOT_TOLD = new Set(['prediction', 'opinion', 'stated-unknown']);

/** What the claim's point tells, in the words of its quote or by the ids of entities that have exactly these names. */
export function draftOf(
  {
    core,
    quote,
    quotes,
    kind,
    attribution,
    quantity,
  }: Pick<ClaimRecord, 'core' | 'quote' | 'quotes' | 'kind' | 'attribution' | 'quantity'>,
  tools: SaysTools,
  /** Of its document. */
  publisher: string | null,
): readonly DraftedAct[] {
  if (NOT_TOLD.has(kind)) return [];
  // Of a quote that tells more than one thing, what its core tells.
  const isCut = core !== undefined;
  const whole = quote ?? quotes?.[0]?.exact ?? '';
  const clause = (core?.replaceAll(' […] ', ' ') ?? whole).replace(/\.$/, '');
  const [speaker] = findSpeakers(clause, tools.tag(clause));
  const [sayer] = speaker === undefined ? findSpeakers(whole, tools.tag(whole)) : [speaker];
  const by = attribution?.[0]?.by;
  const denial = denialOf(whole, selfOf(sayer, by, publisher, tools.entities));
  if (denial !== undefined) return [denial];
  const self = selfOf(speaker, by, publisher, tools.entities);
  const point = isCut ? clause : pointOf(clause, speaker, tools.tag).said;
  const name = (words: string): string => {
    const known = [words, ...endings(words.replace(COUNTED, ''))].find(tools.entities.isKnown);
    return (known === undefined ? undefined : tools.entities.find(known)?.id) ?? words;
  };
  return draftSays(
    clause,
    point,
    findAmounts(clause),
    tools,
    // “He was handed over, the police chief said”: only behind who speaks is “he” that one.
    self !== undefined &&
      speaker === undefined &&
      sayer !== undefined &&
      whole.indexOf((core ?? whole).split(' […] ')[0] ?? '') < whole.indexOf(sayer.cue)
      ? { ...self, called: 'neither' }
      : self,
  ).map(({ act, by, of, amount, state, not }) => ({
    act,
    ...(by === undefined ? {} : { by: name(by) }),
    ...ofWhom(of === undefined ? undefined : name(of), amount, quantity),
    ...(amount === undefined ? {} : { amount }),
    ...(state === undefined ? {} : { state }),
    ...(not === undefined ? {} : { not }),
  }));
}

/** “the ground-floor cells”, “ground-floor cells”, “cells”: never past whose it is. */
function endings(words: string): readonly string[] {
  const all = words.split(' ');
  const own = all.findLastIndex((word) => /[’']s?$/.test(word)) + 1;
  return all.flatMap((_, i) => (i === 0 || own === 0 ? [all.slice(i).join(' ')] : []));
}

/** Whom a figure counts, a person has said already. */
function ofWhom(
  of: string | undefined,
  amount: string | undefined,
  quantity: ClaimRecord['quantity'],
): Pick<DraftedAct, 'of'> {
  const counted =
    amount === undefined ? undefined : quantity?.find(({ printed }) => printed.includes(amount));
  const whom = counted?.of ?? of;
  return whom === undefined ? {} : { of: whom };
}

const BEFORE = ['quote', 'quotes', 'core', 'coreWithout'];

/** Behind quote and core; false where there is nothing to write. */
function insertDraft(lines: LineInserter, claim: string, acts: readonly DraftedAct[]): boolean {
  const [first] = acts;
  if (first === undefined) return false;
  const drafted = stringify(acts.length === 1 ? first : acts, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: true,
  }).trim();
  return lines.insert(claim, BEFORE, `drafted: ${drafted} # by ${RULES}: mend by and of, then call it says`);
}
