// What stands behind a card's fold in Slack: each quote that the card is made of, whole, with its source, as plain text.

import { expect, test } from 'vitest';
import type { FoldBlock, SlackBlock } from '../../../src/chat/slack/parts.ts';
import { renderSlack } from '../../../src/chat/slack/render.ts';
import { replyTo } from '../../reply/ferry.ts';
import { casualties, casualtiesCard } from '../replies.ts';

const shown = { hasPresses: true };
const reply = { ...casualties, version: '8b5929b2', card: casualtiesCard };
const foldIn = (blocks: readonly SlackBlock[] = []): FoldBlock | undefined =>
  blocks.find((block) => block.type === 'container');
const textsIn = (fold: FoldBlock | undefined): readonly string[] =>
  (fold?.child_blocks ?? []).map((child) =>
    child.type === 'section' ? child.text.text : child.elements[0].text,
  );
const buttonsIn = (blocks: readonly SlackBlock[] = []): readonly string[] =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((one) => (one.type === 'button' ? one.text.text : one.placeholder.text))
      : [],
  );

test('every quote of the card whole, its sources below it, in plain text that formats nothing', () => {
  const [message] = renderSlack(reply, shown);
  const fold = foldIn(message?.blocks);
  expect(fold).toMatchObject({ default_collapsed: true, title: { text: 'Full quotes' } });
  expect(textsIn(fold)).toEqual([
    '“around 300 North Korean soldiers have been killed and another 2,700 have been wounded”',
    expect.stringContaining('South Korea’s National Intelligence Service → Reaction, 13 January 2025'),
    'Reported by Kyiv: “over 3,000 North Korean soldiers have died or been wounded in Kursk”',
    expect.stringContaining('Kyiv (said) → BBC, 11 January 2025'),
    'To be read with: “The figures could not be independently verified”',
    expect.stringContaining('Kyiv (said) → BBC, 11 January 2025'),
  ]);
  const kinds = fold?.child_blocks.map((child) => (child.type === 'section' ? child.text.type : 'small'));
  expect(kinds).toEqual(['plain_text', 'small', 'plain_text', 'small', 'plain_text', 'small']);
});

test('the press for them stands where the fold does not', () => {
  const [message] = renderSlack(reply, shown);
  expect(buttonsIn(message?.blocks)).not.toContain('Full quotes');
  expect(foldIn(message?.flat)).toBeUndefined();
  expect(buttonsIn(message?.flat)).toContain('Full quotes');
});

test('more quotes than a fold holds stay behind the press', () => {
  const cites = Array.from({ length: 6 }, (_, n) => `claim-${n}`);
  const source = casualties.blocks.flatMap((block) => (block.type === 'difference' ? block.sides : []))[0]
    ?.sources[0];
  if (source === undefined) throw new Error('no source to quote');
  const blocks = cites.map((claim) => ({
    type: 'quote' as const,
    quote: `quoted as ${claim}`,
    sources: [{ ...source, claim }] as const,
    caveats: [],
  }));
  const card = { ...casualtiesCard, cites };
  const [message] = renderSlack({ ...reply, blocks, card }, shown);
  expect(foldIn(message?.blocks)).toBeUndefined();
  expect(message).not.toHaveProperty('flat');
  expect(buttonsIn(message?.blocks)).toContain('Full quotes');
});

test('a real answer has its quotes there, as the document has them', () => {
  const answer = replyTo('how many were treated in hospital?');
  expect(textsIn(foldIn(renderSlack(answer, shown)[0]?.blocks))).toEqual([
    '“St Orla’s Hospital said on Tuesday that it had treated 44 people.”',
    "St Orla's Hospital (said) → Courier, 12 March 2025 · as of 11 March 2025",
    'To be read with: “A spokesman said the figure included people who came in days later with bruises or shock.”',
    "the hospital's spokesman (said) → Courier, 12 March 2025",
    '“As of noon on Sunday, 38 persons had received hospital treatment”',
    'Ministry note, in its own voice, 10 March 2025 · as of 9 March 2025',
  ]);
});
