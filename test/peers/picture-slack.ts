// Slack messages of ours as a web page, drawn by slack-blocks-to-jsx.

import { readFileSync } from 'node:fs';
import type { SlackBlock } from '../../src/chat/slack/parts.ts';
import { withPlainTables } from '../../src/chat/slack/table.ts';
import { avatar, signFont } from './picture-discord.ts';

interface React {
  createElement(type: unknown, props: object): unknown;
}

export async function slackPage(
  messages: readonly { readonly blocks: readonly SlackBlock[] }[],
): Promise<string> {
  const packages = new URL('./node_modules/', import.meta.url);
  const load = async (path: string) =>
    (await import(new URL(path, packages).href)) as Record<string, unknown>;
  const { Message } = await load('slack-blocks-to-jsx/dist/index.mjs');
  const { default: react } = (await load('react/index.js')) as { default: React };
  const { default: server } = (await load('react-dom/server.node.js')) as {
    default: { renderToStaticMarkup(element: unknown): string };
  };
  const drawn = messages.map((message) =>
    server.renderToStaticMarkup(
      react.createElement(Message, {
        blocks: message.blocks.map(asDrawn),
        logo: avatar('S', '2f7d6b'),
        name: 'Sitrep',
        time: new Date('2025-02-03T09:12:00Z'),
        theme: 'light',
      }),
    ),
  );
  const style = readFileSync(new URL('slack-blocks-to-jsx/dist/style.css', packages), 'utf8');
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>
<style>${signFont} .slack_blocks_to_jsx--block_wrapper + .slack_blocks_to_jsx--block_wrapper { margin-top: 5px; } .slack_blocks_to_jsx, .slack_blocks_to_jsx * { font-family: Sign, "Lato", "Noto Sans", sans-serif !important; }
.slack_blocks_to_jsx * { min-width: 0; } td { overflow-wrap: anywhere; } img { max-width: calc(100vw - 90px) !important; height: auto !important; } body { margin: 0; padding: 16px 20px; background: #fff; font-family: Sign, "Lato", "Noto Sans", "Liberation Sans", sans-serif; }</style>${drawn.join('')}`;
}

/**
 * Slack formats verbatim texts all the same and only links nothing by itself; the library shows them raw. A fold and a table
 * that turns its own pages are newer than the library: they are drawn as they arrive, closed and with the first page.
 */
function asDrawn(block: SlackBlock): unknown {
  if (block.type === 'container')
    return { type: 'section', text: { type: 'mrkdwn', text: `▸ *${block.title.text}*` } };
  if (block.type === 'data_table')
    return withPlainTables([{ ...block, rows: block.rows.slice(0, block.page_size + 1) }])[0];
  if (block.type !== 'context') return block;
  return { ...block, elements: block.elements.map(({ type, text }) => ({ type, text })) };
}
