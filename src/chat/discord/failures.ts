// What Discord's errors mean for us: a token that is refused at the start, and why a delivery failed.

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { english } from '../../reply/words.ts';
import { UserError } from '../../user-error.ts';
import { NotDiscord } from './own-answers.ts';

const { reasons } = english;

/** What is said where an interaction takes no more follow-ups. */
export const FOLLOW_UPS_OVER = reasons.followUpsOver;
export const THREAD_ARCHIVED = 50083;
/** Codes of Discord's JSON errors after which trying again is of no use. */
const NEVER: Readonly<Record<number, string>> = {
  10003: reasons.channelGone,
  10004: reasons.serverLeft,
  40094: FOLLOW_UPS_OVER,
  50001: reasons.channelHidden,
  50007: reasons.noDirect,
  50008: reasons.noMessages,
  50013: reasons.noPermission,
  [THREAD_ARCHIVED]: reasons.threadArchived,
  160005: reasons.threadLocked,
};
/** What Discord does not take for now: a channel's writes, an account's, all of it. */
const LATER: ReadonlySet<number> = new Set([20016, 20022, 20028, 20029, 30046, 40062, 130000]);
const REQUEST_TIMEOUT = 408;
const UNKNOWN_MESSAGE = 10008;
/** A reply arrow needs the permission to read the history. */
export const NO_HISTORY = 160002;
/** Unknown webhook, unknown interaction, webhook token invalid: the interaction's time is over, or it never was ours. */
const INTERACTION_OVER: ReadonlySet<number> = new Set([10015, 10062, 50027]);

export type Failed =
  | { readonly outcome: 'refused'; readonly why: string; readonly retryAfterMs?: number }
  | { readonly outcome: 'unknown'; readonly why: string }
  | { readonly outcome: 'impossible'; readonly why: string; readonly ofMessage?: true };

/** `refused`: nothing was created. `unknown`: it may have been. `impossible`: never try again. */
export function classify(error: unknown): Failed {
  if (error instanceof RateLimitError) {
    return { outcome: 'refused', why: reasons.asksToWait, retryAfterMs: error.retryAfter };
  }
  if (error instanceof DiscordAPIError) {
    const known = NEVER[Number(error.code)];
    if (known !== undefined) return { outcome: 'impossible', why: known };
    if (error.status === 429 || LATER.has(Number(error.code)))
      return { outcome: 'refused', why: reasons.asksToWait };
    if (error.status >= 500 || error.status === REQUEST_TIMEOUT)
      return { outcome: 'unknown', why: `Discord says ${error.status}` };
    const why = `Discord says ${error.status}: ${error.message}`;
    // Discord names each refusal by a number; one without is not its own.
    if (Number.isNaN(Number(error.code))) return { outcome: 'refused', why: `Discord says ${error.status}` };
    // Of the message, not of the place: AutoMod, a form that it does not take.
    return error.status === 400
      ? { outcome: 'impossible', why, ofMessage: true }
      : { outcome: 'impossible', why };
  }
  if (error instanceof NotDiscord)
    return { outcome: error.isTurnedAway ? 'refused' : 'unknown', why: error.message };
  if (error instanceof HTTPError) return { outcome: 'unknown', why: `Discord says ${error.status}` };
  const why = reason(error);
  return { outcome: isNeverConnected(why) ? 'refused' : 'unknown', why };
}

export function isGone(error: unknown): boolean {
  return codeOf(error) === UNKNOWN_MESSAGE;
}

export function isInteractionOver(error: unknown): boolean {
  return INTERACTION_OVER.has(codeOf(error) ?? 0);
}

/** Discord's number for what went wrong. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError ? Number(error.code) : undefined;
}

/** A start that fails for a reason its owner can mend becomes a UserError that says how. */
export function toStartError(error: unknown): unknown {
  const why = reason(error);
  const status = error instanceof DiscordAPIError ? error.status : undefined;
  if (status === 401 || /TokenInvalid|Authentication failed|invalid token/i.test(why)) {
    return new UserError(
      'Discord refused the bot token (401 Unauthorized). Set DISCORD_TOKEN to the token on the page “Bot” of your application at discord.com/developers; a token that was reset no longer works.',
    );
  }
  if (/disallowed intents?/i.test(why)) {
    return new UserError(
      'Discord refused the connection (disallowed intents). Sitrep asks for no privileged intent: check that DISCORD_TOKEN belongs to a bot application.',
    );
  }
  if (isNeverConnected(why) || error instanceof NotDiscord) {
    return new UserError(
      `Discord cannot be reached (${why}). Check the network, or DISCORD_API_URL where it is set.`,
    );
  }
  return error;
}

function isNeverConnected(why: string): boolean {
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(why);
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` ${reason(error.cause)}` : '';
  return [Reflect.get(error, 'code'), error.message].filter(Boolean).join(' ') + cause;
}
