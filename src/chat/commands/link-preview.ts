// What a link to one of our pages shows where it is posted: a claim as it is now with what differs from it, or a topic. A claim
// that the desk took back shows nothing: the page itself says so.

import type { Answer, Asked } from '../../answer/answer-types.ts';
import type { Reply } from '../../reply/blocks.ts';
import { coreText } from '../../reply/card/core.ts';
import { receiptsCard } from '../../reply/card/press-cards/receipts.ts';
import { compose } from '../../reply/compose.ts';
import { sourceOf } from '../../reply/source-line.ts';
import { type ClaimStores, lookForClaim } from './find-claim.ts';

export interface LinkPreview {
  /** Its card is what is shown. */
  readonly reply: Reply;
  /** The same whatever version and address the link names. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** Whose words they are; '' for a topic. */
  readonly source: string;
}

export interface LinkPreviewParts extends ClaimStores {
  answerer(): { answer(asked: Asked): Answer };
  readonly publicUrl: string;
  clock(): number;
}

const CLAIM = '/c/';

/** Undefined for what is no page of ours, or has nothing to show. */
export function createLinkPreviews(
  parts: LinkPreviewParts,
): (url: string) => Promise<LinkPreview | undefined> {
  const base = new URL(parts.publicUrl);
  const root = base.pathname.replace(/\/+$/, '');

  async function ofClaim(address: string): Promise<LinkPreview | undefined> {
    const found = await lookForClaim(address, parts);
    if (typeof found === 'string') return undefined;
    const { current } = found;
    const claim = current.claim(found.claim.id);
    if (claim === undefined) return undefined;
    const card = receiptsCard({ store: current }, [claim], 1);
    return {
      id: claim.id,
      title: coreText(claim),
      source: sourceOf(current, claim).line,
      reply: {
        outcome: 'answered',
        kind: 'link',
        briefing: current.briefing.id,
        version: current.version,
        card,
        blocks: [],
        cites: card.cites,
      },
    };
  }

  function ofTopic(question: string): LinkPreview | undefined {
    const command = /^\/([a-z0-9-]+)$/.exec(question)?.[1] ?? '';
    const store = parts.stores().find((one) => one.topic(command) !== undefined);
    const topic = store?.topic(command);
    if (store === undefined || topic === undefined) return undefined;
    const today = new Date(parts.clock()).toISOString().slice(0, 10);
    const options = { briefing: store.briefing.id };
    const answer = parts.answerer().answer({ text: question, previous: [], today, options });
    return { id: `topic ${command}`, title: topic.title, source: '', reply: compose(answer, today) };
  }

  return async (text) => {
    if (!URL.canParse(text)) return undefined;
    const url = new URL(text);
    if (url.host !== base.host || !url.pathname.startsWith(`${root}/`)) return undefined;
    const path = url.pathname.slice(root.length);
    if (path.startsWith(CLAIM)) return ofClaim(decode(path.slice(CLAIM.length)));
    return path === '/' ? ofTopic(url.searchParams.get('q') ?? '') : undefined;
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
