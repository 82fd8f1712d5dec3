// Answer → Reply: what every surface shows. Each sentence is a verbatim quote with its source, or fixed words of ours;
// the same answer on the same date gives the same bytes.

import type { Answer, Understood } from '../answer/answer-types.ts';
import type { Reply } from './blocks.ts';
import type { Card } from './card/card.ts';
import { composeCard } from './card/compose-card.ts';
import { receiptsCard } from './card/press-cards/receipts.ts';
import { declinedReply } from './declined-reply.ts';
import { createDraft, type Draft } from './draft.ts';
import { footerOf } from './footer.ts';
import { listReply } from './list-reply.ts';
import { aboutReply, helpReply, mannersReply } from './meta-reply.ts';
import { questionReply } from './question-reply.ts';
import { sourcesReply } from './sources-reply.ts';
import { standingReply } from './standing-reply.ts';
import { timelineReply } from './timeline-reply.ts';
import { topicReply } from './topic-reply.ts';
import { whoReply } from './who-reply.ts';

/** `today` (YYYY-MM-DD) tells how old the newest document is. */
export function compose(answer: Answer, today: string): Reply {
  const { store } = answer;
  const draft = createDraft(store);
  const understood = understoodWords(answer.understood, answer.outcome === 'answered');
  fill(draft, answer, understood);
  draft.add({ type: 'footer', text: footerOf(store, today) });
  const card = withBriefing(answer, cardOf(answer, today, draft.cites));
  return {
    outcome: answer.outcome,
    kind: kindOf(answer),
    briefing: store.briefing.id,
    version: store.version,
    card,
    blocks: draft.blocks,
    cites: [...new Set([...card.cites, ...draft.cites])],
  };
}

/** Among several briefings a card says which it is of, unless it asks back or is about Sitrep itself. */
function withBriefing(answer: Answer, card: Card): Card {
  const isOfOne =
    answer.outcome === 'declined'
      ? answer.briefings === undefined
      : answer.kind !== 'help' && answer.kind !== 'about' && answer.kind !== 'manners';
  if (answer.isAmongSeveral !== true || !isOfOne) return card;
  return { ...card, closing: [...card.closing, answer.store.briefing.title] };
}

/** The card that the thread asked for: its page, or the full quotes of all that it cites. */
function cardOf(answer: Answer, today: string, cites: readonly string[]): Card {
  const { store, view = { page: 1, isFull: false } } = answer;
  const card = composeCard(answer, today, view.page);
  const isBeyond = view.page > card.pages.of;
  const claims = [...new Set([...card.cites, ...cites])].flatMap((id) => store.claim(id) ?? []);
  if (claims.length === 0 || !(view.isFull || isBeyond)) return card;
  const target = card.target === undefined ? {} : { target: card.target };
  return receiptsCard({ store, ...target }, claims, view.isFull ? view.page : view.page - card.pages.of);
}

/** Writes the answer's blocks; `understood` stands right below the heading where there is one. */
function fill(draft: Draft, answer: Answer, understood: string | undefined): void {
  const note = (): void => {
    if (understood !== undefined) draft.add({ type: 'words', text: understood });
  };
  if (answer.outcome === 'declined') {
    note();
    declinedReply(draft, answer);
    return;
  }
  switch (answer.kind) {
    case 'topic':
      topicReply(draft, answer, note);
      break;
    case 'question':
      note();
      questionReply(draft, answer);
      break;
    case 'timeline':
      timelineReply(draft, answer, note);
      break;
    case 'who':
      whoReply(draft, answer, note);
      break;
    case 'sources':
      sourcesReply(draft, answer, note);
      break;
    case 'list':
      listReply(draft, answer, note);
      break;
    case 'standing':
      standingReply(draft, answer);
      break;
    case 'help':
      helpReply(draft, answer);
      break;
    case 'manners':
      mannersReply(draft, answer);
      break;
    case 'about':
      aboutReply(draft, answer);
      break;
  }
}

function kindOf(answer: Answer): string {
  if (answer.outcome === 'declined') return `declined ${answer.reason}`;
  if (answer.kind === 'list') return `list ${answer.of}`;
  return answer.kind === 'topic' ? `topic ${answer.topic.command}` : answer.kind;
}

/** One line on how the question was taken, when that is not just as typed; a decline's sentence names the filters itself. */
function understoodWords(
  { corrected, filters, fromContext }: Understood,
  withFilters: boolean,
): string | undefined {
  const parts = [
    ...(corrected.length === 0
      ? []
      : [`Read ${corrected.map(({ typed, taken }) => `“${typed}” as “${taken}”`).join(', ')}.`]),
    ...(fromContext.length === 0 ? [] : [`Taken from before: ${fromContext.join(', ')}.`]),
    ...(!withFilters || filters.length === 0 ? [] : [`Only ${filters.join('; ')}.`]),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}
