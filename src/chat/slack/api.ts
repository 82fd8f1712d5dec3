// Requests to Slack, each made once: no retries and no waiting behind the outbox's back. A request ends with its signal.

import { type Logger, WebClient, type WebClientOptions } from '@slack/web-api';
import { readRetryAfter } from '../contract/retry-after.ts';
import { isNotSlacks, NotSlack, SlackRefusal } from './failures.ts';
import type { Method } from './surface.ts';

export interface SlackApiSettings {
  /** A workspace's token; it may change from one request to the next. */
  readonly botToken: string | (() => Promise<string>);
  /** Base address; Slack's own when left out. */
  readonly apiUrl?: string;
}

export interface SlackApi {
  /** Rejects with the SDK's errors; see failures.ts. */
  readonly call: (
    method: Method,
    args: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ) => Promise<Answer>;
  /** The bytes of a file, to the address that Slack gave for them. */
  readonly upload: (url: string, file: Buffer, signal: AbortSignal) => Promise<void>;
  /** Answers through a response_url; rejects with a SlackRefusal, or with what fetch rejects with. */
  readonly respond: (url: string, message: object, signal: AbortSignal) => Promise<void>;
}

/** The fields of Slack's answer, whatever they are. */
export type Answer = Readonly<Record<string, unknown>>;

const TIMEOUT_MS = 10_000;

export function clientOptions(apiUrl: string | undefined, logger: Logger): WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl.replace(/\/?$/, '/') }),
    logger,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

export function createSlackApi({ botToken, apiUrl }: SlackApiSettings, logger: Logger): SlackApi {
  const options = clientOptions(apiUrl, logger);
  return {
    async call(method, args, signal) {
      const token = typeof botToken === 'string' ? botToken : await botToken();
      // The SDK takes no signal a call.
      const client = new WebClient(token, {
        ...options,
        fetch: async (url, init) => {
          const signals = [signal, ...(init?.signal ? [init.signal] : [])];
          return withWait(await fetch(url, { ...init, signal: AbortSignal.any(signals) }));
        },
      });
      try {
        return { ...(await client.apiCall(method, { ...args })) };
      } catch (error) {
        throw isNotSlacks(error) ? new NotSlack() : error;
      }
    },
    async upload(url, file, signal) {
      const response = await fetch(url, { method: 'POST', body: new Uint8Array(file), signal });
      await response.text();
      if (!response.ok) throw new SlackRefusal(response.status, '', response.headers.get('retry-after'));
    },
    async respond(url, message, signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
        signal,
      });
      const { isSlacks, error } = readAnswer(await response.text());
      if (!response.ok || error !== undefined)
        throw new SlackRefusal(response.status, error ?? '', response.headers.get('retry-after'));
      if (!isSlacks) throw new NotSlack();
    },
  };
}

/** The SDK takes a limit without a time for an answer that it does not know. */
function withWait(response: Response): Response {
  if (response.status !== 429) return response;
  const headers = new Headers(response.headers);
  headers.set('retry-after', String(Math.ceil(readRetryAfter(headers.get('retry-after')))));
  return new Response(response.body, { status: response.status, headers });
}

/** A response_url answers "ok", or JSON with the error's name, or the bare name; a page says nothing of the message. */
function readAnswer(text: string): { readonly isSlacks: boolean; readonly error?: string } {
  const bare = text.trim();
  if (['', 'ok'].includes(bare)) return { isSlacks: true };
  try {
    const answer: unknown = JSON.parse(text);
    const isRefusal = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'ok') === false;
    return isRefusal
      ? { isSlacks: true, error: String(Reflect.get(answer, 'error') ?? 'unnamed') }
      : { isSlacks: true };
  } catch {
    return /^[a-z]+(?:_[a-z]+)+$/.test(bare) ? { isSlacks: true, error: bare } : { isSlacks: false };
  }
}
