// A proposer of one's own: what it writes is cut from the text by us, all else dropped; the example against a stub server.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { joinProposals, proposeByCommand } from '../../src/curate/propose/command.ts';
import type { ProposeInput } from '../../src/curate/propose/proposal-input.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-proposer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const text = 'Four people are missing, the ministry said.\nNobody knows why.';
const input: ProposeInput = {
  document: { id: '2025-03-12-courier', label: 'Courier', publisher: 'The Courier', published: '2025-03-12' },
  text,
  entities: [{ id: 'ministry', name: 'the ministry', type: 'body', aliases: [] }],
  units: {},
  topics: [],
  claimed: [],
  takenIds: new Set(),
};

function script(body: string): readonly string[] {
  const file = path.join(folder, `p${Math.random()}.mjs`);
  writeFileSync(file, body);
  return [process.execPath, file];
}

describe('proposeByCommand', () => {
  it('cuts the quote itself and drops what is no stretch of the text', async () => {
    const lines = [
      { proposer: 'mine@2' },
      {
        quote: { start: 0, end: 42 },
        core: { start: 0, end: 23 },
        speaker: { start: 25, end: 37 },
        cue: { start: 38, end: 42 },
        asks: ['how many are missing', ' '],
      },
      { quote: { start: 40, end: 50 } },
      { quote: { start: 44, end: 999 } },
      { quote: { start: 44, end: 60 }, core: { start: 0, end: 4 } },
      { quote: 'Four people' },
    ];
    const { claims, dropped } = await proposeByCommand(
      script(
        `process.stdin.resume(); process.stdin.on('end', () => console.log(${JSON.stringify(lines.map((line) => JSON.stringify(line)).join('\n'))}, '\\nnot json'));`,
      ),
      input,
    );
    expect(claims).toMatchObject([
      {
        by: 'mine@2',
        quote: 'Four people are missing, the ministry said',
        core: 'Four people are missing',
        attribution: [{ by: 'ministry', cue: 'said' }],
        asks: ['how many are missing'],
      },
      { quote: 'Nobody knows why', attribution: [] },
    ]);
    expect(claims[1]).not.toHaveProperty('core');
    expect(dropped).toBe(5);
  });

  it('says which command failed', async () => {
    await expect(proposeByCommand(script('process.exit(3)'), input)).rejects.toThrow(/ended with 3$/);
    await expect(proposeByCommand([path.join(folder, 'nothing')], input)).rejects.toThrow(
      'cannot be started',
    );
  });

  it('stands before the rules, whose other proposals stay', async () => {
    const draft = (quote: string) => ({
      id: quote,
      status: 'proposed' as const,
      by: 'x',
      quote,
      attribution: [],
      quantity: [],
      places: [],
      about: [],
      topics: [],
      asks: [],
      relations: [],
    });
    const joined = joinProposals(
      text,
      { claims: [draft('the ministry said')], skips: [] },
      { claims: [draft('Four people are missing, the ministry said'), draft('Nobody knows why')], skips: [] },
    );
    expect(joined.claims.map(({ id }) => id)).toEqual(['the ministry said', 'Nobody knows why']);
  });
});

it('the example asks a model for each sentence and leaves out what it made up', async () => {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const sentence: string = JSON.parse(body).messages[1].content;
    asked.push(sentence);
    const said = sentence.startsWith('Four')
      ? {
          core: 'Four people are missing',
          speaker: 'the ministry',
          cue: 'said',
          asks: ['how many are missing'],
        }
      : { core: 'The captain was drunk', asks: [] };
    response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify(said) } }] }));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  try {
    const example = path.resolve(import.meta.dirname, '../../docs/examples/propose-with-a-model.mjs');
    const { claims, dropped } = await proposeByCommand(
      [process.execPath, example, `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, 'stub'],
      input,
    );
    expect(asked).toEqual(['Four people are missing, the ministry said.', 'Nobody knows why.']);
    expect(claims).toMatchObject([
      {
        by: 'stub@1',
        core: 'Four people are missing',
        attribution: [{ by: 'ministry', cue: 'said' }],
        asks: ['how many are missing'],
      },
      { quote: 'Nobody knows why.' },
    ]);
    expect(claims[1]).not.toHaveProperty('core');
    expect(dropped).toBe(0);
  } finally {
    server.close();
  }
});
