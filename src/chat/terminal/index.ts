// The chat in a terminal: a line is asked, its reply printed with what can be done with it, numbered; "2" or "more 2" does
// it. History and completion when somebody types, plain lines in and out when piped.

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Action, actionsOf } from '../../reply/card/actions.ts';
import type { Place } from '../../state/place.ts';
import type { ChatAdapter, CommandSpec, Incoming, Responder } from '../contract/adapter.ts';
import { formFor, formId } from '../presses/form.ts';
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

  /** Of the card that was printed last. */
  let actions: readonly Action[] = [];
  /** A form that waits for the number of what is wrong. */
  let form: { readonly id: string; readonly kinds: readonly { readonly value: string }[] } | undefined;

  async function say(incoming: Pick<Incoming, 'text' | 'press'>): Promise<void> {
    const { reply, posted } = await options.responder({
      place,
      conversation: `terminal|local|${options.conversation}`,
      private: true,
      mayManage: true,
      ...incoming,
    });
    form = undefined;
    actions = reply.card === undefined ? [] : actionsOf(reply.card, reply.version);
    print(`\n${renderTerminal(reply, columnsOf(output), options.colour, actions)}\n`);
    printed += 1;
    await posted({ place, messageIds: [`${options.conversation}-${printed}`] });
  }

  async function answer(text: string): Promise<void> {
    const number = Number(/^(?:more )?(\d{1,2})$/i.exec(text)?.[1] ?? 0);
    const kind = form?.kinds[number - 1];
    if (form !== undefined && kind !== undefined) return press(form.id, [kind.value, '']);
    const action = actions[number - 1];
    if (action === undefined) return say({ text });
    const values = action.value === undefined ? [] : [action.value];
    const opened = formFor(action.id, values);
    if (opened === undefined) return press(action.id, values);
    const [field] = opened.fields;
    if (field?.type !== 'choice') return;
    form = { id: formId(action.id), kinds: field.options };
    print(`\n${field.label}\n${field.options.map((one, i) => `[${i + 1}] ${one.label}`).join('\n')}\n`);
  }

  function press(id: string, values: readonly string[]): Promise<void> {
    return say({ text: '', press: { id, values, message: '', isOwn: true } });
  }

  async function readAll(): Promise<void> {
    if (lines === undefined) return;
    if (interactive) lines.prompt();
    for await (const line of lines) {
      const text = line.trim();
      if (/^\/?(?:exit|quit|bye)$/i.test(text)) break;
      if (text !== '') await answer(text);
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
