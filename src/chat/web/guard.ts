// What is refused before anything is answered: requests under a foreign name (DNS rebinding reaches a loopback server
// from any page), oversized or malformed bodies, and everything that the content policy forbids the browser.

import type { IncomingMessage } from 'node:http';

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
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Refuses other names than this machine's own when the server listens on loopback, beside the public address. */
export function refuseForeignHost(
  request: IncomingMessage,
  host: string,
  publicUrl: string | undefined,
): void {
  if (!isLoopback(host)) return;
  const name = hostName(request.headers.host);
  const publicName = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  if (name !== undefined && (isLoopback(name) || name === publicName)) return;
  throw new HttpRefusal(421, 'This server answers only under its own address.');
}

/** A page of another site must not post here in a reader's name. */
export function refuseForeignOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new HttpRefusal(403, 'This request comes from another site.');
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

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
