// What Slack's errors mean for us: a token that is refused, a message that cannot be posted there, or not so, or not now.

import { ErrorCode } from '@slack/web-api';
import { UserError } from '../../user-error.ts';
import { readRetryAfter } from '../contract/retry-after.ts';

/** Slack's error names after which trying again is of no use. */
const NEVER: Readonly<Record<string, string>> = {
  account_inactive: 'the app was removed from the workspace',
  cannot_dm_bot: 'bots take no direct messages',
  channel_not_found: 'the channel no longer exists, or Sitrep is not in it',
  ekm_access_denied: 'the workspace’s administrators forbid it',
  invalid_auth: 'Slack refuses the bot token',
  is_archived: 'the channel is archived',
  missing_scope: 'the app lacks a permission (scope); install it again with the current manifest',
  no_permission: 'Sitrep lacks the permission to post there',
  not_authed: 'Slack refuses the bot token',
  not_in_channel: 'Sitrep is not in the channel; invite it with /invite',
  org_login_required: 'the workspace is moving to an organisation',
  restricted_action: 'the workspace’s administrators forbid posting there',
  team_disabled: 'the workspace is disabled',
  team_not_found: 'the workspace no longer exists',
  token_expired: 'the bot token has expired',
  token_revoked: 'the bot token was revoked',
  user_not_found: 'the person no longer exists',
};
/** The server failed on its side; it may have happened after it created the message. */
const UNCLEAR = new Set([
  'fatal_error',
  'internal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);
/** Slack takes no more for now, and does not say for how long. */
const LATER = new Set(['message_limit_exceeded', 'rate_limited', 'ratelimited']);
const REFUSED_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'user_removed_from_team',
  'team_disabled',
]);

/** Where the bot cannot post, although people can type a command there. */
const OUTSIDE = new Set([
  'channel_not_found',
  'is_archived',
  'no_permission',
  'not_in_channel',
  'user_not_in_channel',
]);
/** Blocks that Slack does not take. */
const REFUSED_BLOCKS = new Set([
  'invalid_attachments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
]);
/** A response_url that was used five times, or is older than half an hour. */
const CLOSED_URL = new Set(['cannot_reply', 'expired_url', 'invalid_url', 'used_url']);
const REQUEST_TIMEOUT = 408;
/** A message that is not there any more. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'cant_delete_message']);

/** What a response_url answers instead of "ok". */
export class SlackRefusal extends Error {
  readonly status: number;
  /** Slack's name for it; '' when it gave none. */
  readonly slackError: string;
  readonly retryAfterMs: number | undefined;
  constructor(status: number, slackError: string, retryAfter: string | null) {
    super(`Slack answered ${status} ${slackError}`.trim());
    this.status = status;
    this.slackError = slackError;
    this.retryAfterMs = status === 429 ? readRetryAfter(retryAfter) * 1000 : undefined;
  }
}

const UNREADABLE = 'Slack’s answer could not be read';

/** Something else answered in Slack's place, or its answer arrived in pieces. */
export class NotSlack extends Error {
  constructor() {
    super(UNREADABLE);
  }
}

export type Failed =
  | { readonly outcome: 'refused'; readonly why: string; readonly retryAfterMs?: number }
  | { readonly outcome: 'unknown'; readonly why: string }
  | { readonly outcome: 'impossible'; readonly why: string; readonly ofMessage?: true };

/** `refused`: nothing was created. `unknown`: it may have been. `impossible`: never try again. */
export function classify(error: unknown): Failed {
  const retryAfter = retryAfterMs(error);
  if (retryAfter !== undefined)
    return { outcome: 'refused', why: 'Slack asks to wait', retryAfterMs: retryAfter };
  const name = platformError(error);
  if (name === undefined) {
    const why = whyOf(error);
    return isNeverConnected(why) || isTurnedAway(error)
      ? { outcome: 'refused', why }
      : { outcome: 'unknown', why };
  }
  if (error instanceof SlackRefusal && error.status >= 500) return { outcome: 'unknown', why: error.message };
  if (LATER.has(name)) return { outcome: 'refused', why: 'Slack asks to wait' };
  if (UNCLEAR.has(name)) return { outcome: 'unknown', why: `Slack says ${name}` };
  const why = NEVER[name] ?? (isRestricted(name) ? NEVER.restricted_action : undefined);
  // What Slack says of a place or a token we know; any other name is of this message.
  return why === undefined
    ? { outcome: 'impossible', why: `Slack says ${name}`, ofMessage: true }
    : { outcome: 'impossible', why };
}

/** A page with which something refuses us before Slack: nothing was created. */
function isTurnedAway(error: unknown): boolean {
  const status = error instanceof SlackRefusal ? error.status : Number(field(error, 'statusCode'));
  return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
}

/** restricted_action_thread_locked, restricted_action_read_only_channel and the like. */
function isRestricted(name: string): boolean {
  return name.startsWith('restricted_action');
}

/** Milliseconds that Slack asks us to wait; undefined for any other error. */
export function retryAfterMs(error: unknown): number | undefined {
  if (error instanceof SlackRefusal) return error.retryAfterMs;
  if (field(error, 'code') !== ErrorCode.RateLimitedError) return undefined;
  return Number(field(error, 'retryAfter') ?? 1) * 1000;
}

/** "channel_not_found" and the like; undefined when Slack did not answer so. */
export function platformError(error: unknown): string | undefined {
  if (error instanceof SlackRefusal) return error.slackError === '' ? undefined : error.slackError;
  if (field(error, 'code') !== ErrorCode.PlatformError || isNotSlacks(error)) return undefined;
  return String(field(field(error, 'data'), 'error'));
}

/** The SDK takes a page, or half an answer, for the name of an error. */
export function isNotSlacks(error: unknown): boolean {
  if (field(error, 'code') !== ErrorCode.PlatformError) return false;
  return !/^[a-z][\w.-]{0,99}$/i.test(String(field(field(error, 'data'), 'error') ?? ''));
}

export function isTokenRefused(error: unknown): boolean {
  return REFUSED_TOKEN.has(platformError(error) ?? '');
}

export function isOutside(error: unknown): boolean {
  const name = platformError(error) ?? '';
  return OUTSIDE.has(name) || isRestricted(name);
}

/** Whether a message is there cannot be read, although one may have been posted. */
export function isUnreadable(error: unknown): boolean {
  return ['missing_scope', 'not_in_channel'].includes(platformError(error) ?? '');
}

export function areBlocksRefused(error: unknown): boolean {
  return REFUSED_BLOCKS.has(platformError(error) ?? '');
}

export function isUrlClosed(error: unknown): boolean {
  if (!(error instanceof SlackRefusal)) return false;
  return CLOSED_URL.has(error.slackError) || [403, 404, 410].includes(error.status);
}

export function isGone(error: unknown): boolean {
  return GONE.has(platformError(error) ?? '');
}

/** A start that fails for a reason its owner can mend becomes a UserError that says how. */
export function toStartError(error: unknown, token: 'bot' | 'app'): unknown {
  if (error instanceof UserError) return error;
  const name = platformError(error);
  if (name !== undefined && REFUSED_TOKEN.has(name)) {
    return new UserError(
      token === 'bot'
        ? `Slack refused the bot token (${name}). Set SLACK_BOT_TOKEN to the “Bot User OAuth Token” on the page “OAuth & Permissions” of your app at api.slack.com/apps.`
        : `Slack refused the app token (${name}). Set SLACK_APP_TOKEN to an “App-Level Token” with the scope connections:write, on the page “Basic Information” of your app at api.slack.com/apps.`,
    );
  }
  if (name !== undefined)
    return new UserError(`Slack refused the start (${name}). docs/connect.md lists what the app needs.`);
  const why = whyOf(error);
  if (isNeverConnected(why) || why === UNREADABLE || /timeout|aborted/i.test(why)) {
    return new UserError(
      `Slack cannot be reached (${why}). Check the network, or SLACK_API_URL where it is set.`,
    );
  }
  return error;
}

function isNeverConnected(why: string): boolean {
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(why);
}

/** In words, for the log and for whoever waits. */
export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isNotSlacks(error)) return UNREADABLE;
  const inner = field(error, 'original') ?? error.cause;
  const detail = inner instanceof Error && inner !== error ? ` ${whyOf(inner)}` : '';
  const code = field(error, 'code');
  return (
    [typeof code === 'string' && !code.startsWith('slack_') ? code : '', error.message]
      .filter(Boolean)
      .join(' ') + detail
  );
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
