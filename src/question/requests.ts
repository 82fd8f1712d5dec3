// Reads whether a text asks for the briefing itself: a summary, its documents, what is disputed. It does so only where the
// whole text is such a request; anything more is a question about the story.

import { ones } from '../language/en/number-words.ts';
import {
  courtesyAfter,
  courtesyBefore,
  formForms,
  objectOpenings,
  pointsWanted,
  type ReplyForm,
  type RequestKind,
  requestForms,
  shortWanted,
  wholeStory,
} from '../language/en/requests.ts';
import { foldText } from '../language/words.ts';

export interface BriefingRequest {
  readonly kind: RequestKind;
  /** What it is about, in the asker's words; empty = the whole story, or what the reply before showed. */
  readonly about: string;
  /** "Since Tuesday", in the asker's words. */
  readonly since: string;
  /** At most so many points. */
  readonly most: number | undefined;
}

/** A longer text asks for more than the briefing itself. */
const LONGEST_REQUEST = 200;
/** Points of "the short version". */
export const FEW_POINTS = 3;

/** Undefined for a question about the story. */
export function readRequest(typed: string): BriefingRequest | undefined {
  if (typed.length > LONGEST_REQUEST) return undefined;
  const clauses = typed
    .split(/[?!.]+(?:\s|$)/)
    .map((clause) => foldText(clause))
    .filter((clause) => clause !== '');
  if (clauses.length === 0 || clauses.length > 2) return undefined;
  const [first, ...others] = clauses.map(readClause);
  // "What happened? Catch me up": two ways of asking for the same.
  return first !== undefined && others.every((other) => other?.kind === first.kind) ? first : undefined;
}

function readClause(clause: string): BriefingRequest | undefined {
  const points = pointsWanted.exec(clause);
  const left = points === null ? clause : clause.replace(points[0], '').trim();
  const text = bare(left);
  const most = points === null ? undefined : readCount(points.groups?.number ?? points.groups?.most ?? '');
  if (points !== null && /^(?:(?:it|this|that|the story|all this|main|key|in|as|please|pls) ?)*$/.test(text))
    return { kind: 'summary', about: '', since: '', most };
  for (const [kind, form] of requestForms) {
    const found = form.exec(text);
    if (found === null) continue;
    const { rest = '', since = '' } = found.groups ?? {};
    return {
      kind,
      about: objectOf(rest),
      since,
      most: most ?? (kind === 'summary' && shortWanted.test(text) ? FEW_POINTS : undefined),
    };
  }
  return undefined;
}

function readCount(text: string): number {
  const word = ones.indexOf(text);
  return Math.max(1, word >= 0 ? word : Number(text));
}

/** Whether the text asks for the reply before again, in another form. */
export function readForm(typed: string): ReplyForm | undefined {
  if (typed.length > LONGEST_REQUEST) return undefined;
  const text = bare(foldText(typed).replace(/[?!.]+$/, ''));
  const forms = Object.entries(formForms) as readonly (readonly [ReplyForm, RegExp])[];
  return forms.find(([, form]) => form.test(text))?.[0];
}

function bare(text: string): string {
  return text.replace(courtesyAfter, '').replace(courtesyBefore, '').replace(courtesyAfter, '').trim();
}

function objectOf(rest: string): string {
  return wholeStory.test(rest) ? '' : rest.replace(objectOpenings, '').trim();
}
