// Who said it, through whom, in which document: the attribution of a claim as a reply prints it.
// Names are ours, roles and verbs are the document's own words; nothing is added between the links but arrows.

import type { Link } from '../briefing/schema.ts';
import type { Claim, Document, Entity } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import type { Source } from './blocks.ts';
import { describePublished, describeWhen, publishedWithBasis } from './dates.ts';
import { isInferred } from './inferred.ts';
import { fill, words } from './words.ts';

export const ARROW = ' → ';

export function sourceOf(store: Store, claim: Claim): Source {
  const document = store.document(claim.document);
  if (document === undefined) throw new Error(`claim ${claim.id} names no document of the store`);
  const chain = chainOf(store, claim);
  const asOf = asOfWords(claim);
  return {
    claim: claim.id,
    document: document.id,
    chain,
    publisher: document.label,
    published: describePublished(document),
    inferred: isInferred(document),
    ...(asOf === undefined ? {} : { asOf }),
    line: [...chain, publisherPart(document, chain.length === 0)].join(ARROW),
  };
}

/** "as of 13 January 2025"; undefined when no date is stated. */
export function asOfWords(claim: Claim): string | undefined {
  return claim.asOf === undefined || claim.asOf.date === null
    ? undefined
    : fill(words.published.asOf, { date: describeWhen(claim.asOf.date) });
}

/** "Reaction, 13 January 2025 (date inferred)"; with its own voice marked as such. */
function publisherPart(document: Document, ownVoice: boolean): string {
  const date = publishedWithBasis(document);
  return ownVoice
    ? fill(words.published.ownVoice, { document: document.label, date })
    : `${document.label}, ${date}`;
}

/** Each link with role and verb: "Lee Seong-Kweun, MP (said)". Joint speakers are one link. */
export function chainOf(store: Store, claim: Claim): readonly string[] {
  return joinSpeakers(claim.attribution).map((links) => {
    const [link, second] = links;
    const names =
      second !== undefined && link.as !== undefined && link.as === second.as
        ? [link.as]
        : [...new Set(links.map((each) => nameWithRole(store.entity(each.by), each)))];
    const occasion = link.in !== undefined && !isOneWord(link.in) ? link.in : undefined;
    // "according to Kyiv" says no more than "Kyiv" does.
    const cue = link.cue === `according to ${link.as}` ? undefined : link.cue;
    const details = [cue, occasion].filter((text) => text !== undefined);
    return `${names.join(' and ')}${details.length === 0 ? '' : ` (${details.join('; ')})`}`;
  });
}

/** The speakers alone, for a table cell: "Lee Seong-Kweun"; the publisher when it speaks itself. */
export function speakersOf(store: Store, claim: Claim): string {
  const links = joinSpeakers(claim.attribution);
  if (links.length === 0) return `${store.document(claim.document)?.label ?? claim.document} (own voice)`;
  return links
    .map((joint) => [...new Set(joint.map((link) => shortName(store.entity(link.by), link)))].join(' and '))
    .join(ARROW);
}

/**
 * Links that the document prints as one speaker ("Kyiv and Seoul said"): neighbours with the same verb, and either
 * the same printed role or a verb phrase that itself names several.
 */
export function joinSpeakers(links: readonly Link[]): readonly (readonly [Link, ...Link[]])[] {
  const groups: [Link, ...Link[]][] = [];
  for (const link of links) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const isJoint =
      first !== undefined &&
      link.cue !== undefined &&
      first.cue === link.cue &&
      ((first.as !== undefined && first.as === link.as) || / and /.test(link.cue));
    if (group !== undefined && isJoint) group.push(link);
    else groups.push([link]);
  }
  return groups;
}

function nameWithRole(entity: Entity | undefined, link: Link): string {
  const occasion = link.in !== undefined && isOneWord(link.in) ? ` ${link.in}` : '';
  if (entity === undefined) return `${link.as ?? link.by}${occasion}`;
  if (link.as === undefined) return `${entity.name}${occasion}`;
  const role = lowerArticle(link.as);
  if (isDescription(entity) || standsForName(entity, link.as)) return `${role}${occasion}`;
  if (contains(entity.name, link.as)) return `${entity.name}${occasion}`;
  return `${entity.name}${occasion}, ${role}`;
}

export function shortName(entity: Entity | undefined, link: Link): string {
  if (entity === undefined) return link.as ?? link.by;
  if (link.as !== undefined && (isDescription(entity) || standsForName(entity, link.as)))
    return lowerArticle(link.as);
  return entity.name;
}

/** An entity without a name of its own ("the Ukrainian official in the video"): the printed words say it better. */
function isDescription(entity: Entity): boolean {
  return /^(?:the|an?) /.test(entity.name);
}

/** The printed words hold the name ("South Korea’s National Intelligence Service"), or are how a state is called ("Kyiv"). */
function standsForName(entity: Entity, printed: string): boolean {
  if (contains(printed, entity.name)) return true;
  return entity.type !== 'person' && entity.type !== 'body' && entity.aliases.includes(printed);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:The|An?|One) /, (article) => article.toLowerCase());
}

function isOneWord(text: string): boolean {
  return !text.includes(' ');
}
