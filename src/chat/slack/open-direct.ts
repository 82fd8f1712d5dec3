// The channel of somebody's direct messages with us.

import type { SlackApi } from './api.ts';
import { asJson, textOf } from './json.ts';

const REQUEST_TIMEOUT_MS = 2000;

export async function openDirect(api: SlackApi, user: string): Promise<string> {
  const opened = await api.call(
    'conversations.open',
    { users: user },
    AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  );
  const id = textOf(asJson(opened.channel)?.id);
  if (id === '') throw new Error('Slack opened no direct message');
  return id;
}
