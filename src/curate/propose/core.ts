// The point of a clause: without who says so, and without when or why where it is long. What would lose a hedge, or has no
// verb left, is no core.

import { isDeed } from './cues.ts';
import type { Speaker } from './speakers.ts';
import type { Tagger } from './tagged.ts';

/** A core is at most so long; a longer one is left to the review. */
const LONGEST_CORE = 90;
const SHORTEST_CORE = 20;

/** A hedge, a negation or a condition: what has one is never cut off from a core. */
const HEDGED =
  /\b(?:not|never|no|nor|neither|but|if|unless|may|might|could|would|should|believed|thought|suspected|alleged|allegedly|reportedly|unconfirmed|confirm\w*|apparently|possibly|probably|likely|estimated|claimed?|den(?:y|ied|ies))\b|n’t\b/i;
/** Where a long clause goes on with when, why or which. */
const GOES_ON =
  /,? (?:after|when|because|since|as|while|before|which|who|where|during|following|including|adding) |; | – |, (?:a|the|one|most|some) /g;
const WHEN = '(?: (?:on|in|at|late on|early on|this|last|earlier|later|today|yesterday)\\b[^,“”]{0,40}?)?';

export interface Point {
  /** What is said, without who says so; the whole clause where they cannot be told apart. */
  readonly said: string;
  /** Undefined where a hedge would be lost, or there is nothing to leave out. */
  readonly core: string | undefined;
}

export function pointOf(clause: string, speaker: Speaker | undefined, tag: Tagger): Point {
  const said = speaker === undefined ? clause : withoutSpeaker(clause, speaker, tag);
  return { said: said ?? clause, core: said === undefined ? undefined : coreOf(clause, said, tag) };
}

function coreOf(clause: string, said: string, tag: Tagger): string | undefined {
  const fitting = said.length <= LONGEST_CORE ? said : firstPart(said);
  // Replies set a core between marks of their own.
  const plain = fitting?.replace(/^“([^“”]+)”$/, '$1');
  const core = plain?.replace(/[,.]$/, '').trim();
  if (core === undefined || core === clause || core.length < 12 || core.length > LONGEST_CORE)
    return undefined;
  const isWhole = (core.match(/“/g) ?? []).length === (core.match(/”/g) ?? []).length;
  const hasVerb = hasFinite(core, said, tag);
  return isWhole && hasVerb && clause.includes(core) ? core : undefined;
}

/** “Eight fishermen held” of “… held since May were freed” has lost its verb. */
function hasFinite(core: string, said: string, tag: Tagger): boolean {
  const verbs = tag(core).filter(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verbs.some(({ pos }) => pos === 'AUX')) return true;
  const rest = said.slice(said.indexOf(core) + core.length);
  return verbs.length > 0 && !tag(rest.split(',')[0] ?? '').some(({ pos }) => pos === 'AUX');
}

function withoutSpeaker(clause: string, speaker: Speaker, tag: Tagger): string | undefined {
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [name, cue] = [escaped(speaker.name), escaped(speaker.cue)];
  // “…,” said Lee, an MP.
  const quoted = /^“[^“”]+”/.exec(clause)?.[0];
  if (quoted !== undefined && !/[“”]/.test(clause.slice(quoted.length))) return quoted;
  // “called on both sides to …”: what is called for is no statement.
  if (/^call/i.test(speaker.cue)) return undefined;
  // “Divers counted twelve wrecks”: that they did is told.
  if (isDeed(speaker.cue.split(' ').at(-1) ?? '')) return undefined;
  // “The head of mission, Dag Ulriksen, said on Monday that …”; “According to Lee, an MP, …”
  const leading = new RegExp(
    `^[^“”]{0,120}?${name}[^“”]{0,${ASIDE}}? ${cue}${WHEN}(?: (?:reporters|journalists|parliament|lawmakers|[^,“”]{2,40}(?= that )))?${WHEN}(?: in a statement)?(?: that|[,:])? (?=\\S)|^${cue} (?:[^,“”]{0,60})?${name}(?:, (?:an?|the|who|which) [^,“”]{3,80})?, `,
    'i',
  ).exec(clause);
  const lead = clause.slice(0, clause.toLowerCase().indexOf(speaker.name.toLowerCase()));
  const isBehindWho = leading !== null && / who [^,]*$/.test(leading[0]);
  const leadsIn = !tag(lead.replace(new RegExp(cue, 'i'), '')).some(
    ({ pos }) => pos === 'VERB' || pos === 'AUX',
  );
  if (leading !== null && (leadsIn || isBehindWho)) {
    const rest = clause.slice(leading[0].length);
    // “told the broadcaster three men were …”: where the one who is told ends, no word says.
    return /^told\b/i.test(speaker.cue) &&
      !/that $/.test(leading[0]) &&
      !/(?:reporters|journalists) $/.test(leading[0])
      ? undefined
      : rest;
  }
  const trailing = /, ([^“”]*)$/.exec(clause) === null ? undefined : lastWith(clause, name, cue);
  if (trailing === undefined) return undefined;
  // “…, its director, Ola Brenn, said”: what he is stands before his name.
  const role = speaker.role === undefined ? '' : `, ${speaker.role}`;
  const told = clause.slice(0, trailing.at);
  const own = role !== '' && told.endsWith(role) ? told.slice(0, -role.length) : told;
  return HEDGED.test(trailing.rest.replace(new RegExp(cue, 'i'), '')) ? undefined : own;
}

/** An aside between a name and its verb is at most so long. */
const ASIDE = 120;

/** Where the clause’s last part begins that holds both the name and the verb: “…, the ministry said on Friday”. */
function lastWith(
  clause: string,
  name: string,
  cue: string,
): { readonly at: number; readonly rest: string } | undefined {
  for (const match of [...clause.matchAll(/,(?=”? )/g)].reverse()) {
    const rest = clause.slice(match.index + 1);
    if (rest.length > 160 || /[“”]/.test(rest)) return undefined;
    const both = new RegExp(`${name}.* ${cue}\\b|\\b${cue}.* ?${name}`, 'i');
    if (both.test(rest)) return { at: match.index, rest };
  }
  return undefined;
}

function firstPart(text: string): string | undefined {
  for (const match of text.matchAll(GOES_ON)) {
    if (match.index < SHORTEST_CORE) continue;
    return match.index <= LONGEST_CORE && !HEDGED.test(text.slice(match.index))
      ? text.slice(0, match.index)
      : undefined;
  }
  return undefined;
}
