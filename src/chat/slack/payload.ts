// A reply as what the outbox keeps of it: Slack's messages, each with whether it is for one person's eyes.

import type { RenderOptions } from '../../digest/delivery/delivery.ts';
import type { Reply } from '../../reply/blocks.ts';
import { checkMessage } from './limits.ts';
import type { SlackBlock } from './parts.ts';
import { renderSlack, type SlackMessage } from './render.ts';

export type Blocks = readonly { readonly [key: string]: unknown }[];

/** JSON, as it comes back from the outbox; without blocks where Slack refused them. */
export interface SlackPayload extends Omit<SlackMessage, 'blocks' | 'flat'> {
  readonly blocks?: Blocks;
  /** Instead of the blocks where the workspace refuses folds or data tables. */
  readonly flat?: Blocks;
  readonly isPrivate: boolean;
}

export function toPayloads(
  reply: Reply,
  _place: unknown,
  { asked, isPrivate = false, again, hasPresses = false }: RenderOptions = {},
): readonly [SlackPayload, ...SlackPayload[]] {
  const messages = renderSlack(reply, { hasPresses, ...(asked === undefined ? {} : { asked }) });
  const last = messages.length - 1;
  const [first, ...more] = messages.map(({ blocks, flat, ...message }, i): SlackPayload => {
    const more = again === undefined || i < last ? [] : [againButton(again)];
    const withMore = (all: readonly SlackBlock[]): Blocks => [...all.map((block) => ({ ...block })), ...more];
    return {
      ...message,
      blocks: withMore(blocks),
      ...(flat === undefined ? {} : { flat: withMore(flat) }),
      isPrivate,
    };
  });
  if (first === undefined) throw new Error('a reply became no message');
  const payloads = [first, ...more] as const;
  for (const payload of payloads) checked(payload);
  return payloads;
}

/** What Slack would refuse is our own bug, and is found before anything goes out. */
export function checked(payload: unknown): SlackPayload {
  const message = payload as SlackPayload;
  const { flat, ...shown } = message;
  const problems = [shown, ...(flat === undefined ? [] : [{ ...shown, blocks: flat }])].flatMap(checkMessage);
  if (problems.length > 0) throw new Error(`not a message that Slack takes: ${problems.join('; ')}`);
  return message;
}

function againButton(value: string) {
  const text = { type: 'plain_text', text: 'Try again', emoji: false };
  return { type: 'actions', elements: [{ type: 'button', action_id: 'again', text, value }] };
}
