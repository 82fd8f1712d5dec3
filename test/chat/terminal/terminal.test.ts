// The terminal chat: lines in, replies out; colour and completion only where somebody sits.

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCommands } from '../../../src/chat/commands/commands.ts';
import { createResponder, type ResponderParts } from '../../../src/chat/commands/responder.ts';
import { createMemoryContexts } from '../../../src/chat/kit/conversations.ts';
import { createMemoryViews } from '../../../src/chat/presses/targets.ts';
import { readHistory, writeHistory } from '../../../src/chat/terminal/history.ts';
import { createTerminalAdapter, type TerminalOptions } from '../../../src/chat/terminal/index.ts';
import { renderTerminal } from '../../../src/chat/terminal/render.ts';
import { textWidth } from '../../../src/reply/text-width.ts';
import type { AskedQuestion } from '../../../src/state/questions.ts';
import { answererOf, ferryStore, replyTo } from '../../reply/ferry.ts';

const stores = [ferryStore];
const answerer = answererOf(...stores);

function open(options: Partial<TerminalOptions> = {}, parts: Partial<ResponderParts> = {}) {
  const input = new PassThrough();
  const output = new PassThrough();
  let text = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const adapter = createTerminalAdapter({
    responder: createResponder({
      views: createMemoryViews(),
      answerer: () => answerer,
      contexts: createMemoryContexts(),
      clock: () => Date.parse('2025-03-20T12:00:00Z'),
      newReference: () => 'ref-1',
      log: { info() {}, warn() {}, error() {} },
      ...parts,
    }),
    commands: () => listCommands(stores),
    input,
    output,
    interactive: false,
    colour: false,
    conversation: 's1',
    ...options,
  });
  /** Resolves when the output holds the text. */
  const shows = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (text.includes(wanted)) resolve();
        else output.once('data', look);
      };
      look();
    });
  return { adapter, input, text: () => text, shows };
}

describe('piped lines', () => {
  it('are answered in order, follow-ups going on from the line before, until the input ends', async () => {
    const { adapter, input, text } = open();
    await adapter.start();
    input.end('Which crew member of the ferry is still missing?\n\nhow old is he?\n');
    await adapter.closed;
    expect(text().match(/Pavel Ostrin, 23/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text()).not.toContain('› ›');
  });

  it('are not squeezed where a terminal says that it has no columns', async () => {
    const output = Object.assign(new PassThrough(), { columns: 0 });
    const { adapter, input } = open({ output });
    await adapter.start();
    input.end('/about\n');
    await adapter.closed;
    const longest = Math.max(...String(output.read()).split('\n').map(textWidth));
    expect(longest).toBeGreaterThan(60);
  });

  it('do what is numbered below a card: open what stands behind it, turn its pages, tell the desk', async () => {
    const noted: AskedQuestion[] = [];
    const { adapter, input, text } = open(
      {},
      { noteQuestion: async (question) => void noted.push(question) },
    );
    await adapter.start();
    input.end('/ferry-casualties\n3\nmore 1\n/ferry-casualties\n1\n');
    await adapter.closed;
    const [first = '', , turned = ''] = text()
      .split(/^Injured and missing/m)
      .slice(1);
    const wrong = /\[(\d+)\] Wrong\?/.exec(first)?.[1] ?? expect.unreachable(first);
    expect(first).toContain('[1] ▶  [2] Full quotes  [3] ≠ Why');
    expect(first).toMatch(
      /Why the accounts differ · page 1 of \d+[\s\S]*Why the accounts differ · page 2 of/,
    );
    expect(turned).toMatch(/^ · page 2 of/);
    expect(text()).not.toContain('Share');

    const again = open({}, { noteQuestion: async (question) => void noted.push(question) });
    await again.adapter.start();
    again.input.end(`/ferry-casualties\n${wrong}\n2\n`);
    await again.adapter.closed;
    expect(again.text()).toContain('What is wrong?\n[1] Wrong speaker\n[2] Wrong figure');
    expect(noted).toMatchObject([{ reason: 'reported-figure', text: '/ferry-casualties' }]);
  });

  it('end with “exit”', async () => {
    const { adapter, input, text } = open();
    await adapter.start();
    input.write('exit\n/about\n');
    await adapter.closed;
    expect(text()).toBe('');
  });

  it('end when it is told to stop', async () => {
    const { adapter } = open();
    await adapter.start();
    await adapter.stop();
    await expect(adapter.closed).resolves.toBeUndefined();
  });
});

describe('a person at the keyboard', () => {
  it('completes commands with Tab and gets a prompt', async () => {
    const { adapter, input, text, shows } = open({ interactive: true });
    await adapter.start();
    input.write('/ferry-cas');
    await shows('/ferry-cas');
    input.write('\t');
    await shows('ualties');
    input.write('\r');
    await shows('Injured and missing');
    input.write('exit\r');
    await adapter.closed;
    expect(text()).toContain('› ');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('leaves with %s', async (_name, key) => {
    const { adapter, input } = open({ interactive: true });
    await adapter.start();
    input.write(key);
    await expect(adapter.closed).resolves.toBeUndefined();
  });
});

describe('history', () => {
  it('comes back newest first, for the owner alone', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sitrep-history-'));
    const file = path.join(folder, 'data', 'chat-history');
    expect(readHistory(file)).toEqual([]);
    writeHistory(file, ['third', 'second', 'first']);
    expect(readHistory(file)).toEqual(['third', 'second', 'first']);
    expect(readFileSync(file, 'utf8')).toBe('first\nsecond\nthird\n');
    expect(statSync(file).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe('a reply in the terminal', () => {
  const reply = replyTo('/ferry-casualties');
  const esc = String.fromCharCode(27);

  it('fits the window, and is never wider than is good to read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 300 }), (columns) => {
        for (const line of renderTerminal(reply, columns, false).split('\n')) {
          expect(textWidth(line)).toBeLessThanOrEqual(Math.min(columns, 110));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is coloured only where somebody looks at it, with the same text', () => {
    const bare = renderTerminal(reply, 100, false);
    const coloured = renderTerminal(reply, 100, true);
    expect(bare).not.toContain(esc);
    expect(coloured).toContain(`${esc}[1m`);
    expect(coloured.replaceAll(new RegExp(`${esc}\\[[0-9;]*m`, 'g'), '')).toBe(bare);
  });
});
