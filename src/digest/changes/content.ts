// The content of a briefing as the digests know it: recorded versions, and stores made from their snapshots. Every
// process composes from the latest recorded version, so that two processes in the middle of a reload say the same.

import type { Kysely } from 'kysely';
import { joinParts, partsOf } from '../../briefing/parts.ts';
import type { Briefing } from '../../briefing/types.ts';
import { keepNewest } from '../../keep-newest.ts';
import type { Clock } from '../../state/clock.ts';
import { createStoreVersions, type StoreVersion } from '../../state/store-versions.ts';
import type { Tables } from '../../state/tables.ts';
import { inTurns } from '../../steps.ts';
import { buildStore, type Store } from '../../store/store.ts';
import { type Changes, compareBriefings } from './changes.ts';

export interface BriefingContent {
  readonly version: StoreVersion;
  readonly store: Store;
}

export interface Contents {
  /** Records what a store holds; `isNew` when it differs from the latest version. */
  readonly record: (store: Store) => Promise<{ readonly version: StoreVersion; readonly isNew: boolean }>;
  /** The latest recorded version; undefined before the first. */
  readonly latest: (briefing: string) => Promise<BriefingContent | undefined>;
  /** A version by id; undefined when its snapshot is gone. */
  readonly at: (version: string) => Promise<BriefingContent | undefined>;
  /**
   * The latest version whose hash begins so; without its store where the snapshot is gone. Undefined when there was none.
   */
  readonly beginningWith: (briefing: string, digits: string) => Promise<PastContent | undefined>;
}

export interface PastContent {
  readonly version: StoreVersion;
  readonly store?: Store;
}

/** Stores kept ready: the latest of a few briefings, and what their channels were last told. */
const KEPT = 12;

export function createContents(db: Kysely<Tables>, clock: Clock): Contents {
  const versions = createStoreVersions(db, clock);
  const stores = new Map<string, Store>();
  const keep = (store: Store) => {
    keepNewest(stores, `${store.briefing.id} ${store.version}`, store, KEPT);
    return store;
  };
  const storeOf = async (version: StoreVersion): Promise<Store | undefined> => {
    const kept = stores.get(`${version.briefing} ${version.hash}`);
    if (kept !== undefined) return kept;
    const parts = await versions.snapshot(version);
    if (parts === undefined) return undefined;
    return keep(await inTurns(buildStore(await inTurns(joinParts(parts)))));
  };
  const open = async (version: StoreVersion | undefined): Promise<BriefingContent | undefined> => {
    const store = version === undefined ? undefined : await storeOf(version);
    return version === undefined || store === undefined ? undefined : { version, store };
  };
  return {
    async record(store) {
      const { briefing, version: hash } = store;
      const recorded = await versions.record(
        { briefing: briefing.id, hash, parts: () => partsOf(withoutTexts(briefing)) },
        async (parts) => {
          const before = parts === undefined ? undefined : await inTurns(joinParts(parts));
          return inTurns(compareBriefings(before, briefing));
        },
      );
      keep(store);
      return recorded;
    },
    latest: async (briefing) => open(await versions.latest(briefing)),
    at: async (version) => open(await versions.find(version)),
    async beginningWith(briefing, digits) {
      const version = await versions.findBeginning(briefing, digits);
      return version === undefined ? undefined : ((await open(version)) ?? { version });
    },
  };
}

/** What a version's record says; the first version's lists everything as added. */
export function readChanges(version: StoreVersion): Changes {
  return version.record as Changes;
}

/** Quotes and paragraphs stand in the claims; the documents' full texts need not be kept for every version. */
function withoutTexts(briefing: Briefing): Briefing {
  return { ...briefing, documents: briefing.documents.map((document) => ({ ...document, text: '' })) };
}
