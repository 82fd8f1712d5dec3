// The rules for what a claim says as acts with roles: the vocabulary has the act; who fills a role is an entity, or stands in the quote; and an amount
// is printed there.

import type { KnownIds } from './known-ids.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { type ClaimFile, type Filler, idSchema, type StatementRecord } from './schema.ts';
import type { YamlFile, YamlPath, YamlPlace } from './yaml-file.ts';

const roles = ['by', 'of', 'to', 'from', 'with', 'for', 'as', 'in'] as const;

export function checkSays(
  file: YamlFile<ClaimFile>,
  { acts, entities }: Pick<KnownIds, 'acts' | 'entities'>,
): readonly Problem[] {
  return (file.value?.claims ?? []).flatMap((claim, index) => {
    if (claim.says === undefined) return [];
    const twice =
      claim.drafted === undefined || claim.drafted === false
        ? []
        : [bothOf(claim.id, file.placeOf(['claims', index, 'drafted']))];
    const quotes = claim.quotes?.map(({ exact }) => exact) ?? [claim.quote ?? ''];
    const words = quotes.join(' ').toLowerCase();
    const unknownActs = actsIn(claim.says, ['claims', index, 'says']).filter(({ act }) => !acts.has(act));
    const unknown = unknownActs.map(({ path, act }) => ({
      ...file.placeOf(path),
      what: `${claim.id}: the vocabulary has no act “${act}”${didYouMean(act, acts.all)}`,
      fix: 'use an act of src/language/en/act-list.ts, or write it in acts.yaml',
    }));
    const fillers = saidIn(claim.says, ['claims', index, 'says']).flatMap(({ path, role, text }) => {
      if (words.includes(text.toLowerCase())) return [];
      const isId = role !== 'amount' && idSchema.safeParse(text).success;
      if (isId ? entities.has(text) : role !== 'amount') return [];
      const what =
        role === 'amount'
          ? `${claim.id}: the amount “${text}” is not printed in the quote`
          : `${claim.id}: “${text}” is no entity and not in the quote${didYouMean(text, entities.all)}`;
      const fix = role === 'amount' ? 'copy it with its hedge' : 'correct the id, or copy words of the quote';
      return [{ ...file.placeOf(path), what, fix }];
    });
    return [...twice, ...unknown, ...fillers];
  });
}

function bothOf(id: string, place: YamlPlace): Problem {
  return {
    ...place,
    what: `${id}: has a statement, and a drafted one beside it`,
    fix: 'delete `drafted`, or put what it has and `says` lacks there',
  };
}

/** Every act of the statements, with its place in the file. */
function actsIn(
  filler: Filler,
  path: YamlPath,
): readonly { readonly path: YamlPath; readonly act: string }[] {
  if (typeof filler === 'string') return [];
  if (isList(filler)) return filler.flatMap((one, i) => actsIn(one, [...path, i]));
  const named = typeof filler.act === 'string' ? [filler.act] : filler.act;
  return [
    ...named.map((act) => ({ path: [...path, 'act'], act })),
    ...roles.flatMap((name) => (filler[name] === undefined ? [] : actsIn(filler[name], [...path, name]))),
    ...(filler.that === undefined ? [] : actsIn(filler.that, [...path, 'that'])),
  ];
}

interface Said {
  readonly path: YamlPath;
  readonly role: (typeof roles)[number] | 'amount';
  readonly text: string;
}

/** Every filler and amount of the statements, those of inner ones too, with its place in the file. */
function saidIn(filler: Filler, path: YamlPath, role: Said['role'] = 'of'): readonly Said[] {
  if (typeof filler === 'string') return [{ path, role, text: filler }];
  if (isList(filler)) return filler.flatMap((one, i) => saidIn(one, [...path, i], role));
  const { amount, that } = filler;
  return [
    ...roles.flatMap((name) => {
      const inner = filler[name];
      return inner === undefined ? [] : saidIn(inner, [...path, name], name);
    }),
    ...(amount === undefined ? [] : [{ path: [...path, 'amount'], role: 'amount' as const, text: amount }]),
    ...(that === undefined ? [] : saidIn(that, [...path, 'that'])),
  ];
}

function isList(filler: Filler): filler is readonly (string | StatementRecord)[] {
  return Array.isArray(filler);
}
