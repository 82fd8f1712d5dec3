// What to offer while somebody types an option: names that the briefings know, the best fitting first.

import type { Store } from '../store/store.ts';

/** Discord shows 25. */
const MOST = 25;

/** `typed` may be empty. Undefined for an option that takes anything. */
export function suggest(
  stores: readonly Store[],
  option: string,
  typed: string,
): readonly string[] | undefined {
  switch (option) {
    case 'name':
      return fitting(stores.flatMap(namedEntities), typed);
    case 'source':
      return fitting(stores.flatMap(sourceNames), typed);
    case 'topic':
      return fitting(
        stores.flatMap((store) =>
          store.briefing.topics.map((topic) => ({ name: topic.command, aliases: topic.words })),
        ),
        typed,
      );
    default:
      return undefined;
  }
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Those who say something first, most often heard first; then the others. */
function namedEntities({ briefing, entity }: Store): readonly Named[] {
  const heard = new Map<string, number>();
  for (const { by } of briefing.claims.flatMap((claim) => claim.attribution)) {
    heard.set(by, (heard.get(by) ?? 0) + 1);
  }
  const speakers = [...heard].sort(([, a], [, b]) => b - a).flatMap(([id]) => entity(id) ?? []);
  const others = briefing.entities.filter((one) => !heard.has(one.id) && one.type !== 'thing');
  return [...speakers, ...others];
}

function sourceNames(store: Store): readonly Named[] {
  const documents = store.briefing.documents.map(({ label, publisher }) => ({
    name: label,
    aliases: publisher.name === null ? [] : [publisher.name],
  }));
  return [...documents, ...namedEntities(store)];
}

/** Names that begin with what is typed, then those with a word or another spelling that does. */
function fitting(all: readonly Named[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const begins = (text: string): boolean => text.toLowerCase().startsWith(wanted);
  const first = all.filter(({ name }) => begins(name));
  const then = all.filter(({ name, aliases }) => name.split(/[\s-]/).some(begins) || aliases.some(begins));
  return [...new Set([...first, ...then].map(({ name }) => name))].slice(0, MOST);
}
