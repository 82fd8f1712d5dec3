// A reply as it comes back from JSON: a figure that is absent is null there.

import type { Reply } from './blocks.ts';

/** `value` is what JSON made of a reply. */
export function readReply(value: unknown): Reply {
  const reply = value as Reply;
  return {
    ...reply,
    blocks: reply.blocks.map((block) =>
      block.type === 'figures'
        ? {
            ...block,
            rows: block.rows.map((row) => ({
              ...row,
              figures: row.figures.map((text) => text ?? undefined),
            })),
          }
        : block,
    ),
  };
}
