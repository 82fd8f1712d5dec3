// A paragraph in which a text corrects what it or its publisher said before: which words say what was wrong, which what is
// right, and which claims of the briefing it is likely to replace. A desk must see it, so it is never words about the page.

import type { Proposal } from '../../briefing/schema.ts';
import { type Amount, amountsPutAside, findAmounts } from './amounts.ts';
import { draftSays, type SaysTools, unitOf } from './draft-says.ts';
import type { KnownClaim } from './proposal-input.ts';
import { figuresOf } from './statements.ts';

const LABEL =
  /^(?:corrections?|clarifications?|errat(?:um|a)|editor[’']s note)(?: \([^)]{1,40}\))?\s?(?::|[—–-](?= ))\s*(?=\S)/i;
/** Without a label: of this very text. */
const OWN_VERSION =
  /\b(?:version|edition) of this (?:article|report|story|page|post|statement)\b|\bthis (?:article|report|story|page|post|statement) (?:was|has been) (?:amended|corrected)\b/i;
const TAKES_BACK =
  /\b(?:version|edition) of (?:this|the|our)\b|\b(?:earlier|previous|original) (?:version|edition|report|article|story)\b|\bmisstated\b|\b(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|stated|gave|reported|put)\b/i;
const JOINT =
  /(?:; |, (?:but|when|whereas|while|and) (?=.*\d)|,? (?:and )?not (?=.*\d)|,? (?:instead of|rather than) (?=.*\d))/i;
const NOT_BUT = /^not .*? but /i;

export interface Corrected {
  /** What it says is right; empty where the sentence only says what was wrong. */
  readonly told: string;
  /** The words that give what was wrong, and their figures; empty where it is not said again. */
  readonly wrong: string;
  readonly taken: readonly Amount[];
}

export function isCorrection(line: string): boolean {
  return LABEL.test(line) || OWN_VERSION.test(line);
}

export function withoutLabel(sentence: string): string {
  return sentence.replace(LABEL, '');
}

/** `sentence` is one of a correction, without its label and full stop. */
export function readCorrection(sentence: string): Corrected {
  const notBut = NOT_BUT.exec(sentence)?.[0];
  if (notBut !== undefined) return cut(sentence, notBut.length, notBut.length, true);
  const joint = JOINT.exec(sentence);
  const takesBack = TAKES_BACK.test(sentence);
  if (joint === null) return cut(sentence, sentence.length, sentence.length, takesBack);
  return cut(sentence, joint.index, joint.index + joint[0].length, takesBack);
}

function cut(sentence: string, end: number, start: number, isWrongFirst: boolean): Corrected {
  const [first, second] = [sentence.slice(0, end), sentence.slice(start)];
  const taken = [...findAmounts(sentence), ...amountsPutAside(sentence)].filter(
    (amount) => isWrongFirst === amount.start < end,
  );
  return isWrongFirst ? { told: second, wrong: first, taken } : { told: first, wrong: second, taken };
}

/** A draft of a correction: the figure that is taken back is none of its own, but tells whom and what the right one counts. */
export function correcting(
  drafted: Proposal,
  isOnlyWrong: boolean,
  { wrong, taken }: Corrected,
  tools: SaysTools,
  claimed: readonly KnownClaim[],
): Proposal {
  const { says, core, asOf, ...plain } = drafted;
  const told = {
    ...(says === undefined ? {} : { says }),
    ...(core === undefined ? {} : { core }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const quantity = isOnlyWrong ? [] : drafted.quantity;
  const counted = draftSays(wrong, wrong, taken, tools);
  const unit = taken.flatMap((amount) => unitOf(amount, wrong, tools.units) ?? [])[0];
  const named = tools.entities.named(wrong).map(({ id }) => id);
  const isUncounted = quantity.some((one) => one.unit === undefined) && unit !== undefined;
  const about = isUncounted && named.length > 0 ? named : drafted.about;
  const acts = [says ?? [], counted].flat().flatMap(({ act }) => act);
  const hasTaken = isOnlyWrong || quantity.length > 0;
  return {
    ...plain,
    ...(isOnlyWrong ? {} : told),
    about,
    quantity: isUncounted
      ? quantity.map((one) => ({ unit, ...one, ...(about[0] === undefined ? {} : { of: about[0] }) }))
      : quantity,
    relations: hasTaken
      ? [...replacedBy(taken, claimed, { acts, about: [...drafted.about, ...named] })]
      : drafted.relations,
    note: 'a correction: a claim of what it takes back is superseded or retracted by this one',
  };
}

/** The claims that give a figure which the correction takes back, of the same acts or about the same. */
function replacedBy(
  wrong: readonly Amount[],
  known: readonly KnownClaim[],
  { acts, about }: { readonly acts: readonly string[]; readonly about: readonly string[] },
): readonly { readonly type: 'supersedes'; readonly with: string; readonly why: string }[] {
  return wrong.flatMap(({ printed }) => {
    const figures = figuresOf(printed);
    return known
      .filter(
        (claim) =>
          claim.figures.some((figure) => figures.includes(figure)) &&
          (claim.acts.some((act) => acts.includes(act)) || claim.about.some((id) => about.includes(id))),
      )
      .map(
        ({ id }) =>
          ({ type: 'supersedes', with: id, why: `the correction takes back “${printed}”` }) as const,
      );
  });
}
