// What a decline says, in words of the fixed table alone: what is missing, of what, by whom. A known unknown gives it; else
// it is the slot that the question wants filled, the act that it asks about, and whose words were asked for.

import type { Declined, Understood } from '../answer/answer-types.ts';
import { speakersIn } from '../answer/filters.ts';
import type { Slot, TypedQuery } from '../question/query.ts';
import type { Store } from '../store/store.ts';
import { shortDate } from './card/short-dates.ts';
import { fill, words } from './words.ts';

export interface DeclinedWords {
  /** "Not stated: the names of the two prisoners". */
  readonly head: string;
  /** Below it, small. */
  readonly small?: string;
}

export function declinedWords(answer: Declined): DeclinedWords {
  const { store, reason, detail, unknown, unknownName, briefings } = answer;
  const { states } = words;
  if (unknownName !== undefined) return { head: fill(states.noDocument, { name: unknownName }) };
  switch (reason) {
    case 'not-stated':
    case 'source-says-unknown':
      return { head: notStated(answer) };
    case 'needs-derivation':
      return {
        head:
          unknown === undefined && detail !== undefined
            ? fill(states.notStatedSlot, { missing: detail })
            : notStated(answer),
        small: states.noFigure,
      };
    case 'false-premise':
      return {
        head: unknown === undefined ? notStated(answer) : fill(states.notStatedThat, { frame: unknown.of }),
      };
    case 'after-last-document': {
      const day = detail ?? store.lastDay;
      return { head: fill(states.endsThere, { date: shortDate(day, () => true) }) };
    }
    case 'off-topic':
      return {
        head:
          detail === undefined
            ? fill(states.notAboutThis, { title: store.briefing.title })
            : fill(states.askIn, { language: detail }),
      };
    case 'ambiguous':
      return { head: briefings === undefined ? states.whichOne : states.whichBriefing };
  }
}

/** Filters that the head does not tell itself. */
export function filtersBeside(answer: Declined): Understood['filters'] {
  const { understood } = answer;
  const speaker = speakerOf(answer);
  return speaker === undefined
    ? understood.filters
    : understood.filters.filter((text) => speakersIn(text) === undefined);
}

/** A known unknown as it stands in a list. */
export function unknownWords({ missing, of: subject }: NonNullable<Declined['unknown']>): string {
  return missing === undefined
    ? fill(words.states.notStatedSlot, { missing: subject })
    : fill(words.states.notStated, { missing, subject });
}

function notStated(answer: Declined): string {
  const { store, unknown, trace } = answer;
  const { states } = words;
  if (unknown !== undefined) return unknownWords(unknown);
  const speaker = speakerOf(answer);
  const missing = emptyWords(answer) ?? missingWords(store, trace?.query, speaker !== undefined);
  if (missing === undefined)
    return speaker === undefined ? states.notStatedAtAll : fill(states.notStatedByAny, { speaker });
  return speaker === undefined
    ? fill(states.notStatedSlot, { missing })
    : fill(states.notStatedBy, { missing, speaker });
}

/** Whose words were asked for, where that is what a decline without a known unknown is about. */
function speakerOf({ reason, unknown, unknownName, understood }: Declined): string | undefined {
  if (unknown !== undefined || unknownName !== undefined || reason !== 'not-stated') return undefined;
  return understood.filters.map(speakersIn).find((names) => names !== undefined);
}

/** The key of a slot's word in the table. */
const WORD_OF_SLOT: Readonly<Partial<Record<Slot, keyof typeof words.missing>>> = {
  by: 'by',
  to: 'to',
  on: 'on',
  in: 'in',
  amount: 'amount',
  because: 'because',
  how: 'how',
  what: 'what',
  of: 'what',
  whether: 'whether',
};

/** "the date of the capture": the act is told, and this of it is not. */
function emptyWords({ store, emptySlot }: Declined): string | undefined {
  if (emptySlot === undefined) return undefined;
  const act = store.acts.acts.get(emptySlot.act)?.noun;
  return act === undefined ? undefined : fill(words.slots[emptySlot.slot], { act });
}

/** "when (capture)"; undefined where the question names no slot, or none that says anything by itself. */
function missingWords(store: Store, query: TypedQuery | undefined, isBy: boolean): string | undefined {
  const key = query?.wanted === undefined ? undefined : WORD_OF_SLOT[query.wanted.slot];
  if (query === undefined || key === undefined) return undefined;
  const acts = new Set(query.acts.map(({ acts: [first = ''] }) => first));
  const [act] = acts;
  // Of two acts it is not told which one is asked about.
  const noun = acts.size === 1 && act !== undefined ? store.acts.acts.get(act)?.noun : undefined;
  if (noun === undefined && key === 'what' && !isBy) return undefined;
  const missing = words.missing[key];
  return noun === undefined ? missing : fill(words.states.slotOfAct, { missing, subject: noun });
}
