// Corrections reach what was said: when a version retracts, supersedes or corrects a claim, every message in the
// ledger that cites it is mended as briefing.yaml chooses – edited with a visible note, answered, or left to the next
// digest. One outbox row for one message and one version, whoever plans it and however often.

import type { Kysely } from 'kysely';
import type { Briefing } from '../../briefing/types.ts';
import type { Block, Reply } from '../../reply/blocks.ts';
import type { Card } from '../../reply/card/card.ts';
import { readReply } from '../../reply/read-reply.ts';
import { fill, inLanguageOf, words } from '../../reply/words.ts';
import type { Clock } from '../../state/clock.ts';
import { createLedger, type LedgerEntry } from '../../state/ledger.ts';
import { createOutbox, type OutboxRow } from '../../state/outbox.ts';
import { createStoreVersions, type StoreVersion } from '../../state/store-versions.ts';
import type { Tables } from '../../state/tables.ts';
import type { Store } from '../../store/store.ts';
import { type Changes, findChanges, listMended } from '../changes/changes.ts';
import { correctedWords } from '../changes/compose.ts';
import { type Contents, readChanges } from '../changes/content.ts';
import { shortDate } from '../changes/dates.ts';
import type { Plan, PlannedMessage } from '../delivery/deliver.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { toShownKey } from '../delivery/keys.ts';
import type { PressableCards } from '../pressable-cards.ts';
import { type CorrectionLines, correctionCard, correctionLines, withCorrection } from './correction-card.ts';

/** A message that a correction touches, and what will be said there. */
export interface PlannedCorrection {
  readonly entry: LedgerEntry;
  readonly remedy: Briefing['corrections'];
  /** Claims that the message cites and the version mends. */
  readonly claims: readonly string[];
  readonly note: string;
}

/** What a mended message carries. */
interface CorrectionNote {
  readonly version: string;
  readonly text: string;
  /** The same for the message's card; absent in notes of before there were cards. */
  readonly card?: CorrectionLines;
}

export interface Corrections {
  /** Plans what every version since then still owes (at most the retention); safe to repeat. Returns how many rows. */
  readonly plan: (briefing: string, since?: number) => Promise<number>;
  /** What loading this store would touch (--dry-run); nothing is written. */
  readonly preview: (store: Store) => Promise<readonly PlannedCorrection[]>;
  /** For the outbox: what a correction says. */
  readonly compose: (row: OutboxRow, delivery: Delivery) => Promise<Plan>;
}

/** A correction that cannot be delivered in this time is given up. */
const DEADLINE_MS = 7 * 24 * 60 * 60 * 1000;

export function createCorrections(
  db: Kysely<Tables>,
  clock: Clock,
  contents: Contents,
  cards: PressableCards,
  retentionMs: number,
): Corrections {
  const ledger = createLedger(db, clock);
  const versions = createStoreVersions(db, clock);

  async function find(
    version: Pick<StoreVersion, 'briefing' | 'hash' | 'number' | 'createdAt'>,
    changes: Changes,
    briefing: Briefing,
  ): Promise<readonly PlannedCorrection[]> {
    const mended = listMended(changes);
    if (mended.length === 0) return [];
    const entries = await ledger.citing(version.briefing, mended, clock() - retentionMs);
    const touched: PlannedCorrection[] = [];
    for (const entry of entries) {
      const said = await versions.findHash(version.briefing, entry.storeVersion);
      // What was said from this content, or from a later one, says it right already.
      if (entry.storeVersion === version.hash || (said !== undefined && said.number > version.number))
        continue;
      const claims = mended.filter((claim) => entry.claims.includes(claim));
      const note = noteWords(changes, new Set(claims), shortDate(version.createdAt, briefing.timezone));
      touched.push({ entry, claims, note, remedy: briefing.corrections });
    }
    return touched;
  }

  async function composeNote(
    row: OutboxRow,
    delivery: Delivery,
    entry: LedgerEntry | undefined,
  ): Promise<Plan> {
    const { version: id } = row.subject as { version: string };
    const version = await versions.find(id);
    const latest = version === undefined ? undefined : await contents.latest(version.briefing);
    if (version === undefined || entry === undefined || latest === undefined || entry.status === 'gone') {
      return { action: 'drop', state: 'failed', why: 'the message is no longer in the ledger' };
    }
    const [touched] = (await find(version, readChanges(version), latest.store.briefing)).filter(
      (one) => one.entry.id === entry.id,
    );
    if (touched === undefined)
      return { action: 'drop', state: 'failed', why: 'the message cites it no longer' };
    const card = correctionLines(
      latest.store,
      readChanges(version),
      new Set(touched.claims),
      shortDate(version.createdAt, latest.store.briefing.timezone),
    );
    const note: CorrectionNote = { version: version.id, text: touched.note, card };
    const effect = { kind: 'correction', note };
    const edits = touched.remedy === 'edit' ? toEdits(entry, note, delivery) : undefined;
    if (edits !== undefined) return { action: 'say', messages: edits, effect };
    const reply = await toReply(entry, note, latest.store.version, cards);
    const [first, ...others] = delivery.render(reply, entry, { hasPresses: true });
    const repliesTo = entry.messageIds.at(-1);
    const answering = repliesTo === undefined ? {} : { repliesTo };
    return {
      action: 'say',
      messages: [{ payload: first, ...answering }, ...others.map((payload) => ({ payload, ...answering }))],
      effect,
    };
  }

  return {
    async plan(briefing, since = 0) {
      const latest = await contents.latest(briefing);
      if (latest === undefined || latest.store.briefing.corrections === 'digest') return 0;
      const owed = await versions.since(briefing, Math.max(since, clock() - retentionMs));
      let planned = 0;
      for (const version of owed) {
        if (version.number === 1) continue;
        for (const { entry } of await find(version, readChanges(version), latest.store.briefing)) {
          const isNew = await createOutbox(db, clock).enqueue({
            platform: entry.platform,
            space: entry.space,
            channel: entry.channel,
            ...(entry.thread === undefined ? {} : { thread: entry.thread }),
            id: `correction|${version.id}|${entry.id}`,
            lane: `message|${entry.id}`,
            kind: 'correction',
            recipient: '',
            subscription: null,
            ledger: entry.id,
            subject: { version: version.id },
            dueAt: Math.min(version.createdAt, clock()),
            deadline: clock() + DEADLINE_MS,
          });
          if (isNew) planned += 1;
        }
      }
      return planned;
    },

    async preview(store) {
      const latest = await contents.latest(store.briefing.id);
      if (latest === undefined || latest.version.hash === store.version) return [];
      const next = {
        ...latest.version,
        hash: store.version,
        number: latest.version.number + 1,
        createdAt: clock(),
      };
      return find(next, findChanges(latest.store.briefing, store.briefing), store.briefing);
    },

    async compose(row, delivery) {
      const entry = row.ledger === null ? undefined : await ledger.find(row.ledger);
      const { language } = (entry?.reply ?? {}) as Partial<Reply>;
      return inLanguageOf({ language }, () => composeNote(row, delivery, entry));
    },
  };
}

/** The same messages with the notes above them; undefined when they no longer fit as many messages as there are. */
function toEdits(
  entry: LedgerEntry,
  note: CorrectionNote,
  delivery: Delivery,
): readonly [PlannedMessage, ...PlannedMessage[]] | undefined {
  if (entry.reply === null) return undefined;
  const reply = readReply(entry.reply);
  const notes = [...(entry.notes as readonly CorrectionNote[]), note];
  const blocks = [...notes.map(toBlock), ...reply.blocks];
  const card = reply.card === undefined ? undefined : notes.reduceRight(mendCard, reply.card);
  const whole = { ...reply, ...(card === undefined ? {} : { card }), blocks };
  const payloads = delivery.render(whole, entry, { key: toShownKey(entry.id), hasPresses: true });
  if (payloads.length !== entry.messageIds.length) return undefined;
  const [first, ...others] = payloads.map((payload, part) => {
    const edits = entry.messageIds[part];
    return edits === undefined ? { payload } : { payload, edits };
  });
  return first === undefined ? undefined : [first, ...others];
}

/** The first correction stands first, whichever came later. */
function mendCard(card: Card, { text, card: lines }: CorrectionNote): Card {
  return lines === undefined
    ? { ...card, accent: 'corrected', lines: [{ type: 'plain', text }, ...card.lines] }
    : withCorrection(card, lines);
}

async function toReply(
  entry: LedgerEntry,
  note: CorrectionNote,
  version: string,
  cards: PressableCards,
): Promise<Reply> {
  const card = note.card === undefined ? undefined : correctionCard(note.card);
  const reply: Reply = {
    outcome: 'answered',
    kind: 'correction',
    briefing: entry.briefing,
    version,
    ...(card === undefined ? {} : { card }),
    blocks: [toBlock(note)],
    cites: card?.cites ?? [],
  };
  return card === undefined ? reply : cards.keep(reply, entry, [card]);
}

function toBlock(note: CorrectionNote): Block {
  return { type: 'words', text: note.text };
}

/** "Corrected 22 Nov: Retracted: “…”"; one sentence for each claim of the message that changed. */
function noteWords(changes: Changes, claims: ReadonlySet<string>, on: string): string {
  const why = (claim: string) => {
    const note = changes.notes.findLast((one) => one.claim === claim);
    return note === undefined ? '' : ` (${note.what})`;
  };
  const ended = (label: string, list: Changes['retracted']) =>
    list
      .filter(({ claim }) => claims.has(claim))
      .map(({ claim, was }) => `${label}: “${was.quote}”${why(claim)}`);
  const parts = [
    ...ended(words.corrections.retracted, changes.retracted),
    ...ended(words.corrections.withdrawn, changes.withdrawn),
    ...ended(words.corrections.superseded, changes.superseded),
    ...changes.corrected
      .filter(({ claim }) => claims.has(claim))
      .map((one) => `${correctedWords(one)}${why(one.claim)} – in “${one.now.quote}”`),
  ];
  return `${fill(words.page.corrected, { day: on })} ${parts.join(' · ')}`;
}
