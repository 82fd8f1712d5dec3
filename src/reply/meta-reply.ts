// Sitrep about itself: /help and /about. Nothing of the story stands in them but the briefing's own summary.

import type { MetaAnswered } from '../answer/answer-types.ts';
import { builtInCommands } from './built-in-commands.ts';
import { countOf } from './counts.ts';
import type { Draft } from './draft.ts';
import { fill, words } from './words.ts';

export function helpReply(draft: Draft, { store }: MetaAnswered): void {
  draft.add(
    { type: 'heading', text: 'What you can ask' },
    {
      type: 'words',
      text: 'Ask in your own words, or take a command. as_of: and source: narrow any of them.',
    },
    {
      type: 'list',
      items: [
        ...store.briefing.topics.map((topic) => ({ term: `/${topic.command}`, text: topic.description })),
        ...builtInCommands.map((command) => ({ term: `/${command.name}`, text: command.description })),
      ],
    },
    {
      type: 'words',
      text: 'Follow-ups such as “and wounded?” or “who says so?” go on from the question before. “forget this thread” clears it.',
    },
  );
}

/** For who greets or thanks: one line on how to ask. */
export function mannersReply(draft: Draft, { store }: MetaAnswered): void {
  draft.add({ type: 'words', text: fill(words.help.brief, { title: store.briefing.title }) });
}

export function aboutReply(draft: Draft, { store, score }: MetaAnswered): void {
  const { briefing } = store;
  const origins = new Set(briefing.claims.map((claim) => claim.origin)).size;
  draft.add(
    { type: 'heading', text: briefing.title },
    { type: 'words', text: briefing.summary },
    {
      type: 'words',
      text: `${countOf(briefing.documents.length, 'document')}, ${countOf(
        briefing.claims.length,
        'claim',
      )}, ${countOf(origins, 'origin')}, ${countOf(briefing.relations.length, 'relation')} between accounts.`.replace(
        /^./,
        (first) => first.toUpperCase(),
      ),
    },
    {
      type: 'words',
      text: 'Every quote is checked to stand in its document word for word. No language model writes here: the rest is fixed connecting words. What the documents do not say, Sitrep says it does not know.',
    },
  );
  if (score === undefined) return;
  draft.add({
    type: 'words',
    text: `On the briefing’s own question set this store answers ${score.answeredRightly} of ${score.answerable} rightly and declines ${score.declinedRightly} of ${score.unanswerable} rightly.`,
  });
}
