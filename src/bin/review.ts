// `sitrep review [DOCUMENT]`: a person decides on each proposal. At a terminal key by key; otherwise the keys are read from
// standard input, one after the other (a line's end is “enter”), so that a log of keys can be replayed.

import { userInfo } from 'node:os';
import { emitKeypressEvents } from 'node:readline';
import { openDisk } from '../curate/review/disk.ts';
import { type ReviewTerminal, reviewInTerminal } from '../curate/review/terminal.ts';
import { openWorkspace } from '../curate/review/workspace.ts';
import { wrapIndented } from '../reply/text-width.ts';
import { UserError } from '../user-error.ts';
import { openBriefingsFolder } from './briefings-folder.ts';
import { chooseBriefing } from './choose-briefing.ts';
import type { Command, CommandContext } from './command.ts';
import { answerFrom } from './open-review-desk.ts';

export const review = {
  summary: 'decide on proposals: accept, edit, reject, one key each',
  usage: '[DOCUMENT]',
  options: {
    briefing: { type: 'string', help: 'ID of this briefing (default: the only one)' },
    by: { type: 'string', help: 'NAME of the reviewer, as it is recorded (default: yours on this machine)' },
  },
  async run(values, words, context) {
    const [document, ...others] = words;
    if (others.length > 0)
      throw new UserError('Name one document, or none for all: sitrep review 2025-03-12-courier');
    const { id, root } = chooseBriefing(context.config.briefingsDir, values.briefing);
    const by =
      typeof values.by === 'string' && values.by.trim() !== '' ? values.by.trim() : userInfo().username;
    const workspace = openWorkspace({
      disk: openDisk(root, id, () => Date.now()),
      briefing: id,
      files: openBriefingsFolder(context.config.briefingsDir),
      reviewed: () => ({ by, on: context.today }),
    });
    if (document !== undefined && !workspace.source().claimFiles.has(document))
      throw new UserError(
        `There is no document “${document}” in ${id}. There are: ${[...workspace.source().claimFiles.keys()].join(', ')}.`,
      );
    if (workspace.items(document).length === 0) {
      context.out('Nothing waits for review.');
      return 0;
    }
    const terminal = openTerminal(context);
    try {
      const { accepted, rejected, left, typed, minutes } = await reviewInTerminal(
        workspace,
        document,
        terminal,
        answerFrom(() => context.today),
      );
      context.out(
        `${accepted} accepted, ${rejected} rejected, ${left} left; ${typed} letters typed in ${minutes.toFixed(1)} min.`,
      );
    } finally {
      terminal.close();
    }
    return 0;
  },
} satisfies Command;

interface KeyPress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
}

function openTerminal({ out }: CommandContext): ReviewTerminal & { close(): void } {
  const { stdin, stdout } = process;
  const waiting: string[] = [];
  let isOver = false;
  let wake: (() => void) | undefined;
  const push = (key: string): void => {
    waiting.push(key);
    wake?.();
  };
  const end = (): void => {
    isOver = true;
    wake?.();
  };
  if (stdin.isTTY) {
    emitKeypressEvents(stdin);
    stdin.setRawMode(true);
    stdin.on('keypress', (text: string | undefined, key: KeyPress) => {
      if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) end();
      else if (key.ctrl === true && key.name === 'u') push('clear');
      else push(NAMED[key.name ?? ''] ?? text ?? '');
    });
  } else {
    stdin.setEncoding('utf8');
    stdin.on('data', (text: string) => {
      for (const key of text)
        push(key === '\n' ? 'enter' : key === '\u001B' ? 'escape' : key === '\u0015' ? 'clear' : key);
    });
    stdin.on('end', end);
  }
  return {
    async readKey() {
      while (waiting.length === 0 && !isOver) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await promise;
      }
      return waiting.shift();
    },
    show(lines) {
      if (!stdout.isTTY) return;
      const wrapped = lines.flatMap((line) => wrapIndented(line, stdout.columns));
      stdout.write(`\u001B[2J\u001B[H${wrapped.join('\n')}\n`);
    },
    mark: (text) => (stdout.isTTY ? `\u001B[7m${text}\u001B[27m` : `[${text}]`),
    now: () => Date.now(),
    close() {
      if (stdin.isTTY) stdin.setRawMode(false);
      stdin.pause();
      if (stdout.isTTY) out('');
    },
  };
}

const NAMED: Readonly<Record<string, string>> = {
  return: 'enter',
  enter: 'enter',
  escape: 'escape',
  backspace: 'backspace',
};
