// Fetches one page for a curator: http(s) only, from public addresses only – looked at when the connection is made, so that
// no name can stand for another address a moment later – within a size and a time, every redirect looked at anew.

import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Refused } from '../read/page.ts';
import { isPublicAddress } from './addresses.ts';

export interface FetchOptions {
  /** Resolves a host's name to all its addresses. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Whether an address may be connected to. */
  readonly isAllowed?: (address: string) => boolean;
  readonly mostBytes?: number;
  readonly timeoutMs?: number;
}

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly url: string;
  readonly encoding?: string;
}

const MOST_BYTES = 10_000_000;
const TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export async function fetchPage(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  let next = url;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const response = await open(new URL(next), signal, options);
    const { statusCode = 0, headers } = response;
    if (REDIRECTS.has(statusCode) && headers.location !== undefined) {
      response.destroy();
      next = resolveUrl(headers.location, next);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Refused(`${new URL(next).host} answered with ${statusCode}`);
    }
    const bytes = await readBody(response, options.mostBytes ?? MOST_BYTES, signal);
    const encoding = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1];
    return { bytes, url: next, ...(encoding === undefined ? {} : { encoding }) };
  }
  throw new Refused(`it redirects more than ${MOST_REDIRECTS} times`);
}

function resolveUrl(location: string, base: string): string {
  try {
    return new URL(location, base).href;
  } catch {
    throw new Refused(`it redirects to “${location.slice(0, 80)}”, which is no address`);
  }
}

async function resolveAll(host: string): Promise<readonly LookupAddress[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly LookupAddress[]>();
  systemLookup(host, { all: true }, (error, addresses) =>
    error === null ? resolve(addresses) : reject(error),
  );
  return promise;
}

async function open(url: URL, signal: AbortSignal, options: FetchOptions): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused(`${url.protocol} is not fetched; http and https are`);
  if (url.username !== '' || url.password !== '')
    throw new Refused('an address with a password in it is not fetched');
  const isAllowed = options.isAllowed ?? isPublicAddress;
  const resolveHost = options.resolve ?? resolveAll;
  const refuse = (address: string): Refused =>
    new Refused(`${url.host} is ${address}, an address of this machine or its network: it is not fetched`);
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !isAllowed(literal)) throw refuse(literal);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
    signal,
    agent: false,
    headers: {
      'user-agent': 'sitrep (a curator adds this page)',
      accept:
        'text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, text/plain, */*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
    },
    // The connection goes to the very addresses that are looked at here.
    lookup(host, _options, done) {
      resolveHost(host).then(
        (addresses) => {
          const forbidden = addresses.find(({ address }) => !isAllowed(address));
          if (forbidden !== undefined) done(refuse(forbidden.address), []);
          else if (addresses.length === 0) done(new Refused(`${host} has no address`), []);
          else done(null, [...addresses]);
        },
        () => done(new Refused(`${host} is not known`), []),
      );
    },
  });
  request.on('response', resolve);
  request.on('error', (error) =>
    reject(
      error instanceof Refused
        ? error
        : new Refused(`${url.host} cannot be reached: ${reasonOf(error, signal)}`),
    ),
  );
  request.end();
  return promise;
}

function reasonOf(error: Error, signal: AbortSignal): string {
  return signal.aborted ? 'it took too long' : 'code' in error ? String(error.code) : error.message;
}

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The limit counts what is unpacked: a small file may hide a large one. */
async function readBody(response: IncomingMessage, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? '';
  const decoder = decoders[encoding]?.();
  if (decoder === undefined && encoding !== '' && encoding !== 'identity') {
    response.destroy();
    throw new Refused(`it is packed as “${encoding}”, which we do not unpack`);
  }
  const stream = decoder === undefined ? response : response.pipe(decoder);
  response.on('error', (error) => decoder?.emit('error', error));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > most) throw new Refused(`it is larger than ${Math.round(most / 1_000_000)} MB`);
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof Refused
      ? error
      : new Refused(signal.aborted ? 'it took too long' : 'it broke off while it was read');
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}
