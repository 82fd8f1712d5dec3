// Printed names to the briefing's entities: the whole name, else the longest known name within it.

import type { KnownEntity } from './proposal-input.ts';

export interface EntityFinder {
  /** The entity that a name or description means, or undefined. */
  find(name: string): KnownEntity | undefined;
  /** True when the whole name is one that the briefing has. */
  isKnown(name: string): boolean;
  /** What sort of entity has the id; undefined where none has. */
  typeOf(id: string): string | undefined;
  /** Those named in a stretch of text, most specific first. */
  named(text: string): readonly KnownEntity[];
}

export function createEntityFinder(entities: readonly KnownEntity[]): EntityFinder {
  const names = entities
    .flatMap((entity) => [entity.name, ...entity.aliases].map((name) => ({ entity, folded: fold(name) })))
    .filter(({ folded }) => folded.length > 1)
    .sort((a, b) => b.folded.length - a.folded.length);
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const exact = new Map([...names].reverse().map(({ entity, folded }) => [folded, entity]));
  const within = (text: string): KnownEntity[] => {
    let rest = ` ${fold(text)} `;
    const found: KnownEntity[] = [];
    for (const { entity, folded } of names) {
      if (!rest.includes(` ${folded} `)) continue;
      rest = rest.replaceAll(` ${folded} `, ' … ');
      if (!found.includes(entity)) found.push(entity);
    }
    return found;
  };
  const whole = (name: string): KnownEntity | undefined => {
    const folded = fold(name);
    return exact.get(folded) ?? exact.get(folded.replace(/ s$/, ''));
  };
  return {
    isKnown: (name) => whole(name) !== undefined,
    typeOf: (id) => types.get(id),
    find(name) {
      // “one of the prisoners” and “the other passenger” are none of the known ones.
      const isPart = /^(?:one|another|two|three|four|some|several|many|most|a few|the other)\b/i.test(name);
      return (
        whole(name) ??
        (isPart
          ? undefined
          : within(name)
              .filter((entity) => speaksIn(name, entity))
              .sort((a, b) => rank(a) - rank(b))[0])
      );
    },
    named: within,
  };
}

/** Behind the noun that a description is about. */
const ENDS = /^ (?:$|(?:who|which|that|in|on|of|from|at|for|by|seen|held|\p{L}+ed|\p{L}+ing)\b)/u;

/**
 * Whether a description with a known name in it means that one: a body behind its spokesman, but not “Ostrin’s sister”, “a
 * spokeswoman for Mr Reth” or “a North Korean official” for the soldiers.
 */
function speaksIn(description: string, { name, aliases, type }: KnownEntity): boolean {
  const text = ` ${description.replace(/^(?:the|an?) /i, '')} `;
  return [name, ...aliases].some((one) => {
    const plain = one.replace(/^(?:the|an?) /i, '');
    const at = text.toLowerCase().indexOf(` ${plain.toLowerCase()}`);
    if (at === -1) return false;
    const [before, after] = [text.slice(0, at), text.slice(at + 1 + plain.length)];
    if (/^(?:’s|'s|’ |' )/.test(after)) return false;
    if (type === 'person') return !/\b(?:for|of|to|with)\b/.test(before);
    return (
      ENDS.test(after) || (['body', 'state', 'publication'].includes(type) && /\bspokes/i.test(description))
    );
  });
}

/** Of those in one description (“spokesman for the ministry of Veld”), a person speaks, else a body, else the rest. */
function rank({ type }: KnownEntity): number {
  return { person: 0, body: 1, group: 2, publication: 3, record: 3, state: 4, unit: 5 }[type] ?? 6;
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .join(' ')
    .replace(/^(?:the|an?) /, '');
}

/** An id for somebody who is not known yet. */
export function slug(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const kept = words.filter((word) => !/^(?:the|a|an|of|for|and|to|in|on|s)$/.test(word));
  return (kept.length > 0 ? kept : words).slice(0, 5).join('-') || 'x';
}
