// Takes Discord's own answers only. What stands between us and it (a proxy, a captive network, Cloudflare) answers in its place:
// with pages, which say nothing of a message, and with limits that do not say how long, which the library would not wait for.

import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';
import { readRetryAfter } from '../contract/retry-after.ts';

const NO_CONTENT = 204;
const UNREADABLE = 'Discord’s answer could not be read';

/** Something else answered in Discord's place. */
export class NotDiscord extends Error {
  /** The request went no further. */
  readonly isTurnedAway: boolean;
  constructor(status: number) {
    super(`something between Sitrep and Discord answered instead (${status})`);
    this.isTurnedAway = status >= 400;
  }
}

/** For the library: one request. */
export const requestDiscord: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init);
  if (answer.status === 429) return withWait(answer);
  if (answer.status >= 500 || !isPage(answer)) return answer;
  await answer.arrayBuffer();
  throw new NotDiscord(answer.status);
};

/** Discord says why it refuses, and what it did, in JSON. */
function isPage({ status, headers }: ResponseLike): boolean {
  // Without content, whatever its type is said to be.
  if (status === NO_CONTENT) return false;
  const type = headers.get('content-type');
  return type === null ? status >= 400 : !type.startsWith('application/json');
}

function withWait(answer: ResponseLike): ResponseLike {
  const headers = new Headers([...answer.headers]);
  headers.set('retry-after', String(readRetryAfter(headers.get('retry-after'))));
  return { ...answer, headers };
}

/** What Discord lists. */
export function listOf<T>(answer: unknown): readonly T[] {
  if (!Array.isArray(answer)) throw new Error(UNREADABLE);
  return answer;
}

/** The id of what Discord says it made, or has. An answer without one says nothing. */
export function idOf(answer: unknown): string {
  const id = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'id') : undefined;
  if (typeof id !== 'string') throw new Error(UNREADABLE);
  return id;
}
