// `sitrep check --explain`: all that a claim says of itself, written or derived, so that a person sees what to correct.

import type { Filler, StatementRecord } from './schema.ts';
import type { Claim } from './types.ts';

/** Lines of one claim, its id first; `drafted` is the statement beside it that nobody has looked at. */
export function explainClaim(claim: Claim, drafted: readonly StatementRecord[] = []): readonly string[] {
  const { asOf, said } = claim;
  const figures = claim.quantity.map(({ printed, unit, of, low, best, high, modality }) => {
    const numbers = [
      ...(low === null ? [] : [`${low} or more`]),
      ...(best === null || best === low ? [] : [`${best}`]),
      ...(high === null ? [] : [`${high} or less`]),
    ];
    const hedge = modality === undefined ? '' : ` (${modality})`;
    return `“${printed}”: ${unit} of ${of}, ${numbers.join(', ') || 'no number'}${hedge}`;
  });
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['says', [claim.says ?? []].flat().map(statementText)],
    ['drafted', drafted.map((one) => `${statementText(one)} (used by nothing until it is called says)`)],
    ['kind', [claim.kind]],
    ['who', claim.attribution.length === 0 ? ['the publisher'] : claim.attribution.map(({ by }) => by)],
    ['origin', [claim.origin]],
    ['about', claim.about],
    ['in', claim.places],
    ['amount', figures],
    ['on', asOf === undefined ? [] : [dateText(asOf)]],
    ['said', said === undefined ? [] : [dateText(said)]],
    ['if', claim.condition === undefined ? [] : [`“${claim.condition}”`]],
    ['because', claim.because],
    ['position', claim.stance.map(({ holder, on, position }) => `${holder} ${position} ${on}`)],
    ['topics', claim.topics],
  ];
  return [
    `${claim.id}  ${claim.place.file}:${claim.place.line}`,
    ...rows.flatMap(([name, values]) =>
      values.length === 0 ? [] : [`  ${name.padEnd(9)} ${values.join('; ')}`],
    ),
  ];
}

function dateText({
  date,
  words,
}: {
  readonly date: string | null;
  readonly words?: string | undefined;
}): string {
  return `${date ?? 'no day known'}${words === undefined ? '' : ` from “${words}”`}`;
}

function statementText({ act, state, not, amount, that, ...roles }: StatementRecord): string {
  const parts = Object.entries(roles).flatMap(([role, filler]) =>
    filler === undefined ? [] : [`${role} ${fillerText(filler)}`],
  );
  return [
    `${not === true ? 'not ' : ''}${[act].flat().join(' or ')}`,
    ...(state === undefined ? [] : [`(${state})`]),
    ...parts,
    ...(amount === undefined ? [] : [`“${amount}”`]),
    ...(that === undefined ? [] : [`that ${statementText(that)}`]),
  ].join(' ');
}

function fillerText(filler: Filler): string {
  if (typeof filler === 'string') return filler;
  if (isList(filler)) return filler.map(fillerText).join(' and ');
  return `[${statementText(filler)}]`;
}

function isList(filler: Filler): filler is readonly (string | StatementRecord)[] {
  return Array.isArray(filler);
}
