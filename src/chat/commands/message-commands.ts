// What can be done with a message that somebody picks: check its text against the briefing, or see the full quotes behind
// one of ours. Both are for whoever picks it alone; the text comes with the command, nothing else in the channel is read.

import { checkText } from '../../proof/check-text.ts';
import type { Reply } from '../../reply/blocks.ts';
import { cleanText } from '../../reply/clean-text.ts';
import { proofReply } from '../../reply/proof-reply.ts';
import { fill, words } from '../../reply/words.ts';
import type { Ledger } from '../../state/ledger.ts';
import type { Place } from '../../state/place.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';

/** Names that no slash command can have: they hold a blank. */
export const CHECK_MESSAGE = 'check message';
export const MESSAGE_RECEIPTS = 'message receipts';

/** Longer than any message of a platform. */
const LONGEST_TEXT = 12_000;

export interface MessageCommandParts {
  stores(): readonly Store[];
  /** Which briefing a place is asked about; '' = all. */
  readonly briefingOf: (place: Place) => string;
  readonly ledger: Pick<Ledger, 'findMessage'>;
}

export function createMessageCommands(
  parts: MessageCommandParts,
): Readonly<Record<typeof CHECK_MESSAGE | typeof MESSAGE_RECEIPTS, (incoming: Incoming) => Promise<Reply>>> {
  return {
    [CHECK_MESSAGE]: async ({ text, place }) => checkReply(parts, text, place),
    [MESSAGE_RECEIPTS]: async ({ place, command }) => {
      const { platform, space, channel } = place;
      const message = command?.options.message ?? '';
      const entry = await parts.ledger.findMessage({ platform, space, channel }, message);
      const reply = entry?.reply as Reply | null | undefined;
      if (reply == null || reply.cites.length === 0) throw new UserError(words.proof.noReceipts);
      const { card: _card, ...receipts } = reply;
      return { ...receipts, kind: 'receipts' };
    },
  };
}

/** The text beside the briefing of the place; of several, the one that it quotes and is near to most. */
export function checkReply(
  { stores, briefingOf }: Pick<MessageCommandParts, 'stores' | 'briefingOf'>,
  typed: string,
  place: Place,
): Reply {
  const text = cleanText(typed).trim();
  if (text.length > LONGEST_TEXT) throw new UserError(fill(words.proof.tooLong, { n: LONGEST_TEXT }));
  const id = briefingOf(place);
  const wanted = stores().filter(({ briefing }) => id === '' || briefing.id === id);
  const checked = wanted.map((store) => {
    const sentences = checkText(store, text);
    const found = sentences.flatMap(({ quotations }) =>
      quotations.filter((one) => one.found.state !== 'nowhere'),
    );
    const near = sentences.filter(({ nearest }) => nearest.length > 0);
    return { store, sentences, score: 2 * found.length + near.length };
  });
  const [best] = checked.sort((a, b) => b.score - a.score);
  if (best === undefined || best.sentences.length === 0) throw new UserError(words.proof.nothingToCheck);
  return proofReply(best.store, best.sentences);
}
