// The acts of statements as verbs that a question can be built with: did A capture B, has A begun.

import { inflectVerb } from '../language/en/inflect.ts';

export interface Verb {
  /** "take over" */
  readonly base: string;
  /** "taken over" */
  readonly participle: string;
  /** False for what is only done, not done to anybody: "begin". */
  readonly takesObject: boolean;
}

/** Verbs whose last letter is doubled: planned, stopped, committed. */
const doubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|admit|commit|compel|control|deter|equip|occur|permit|refer|submit|transfer)$/;

/** Nothing stands behind them. */
const intransitive = new Set(
  'arrive begin collapse die rise end escape happen resign resume survive vote'.split(' '),
);

/** What takes its object behind a preposition, or is done between equals, whose roles may be swapped. */
const unsayable = new Set(
  (
    'agree ally answer be become break-down call-for collide comment cooperate coordinate disagree discuss end-up exchange exist ' +
    'express-sympathy fight follow go-missing have kill-oneself live meet negotiate pass rain run-aground run-out sign speak ' +
    'stay take-part take-time talk travel wait work'
  ).split(' '),
);

/** An act is called by its first verb: "take-over". One of more words than verb and particle asks for another order. */
export function verbOf(act: string): Verb | undefined {
  const [first = '', ...rest] = act.split('-');
  if (unsayable.has(act) || rest.length > 1) return undefined;
  return {
    base: [first, ...rest].join(' '),
    participle: [participleOf(first), ...rest].join(' '),
    takesObject: !intransitive.has(act),
  };
}

function participleOf(verb: string): string {
  const forms = inflectVerb(verb).flatMap(({ text, form }) => (form === 'participle' ? [text] : []));
  return (doubling.test(verb) ? forms.at(-1) : forms[0]) ?? verb;
}
