// Slash commands as people type them on Slack: one line of text, in which Sitrep reads `name:value` options.
//
//   /casualties as_of:31 December 2024 source:Seoul     as in any slash line (src/question/slash.ts)
//   /ask how many were killed?                           the command's own words are its required option
//   /sitrep casualties as_of:"31 December 2024"          the umbrella: a command, or else a question
//   /casualties public      /ask how many died? public   for all to see; else only the asker sees the reply
//
// Behind a question the word stands apart, after its mark, because “what did he tell the public” is a question too.

import { readOptions } from '../../question/slash.ts';
import type { CommandSpec } from '../contract/adapter.ts';

/** One command that no other app is likely to have; the others may be taken in a workspace. */
export const UMBRELLA = 'sitrep';
const PRIVATE = 'private';
const PUBLIC = 'public';
/** Also after a question, where its mark sets it apart. */
const PUBLIC_AT_END = /(^|[?.!…,;–—-])\s*public[.!]?$/i;
const YES = /^(?:true|yes|1|on|)$/i;

/** Slack keeps these for itself, so that an app cannot have them; they are reached as `/sitrep who`. */
const RESERVED: ReadonlySet<string> = new Set(
  'active apps archive away call collapse dm dnd expand feed feedback help invite join keys leave me msg mute open part prefs remind remove rename search shortcuts shrug star status topic unarchive who'.split(
    ' ',
  ),
);

export interface ParsedCommand {
  readonly text: string;
  readonly command: { readonly name: string; readonly options: Readonly<Record<string, string>> };
  readonly isPrivate: boolean;
  /** Whoever asks has said so; no setting overrules that. */
  readonly isChosen: boolean;
}

/** Which commands can be registered under their own name. */
export function registrable(commands: readonly CommandSpec[]): readonly CommandSpec[] {
  return commands.filter(({ name }) => !RESERVED.has(name) && name !== UMBRELLA);
}

/** `typed` is the command without its slash; `text` is what follows. */
export function parseCommand(typed: string, text: string, commands: readonly CommandSpec[]): ParsedCommand {
  if (typed !== UMBRELLA) return parseOptions(typed, text, commands);
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const name = first.replace(/^\//, '').toLowerCase();
  if (commands.some((command) => command.name === name)) {
    return parseOptions(name, text.trim().slice(first.length), commands);
  }
  return parseOptions(rest.length === 0 && first === '' ? 'help' : 'ask', text, commands);
}

function parseOptions(name: string, text: string, commands: readonly CommandSpec[]): ParsedCommand {
  const spec = commands.find((command) => command.name === name);
  const possible = [spec, ...(spec?.subcommands ?? [])].flatMap((one) => one?.options ?? []);
  const names = [...new Set(possible.map((option) => option.name)), PRIVATE, PUBLIC];
  const main = spec?.options.find(({ required }) => required)?.name;
  const { said, isPublic } = readPublic(text, main === undefined);
  const { options: given, words } = readOptions(said, names, main !== undefined);
  const { [PRIVATE]: hidden, [PUBLIC]: shown, ...options } = given;
  const takesWords = main !== undefined && options[main] === undefined && words !== '';
  const asksToShow = isPublic || (shown !== undefined && YES.test(shown));
  return {
    text: takesWords ? '' : words,
    command: { name, options: takesWords ? { ...options, [main]: words } : options },
    isPrivate: !(asksToShow || (hidden !== undefined && !YES.test(hidden))),
    isChosen: isPublic || shown !== undefined || hidden !== undefined,
  };
}

/** The word “public” and the text without it. Where no question is typed it may stand anywhere. */
function readPublic(
  text: string,
  isAnywhere: boolean,
): { readonly said: string; readonly isPublic: boolean } {
  const said = isAnywhere
    ? text.replace(/(?<![^\s])public(?![^\s])/i, ' ')
    : text.trim().replace(PUBLIC_AT_END, (_all, mark: string) => (/[?.!…]/.test(mark) ? mark : ''));
  return { said, isPublic: said.trim() !== text.trim() };
}
