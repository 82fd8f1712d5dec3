// Who a request comes from. Two roles: a reader asks and reads; a curator also manages the inbox, which all share.
//
// On loopback without a password whoever sits at the machine is both. With a password a curator signs in; the password is
// kept as a scrypt hash only. Behind a proxy that signs people in, a header names them: who comes without it cannot
// post at all, and the curators can be listed.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { createRateLimit } from './rate-limit.ts';
import type { Signer } from './signing.ts';

export type Role = 'reader' | 'curator';

export interface AccessSettings {
  readonly password?: string;
  /** Lower-case name of the header that the proxy sets. */
  readonly userHeader?: string;
  /** Names in that header that are curators; empty = all. */
  readonly curators?: readonly string[];
}

export interface Access {
  /** Undefined: not known, and therefore not allowed to post. */
  roleOf(request: IncomingMessage): Role | undefined;
  /** Whether people sign in here, with a password. */
  readonly hasSignIn: boolean;
  /** A session's cookie value for the right password; undefined for a wrong one. Seconds to wait after too many tries. */
  signIn(
    password: string,
    address: string,
  ): Promise<{ readonly session: string | undefined; readonly wait: number }>;
}

export const SESSION_COOKIE = 'sitrep_session';
const SESSION_S = 12 * 60 * 60;
/** A person mistypes a few times; a guesser needs millions. */
const TRIES = { perSecond: 0.1, burst: 5 };
const ALL_TRIES = { perSecond: 1, burst: 20 };
const HASH_BYTES = 32;
const hash = promisify(scrypt) as (password: string, salt: Uint8Array, length: number) => Promise<Buffer>;

/** `clock`: epoch milliseconds. */
export function createAccess(settings: AccessSettings, signer: Signer, clock: () => number): Access {
  const { password, userHeader, curators = [] } = settings;
  // Another password ends all sessions.
  const purpose = `session ${password}`;
  const salt = randomBytes(16);
  const wanted = password === undefined ? undefined : hash(password, salt, HASH_BYTES);
  const tries = createRateLimit(clock, TRIES, ALL_TRIES);

  return {
    hasSignIn: wanted !== undefined,
    roleOf(request) {
      if (userHeader !== undefined) {
        const user = request.headers[userHeader];
        if (typeof user === 'string' && user !== '')
          return curators.length === 0 || curators.includes(user) ? 'curator' : 'reader';
        if (wanted === undefined) return undefined;
      } else if (wanted === undefined) return 'curator';
      const session = signer.read(purpose, readCookie(request, SESSION_COOKIE) ?? '');
      return session !== undefined && Number(session) > clock() / 1000 ? 'curator' : 'reader';
    },
    async signIn(typed, address) {
      const wait = tries.take(address);
      if (wait > 0 || wanted === undefined) return { session: undefined, wait };
      const isRight = timingSafeEqual(await hash(typed, salt, HASH_BYTES), await wanted);
      const until = String(Math.floor(clock() / 1000) + SESSION_S);
      return { session: isRight ? signer.sign(purpose, until) : undefined, wait: 0 };
    },
  };
}

/** The cookie's value as sent. */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}
