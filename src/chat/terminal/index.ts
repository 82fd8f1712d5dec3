// The chat in a terminal: a line is asked, its reply printed; history and completion when somebody types, plain
// lines in and out when piped.

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ChatAdapter, CommandSpec, Place, Responder } from '../adapter.ts';
import { readHistory, writeHistory } from './history.ts';
import { renderTerminal } from './render.ts';

export interface TerminalOptions {
  readonly responder: Responder;
  commands(): readonly CommandSpec[];
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  /** Somebody types here: prompt, history, completion. */
  readonly interactive: boolean;
  readonly colour: boolean;
  /** Absent: no history is kept. */
  readonly historyFile?: string;
  /** Of this session; questions of one session share their context. */
  readonly conversation: string;
}

export interface TerminalAdapter extends ChatAdapter {
  readonly name: 'terminal';
  /** Resolves when the input ends, the person leaves, or stop() is called; every reply has been printed then. */
  readonly closed: Promise<void>;
}

/** A pipe has no width, and some terminals say 0; this one reads well in mail and logs. */
const USUAL_COLUMNS = 100;

export function createTerminalAdapter(options: TerminalOptions): TerminalAdapter {
  const { input, output, interactive, historyFile } = options;
  const place: Place = { platform: 'terminal', space: 'local', channel: options.conversation };
  const done = Promise.withResolvers<void>();
  let lines: ReturnType<typeof createInterface> | undefined;
  let printed = 0;

  const print = (text: string): void => void output.write(text);

  async function ask(text: string): Promise<void> {
    const { reply, posted } = await options.responder({
      place,
      conversation: `terminal|local|${options.conversation}`,
      text,
      private: true,
      mayManage: true,
    });
    print(`\n${renderTerminal(reply, columnsOf(output), options.colour)}\n`);
    printed += 1;
    await posted({ place, messageIds: [`${options.conversation}-${printed}`] });
  }

  async function readAll(): Promise<void> {
    if (lines === undefined) return;
    if (interactive) lines.prompt();
    for await (const line of lines) {
      const text = line.trim();
      if (/^\/?(?:exit|quit|bye)$/i.test(text)) break;
      if (text !== '') await ask(text);
      if (interactive) lines.prompt();
    }
    lines.close();
  }

  return {
    name: 'terminal',
    closed: done.promise,
    async start() {
      lines = createInterface({
        input,
        ...(interactive ? { output } : {}),
        terminal: interactive,
        prompt: '› ',
        historySize: 500,
        removeHistoryDuplicates: true,
        ...(historyFile === undefined ? {} : { history: readHistory(historyFile) }),
        completer: (typed: string) => complete(typed, options.commands()),
      });
      if (historyFile !== undefined) {
        lines.on('history', (history: readonly string[]) => writeHistory(historyFile, history));
      }
      lines.on('SIGINT', () => lines?.close());
      readAll().then(done.resolve, done.reject);
    },
    async stop() {
      lines?.close();
      await done.promise;
    },
  };
}

function columnsOf(output: { readonly columns?: number }): number {
  return output.columns === undefined || output.columns === 0 ? USUAL_COLUMNS : output.columns;
}

function complete(typed: string, commands: readonly CommandSpec[]): [string[], string] {
  const fitting = commands.map((command) => `/${command.name}`).filter((name) => name.startsWith(typed));
  return [typed.startsWith('/') ? fitting : [], typed];
}
