import { checkMessage, limits } from '../../../src/chat/slack/limits.ts';
import type { FoldedBlock, SlackBlock } from '../../../src/chat/slack/parts.ts';
import { plainTexts } from '../../../src/chat/slack/plain-blocks.ts';
import { renderSlack, type SlackMessage } from '../../../src/chat/slack/render.ts';
import { checkSurface } from '../contract.ts';

type Seen = Pick<SlackMessage, 'text'> & { readonly blocks?: readonly SlackBlock[] };

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly elements?: readonly Node[];
}

function readEscapes(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function read(block: SlackBlock | FoldedBlock): string {
  switch (block.type) {
    case 'section':
    case 'header':
      return readEscapes(block.text.text);
    case 'context':
      return readEscapes(block.elements[0].text.replaceAll(LINK, '$1')).replaceAll(
        /(^|\s)\*([^*]+)\*/gu,
        '$1$2',
      );
    case 'table':
    case 'data_table':
      return block.rows.map((cells) => cells.map((cell) => readRich(cell)).join(' ')).join('\n');
    case 'rich_text':
      return readRich(block);
    case 'actions':
      return block.elements
        .map((element) =>
          readEscapes(element.type === 'button' ? element.text.text : element.placeholder.text),
        )
        .join('\n');
    case 'image':
      return block.alt_text;
    case 'container':
      return [readEscapes(block.title.text), ...block.child_blocks.map(read)].join('\n');
    case 'divider':
      return '';
  }
}

function readRich(node: Node): string {
  return [node.text ?? '', ...(node.elements ?? []).map(readRich)].join(
    node.type === 'rich_text' ? '\n' : '',
  );
}

/** A link that we mean, its name without markup. */
const LINK = /<https?:\/\/[^\s<>|]+\|([^<>|]*)>/g;

/** In text and mrkdwn "<" opens links, mentions and broadcasts; in no string at all may one stand whole. */
function dangers({ text, blocks }: Seen): readonly string[] {
  const marked = [
    text,
    ...(blocks ?? []).flatMap((block) => (block.type === 'context' ? [block.elements[0].text] : [])),
  ];
  const whole = /<[!@#]/.test(JSON.stringify(blocks ?? [])) ? ['a mention stands whole in a block'] : [];
  const unescaped = marked
    .map((each) => each.replaceAll(LINK, '$1'))
    .filter((each) => /[<>]/.test(each.replaceAll(/^(?:> )+/gm, '')) || /&(?!lt;|gt;|amp;)/.test(each));
  return [...whole, ...unescaped.map((each) => `unescaped: ${each.slice(0, 200)}`)];
}

checkSurface<SlackMessage>({
  name: 'Slack',
  render: (reply) => renderSlack(reply, { hasPresses: true }),
  read: ({ blocks }) => blocks.map(read).join('\n'),
  problems: (message) => checkMessage({ ...message }),
  dangers,
});

checkSurface<Pick<SlackMessage, 'text'>>({
  name: 'Slack without blocks',
  render: (reply) =>
    renderSlack(reply)
      .flatMap(({ blocks }) => plainTexts(blocks.map((block) => ({ ...block }))))
      .map((text) => ({ text })),
  read: ({ text }) => readEscapes(text.replaceAll(/^> /gm, '')),
  problems: ({ text }) => (text.length <= limits.textAdvised ? [] : [`text: ${text.length}`]),
  dangers,
});
