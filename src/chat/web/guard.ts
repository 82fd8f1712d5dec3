// What is refused before anything is answered: requests under a foreign name (DNS rebinding reaches a loopback server
// from any page), oversized or malformed bodies, and everything that the content policy forbids the browser.

import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../../loopback.ts';

const LARGEST_BODY = 16 * 1024;

/** Headers of every response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with it a browser sends no usable Origin with a form, and forms could not be told from foreign ones.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A refusal with its HTTP status; the message is shown. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly status: number;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;
  constructor(status: number, message: string, retryAfter?: number) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/**
 * Refuses requests under another name than the public address, or, when the server listens on loopback alone, this
 * machine's own. A page elsewhere whose name leads here (DNS rebinding) comes under a name of its own.
 */
export function refuseForeignHost(
  request: IncomingMessage,
  host: string,
  publicUrl: string | undefined,
): void {
  const name = hostName(request.headers.host);
  if (name !== undefined && isLoopback(host) && isLoopback(name)) return;
  if (name !== undefined && publicUrl !== undefined && name === new URL(publicUrl).hostname) return;
  throw new HttpRefusal(421, 'This server answers only under its own address.');
}

/** A page of another site must not post here in a reader's name. */
export function refuseForeignOrigin(request: IncomingMessage, publicUrl: string | undefined): void {
  const { origin, host } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new HttpRefusal(403, FOREIGN);
  if (origin === undefined) return;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return;
  // Under this machine's own name; a proxy's scheme is not known here, its name is.
  if (URL.canParse(origin) && new URL(origin).host === host && isLoopback(hostName(host) ?? '')) return;
  throw new HttpRefusal(403, FOREIGN);
}

const FOREIGN = 'This request comes from another site.';

/** The address asked for; what is no address at all is the client's mistake. */
export function readTarget(request: IncomingMessage): URL {
  const target = request.url ?? '/';
  const url = target.startsWith('/') ? URL.parse(`http://localhost${target}`) : null;
  if (url === null) throw new HttpRefusal(400, 'This address is not well formed.');
  return url;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LARGEST_BODY) throw new HttpRefusal(413, 'This request is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function hostName(header: string | undefined): string | undefined {
  if (header === undefined || !URL.canParse(`http://${header}`)) return undefined;
  return new URL(`http://${header}`).hostname;
}
