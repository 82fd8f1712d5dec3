// The peer as the outbox sees a platform. `step` is told of each phase of a request, so that a worker can die there.

import { Agent, request } from 'node:http';
import type { Delivery, FindOutcome, PostOutcome } from '../../src/digest/delivery/delivery.ts';
import type { Reply } from '../../src/reply/blocks.ts';

export function createHttpDelivery(base: string, step: (name: string) => void): Delivery {
  // A connection for each request: one that the peer closed while it was idle would look like a reset on purpose.
  const agent = new Agent({ keepAlive: false });
  const call = (method: string, path: string, body: unknown, signal: AbortSignal, what: string) =>
    new Promise<{ status: number; body: string; wait: number | undefined }>((resolve, reject) => {
      step(`${what}: about to send`);
      const sent = request(`${base}${path}`, { method, agent, signal }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          step(`${what}: answered`);
          const wait = response.headers['retry-after-ms'];
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            wait: wait === undefined ? undefined : Number(wait),
          });
        });
      });
      sent.on('finish', () => step(`${what}: sent`));
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });

  return {
    render: (reply: Reply) => [reply.blocks.map((block) => block.type).join(' ')],
    async post({ channel, messageKey, payload, signal }): Promise<PostOutcome> {
      const path = `/channels/${channel}/messages`;
      const { status, body, wait } = await call(
        'POST',
        path,
        { key: messageKey, text: payload },
        signal,
        'post',
      );
      if (status === 201) return { outcome: 'posted', messageId: JSON.parse(body).id };
      const why = `status ${status}`;
      if (status === 429)
        return { outcome: 'refused', why, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
      return { outcome: 'unknown', why };
    },
    async find({ channel, messageKey, firstAttemptAt, signal }): Promise<FindOutcome> {
      const path = `/channels/${channel}/messages?after=${firstAttemptAt - 1000}`;
      const { status, body } = await call('GET', path, undefined, signal, 'find');
      if (status !== 200) return { outcome: 'unknown', why: `status ${status}` };
      const messages: readonly { id: string; key: string }[] = JSON.parse(body);
      const found = messages.find((message) => message.key === messageKey);
      return found === undefined ? { outcome: 'absent' } : { outcome: 'found', messageId: found.id };
    },
    edit: async () => ({ outcome: 'edited' }),
    refusal: async () => undefined,
  };
}
