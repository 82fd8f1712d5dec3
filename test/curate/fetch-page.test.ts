// A page is fetched from public addresses only, looked at when the connection is made; every way round that is refused.
// Local servers stand for the web, by a resolver and a guard of the test's own.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/curate/fetch/addresses.ts';
import { type FetchOptions, fetchPage } from '../../src/curate/fetch/fetch-page.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

/** page.example is the local server, which alone is allowed. */
const local: FetchOptions = {
  resolve: async (host) => [{ address: host === 'inner.example' ? '10.0.0.7' : '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
};

describe('fetchPage', () => {
  it('gives the bytes, unpacked, the address after redirects and the encoding', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1', 'content-encoding': 'gzip' })
          .end(gzipSync('<p>Hello'));
    });
    const { bytes, url, encoding } = await fetchPage(`http://page.example:${port}/old`, local);
    expect([Buffer.from(bytes).toString(), url, encoding]).toEqual([
      '<p>Hello',
      `http://page.example:${port}/new`,
      'ISO-8859-1',
    ]);
  });

  it('reaches no server of this machine, by name or by address, however it is written', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked++;
      response.end('secret');
    });
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '2130706433',
      '0x7f.1',
      '127.1',
      '0.0.0.0',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
    ]) {
      await expect(fetchPage(`http://${host}:${port}/`), host).rejects.toThrow(
        /an address of this machine or its network|cannot be reached|is not known/,
      );
    }
    expect(asked).toBe(0);
  });

  it('refuses a name that stands for an inner address, also when only one of several is', async () => {
    await expect(fetchPage('http://inner.example/', local)).rejects.toThrow('inner.example is 10.0.0.7');
    const both = {
      ...local,
      resolve: async () => [
        { address: '93.184.216.34', family: 4 },
        { address: '169.254.169.254', family: 4 },
      ],
    };
    await expect(fetchPage('http://rebound.example/', both)).rejects.toThrow('169.254.169.254');
  });

  it('connects to the address that was looked at: the name is resolved once', async () => {
    const port = await serve((_, response) => response.end('page'));
    let times = 0;
    const resolve = async () => [{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.7', family: 4 }];
    await expect(fetchPage(`http://page.example:${port}/`, { ...local, resolve })).resolves.toMatchObject({
      url: `http://page.example:${port}/`,
    });
    expect(times).toBe(1);
  });

  it.each([
    ['an inner address', 'http://169.254.169.254/latest/meta-data', 'is 169.254.169.254'],
    ['an inner name', 'http://inner.example/', 'is 10.0.0.7'],
    ['a file', 'file:///etc/passwd', 'file: is not fetched'],
    ['itself, for ever', '/', 'redirects more than 5 times'],
  ])('refuses a redirect to %s', async (_what, location, said) => {
    const port = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(fetchPage(`http://page.example:${port}/`, local)).rejects.toThrow(said);
  });

  it.each(['ftp://page.example/x', 'data:text/html,x', 'http://user:word@page.example/'])(
    'refuses %s',
    async (url) => {
      await expect(fetchPage(url, local)).rejects.toThrow('is not fetched');
    },
  );

  it('refuses what is too large once it is unpacked, what answers with an error, and what takes too long', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/bomb')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000)));
      else if (request.url === '/gone') response.writeHead(410).end();
      else response.writeHead(200).write('begun');
    });
    const at = (path: string) =>
      fetchPage(`http://page.example:${port}${path}`, { ...local, mostBytes: 1_000_000, timeoutMs: 300 });
    await expect(at('/bomb')).rejects.toThrow('larger than 1 MB');
    await expect(at('/gone')).rejects.toThrow('answered with 410');
    await expect(at('/slow')).rejects.toThrow('it took too long');
  });
});

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['172.32.0.1', true],
  ['100.64.0.1', false],
  ['192.168.1.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:8.8.8.8', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['fd00::1', false],
  ['ff02::1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001::1', false],
  ['nonsense', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
