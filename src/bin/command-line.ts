// The command line: finds the command, reads its options, runs it, and turns failures into exit codes.
// 0 good, 1 a finding, 2 wrong use or configuration.

import { parseArgs } from 'node:util';
import { processEnvironment, readConfig } from '../config.ts';
import { UserError } from '../user-error.ts';
import type { Command, CommandOption } from './command.ts';
import { reportLostOutput } from './lost-output.ts';
import { missingForCurating } from './missing-for-curating.ts';
import { refusedFile } from './refused-file.ts';

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).initCommand,
  start: async () => (await import('./start.ts')).start,
  chat: async () => (await import('./chat.ts')).chat,
  ask: async () => (await import('./ask.ts')).ask,
  new: async () => (await import('./new.ts')).newCommand,
  add: async () => (await import('./add.ts')).add,
  review: async () => (await import('./review.ts')).review,
  watch: async () => (await import('./watch.ts')).watchCommand,
  acts: async () => (await import('./acts.ts')).actsCommand,
  proof: async () => (await import('./proof.ts')).proofCommand,
  check: async () => (await import('./check.ts')).check,
  eval: async () => (await import('./eval.ts')).evalCommand,
  fit: async () => (await import('./fit.ts')).fit,
  export: async () => (await import('./export.ts')).exportCommand,
  discord: async () => (await import('./discord.ts')).discordCommand,
  questions: async () => (await import('./questions.ts')).questions,
  digest: async () => (await import('./digest.ts')).digestCommand,
  changes: async () => (await import('./changes.ts')).changesCommand,
  corrections: async () => (await import('./corrections.ts')).correctionsCommand,
  reload: async () => (await import('./reload.ts')).reloadCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  status: async () => (await import('./status.ts')).statusCommand,
  forget: async () => (await import('./forget.ts')).forgetCommand,
  slack: async () => (await import('./slack.ts')).slackCommand,
};

const common = {
  now: { type: 'string', help: 'DATE today for this command (default: the clock)' },
  briefings: { type: 'string', help: 'DIR folder with the briefings (default: SITREP_BRIEFINGS_DIR)' },
  help: { type: 'boolean', short: 'h', help: 'this text' },
} as const satisfies Record<string, CommandOption>;

const out = (line: string): void => console.log(line);
const err = (line: string): void => console.error(line);

async function main(args: readonly string[]): Promise<number> {
  // “sitrep help add” is “sitrep add --help”.
  const [name, ...rest] = args[0] === 'help' && args[1] !== undefined ? [args[1], '--help'] : args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await printUsage();
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined)
    throw new UserError(`There is no command “${name}”. Commands: ${Object.keys(commands).join(', ')}.`);
  const command = await load();
  const { values, positionals } = parse(command, rest);
  if (values.help === true) {
    printCommandUsage(name, command);
    return 0;
  }
  const fixed = typeof values.now === 'string' ? parseNow(values.now) : undefined;
  const now = (): number => fixed ?? Date.now();
  const config = readConfig(processEnvironment());
  const briefingsDir = typeof values.briefings === 'string' ? values.briefings : config.briefingsDir;
  const today = new Date(now()).toISOString().slice(0, 10);
  return command.run(values, positionals, { config: { ...config, briefingsDir }, today, now, out, err });
}

function parse(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, ...common }).map(([name, option]) => [
      name,
      'short' in option && option.short !== undefined
        ? { type: option.type, short: option.short }
        : { type: option.type },
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error} (see --help)`);
  }
}

function parseNow(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw new UserError(`--now “${text}” is not a date such as 2025-02-01 or 2025-02-01T09:00:00Z.`);
  return time;
}

async function printUsage(): Promise<void> {
  out('sitrep: a briefing bot that answers only with sourced quotes\n');
  for (const [name, load] of Object.entries(commands)) {
    const command = await load();
    out(`  sitrep ${`${name} ${command.usage ?? ''}`.padEnd(28)} ${command.summary}`);
  }
  out('\nsitrep COMMAND --help tells its options.');
}

function printCommandUsage(name: string, command: Command): void {
  out(`sitrep ${name} ${command.usage ?? ''} – ${command.summary}\n`);
  for (const [option, { type, help }] of Object.entries({ ...command.options, ...common })) {
    const [value = '', ...words] = help.split(' ');
    const isNamed = type === 'string';
    out(`  --${`${option}${isNamed ? ` ${value}` : ''}`.padEnd(22)} ${isNamed ? words.join(' ') : help}`);
  }
}

/** Runs the command that these arguments name, and sets the process's exit code. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  reportLostOutput(err);
  try {
    const code = await main(args);
    process.exitCode ??= code;
  } catch (error) {
    const told =
      error instanceof UserError ? error.message : (missingForCurating(error) ?? refusedFile(error));
    if (told !== undefined) {
      err(told);
      process.exitCode = 2;
      return;
    }
    err(`sitrep failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 70;
  }
}
