// `sitrep slack manifest`: the manifest from which Slack makes the app, with the commands of the briefings.
// `sitrep slack rotate-key`: seals the tokens of workspaces with the newest of SLACK_TOKEN_KEYS.

import { listCommands } from '../chat/commands/commands.ts';
import { pickExamples } from '../chat/commands/examples.ts';
import { type ManifestParts, slackManifest, slackManifestLink } from '../chat/slack/manifest.ts';
import { rotateKey } from '../chat/slack/rotate-key.ts';
import { createInstallations } from '../state/installations.ts';
import { UserError } from '../user-error.ts';
import type { Command, CommandContext } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { extraCommands } from './extra-commands.ts';
import { loadStores } from './load-stores.ts';
import { withState } from './open-home.ts';

const ACTIONS = 'manifest, rotate-key';

export const slackCommand = {
  summary: 'Slack’s app manifest (manifest), tokens sealed with a new key (rotate-key)',
  usage: 'ACTION',
  options: {
    url: {
      type: 'string',
      help: 'URL https://host where Slack reaches the bot by HTTP (default: Socket Mode)',
    },
    install: {
      type: 'string',
      help: 'URL https://host where browsers reach /slack/install: many workspaces',
    },
    'follow-ups': { type: 'boolean', help: 'hear follow-ups in threads without a mention' },
    workflows: { type: 'boolean', help: 'steps of workflows; organisations only' },
    link: { type: 'boolean', help: 'the address at which Slack makes the app, instead of the file' },
  },
  run(values, words, context) {
    const [action, ...more] = words;
    if (action === 'manifest' && more.length === 0) return manifest(values, context);
    if (action === 'rotate-key' && more.length === 0) return rotate(context);
    throw new UserError(`sitrep slack does one of: ${ACTIONS}; not “${words.join(' ')}”.`);
  },
} satisfies Command;

function manifest(
  values: Readonly<Record<string, string | boolean | undefined>>,
  { config, out, err }: CommandContext,
): number {
  const { stores, problems } = loadStores(config.briefingsDir);
  if (problems.length > 0) {
    for (const line of describeProblems(problems, config.briefingsDir)) err(line);
    return 1;
  }
  const [url, install] = [addressOf(values, 'url'), addressOf(values, 'install')];
  const parts: ManifestParts = {
    commands: listCommands(stores, extraCommands(config)),
    prompts: [...pickExamples(stores), '/contested'],
    options: {
      ...(url === undefined ? {} : { url }),
      ...(install === undefined ? {} : { install }),
      ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
      followUps: values['follow-ups'] === true,
      workflows: values.workflows === true,
    },
  };
  out(values.link === true ? slackManifestLink(parts) : slackManifest(parts).trimEnd());
  return 0;
}

async function rotate({ config, now, out }: CommandContext): Promise<number> {
  const keys = config.slack?.oauth?.tokenKeys;
  if (keys === undefined)
    throw new UserError('There are no keys to change: SLACK_TOKEN_KEYS is for apps that workspaces install.');
  return withState(config, now, async ({ db }) => {
    const { sealed, all } = await rotateKey(createInstallations(db, Date.now), keys);
    out(
      `${sealed} of ${all} workspaces are sealed with the key “${keys[0].id}” now; older keys can be taken out of SLACK_TOKEN_KEYS.`,
    );
    return 0;
  });
}

function addressOf(values: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = values[name];
  if (typeof value !== 'string') return undefined;
  if (URL.canParse(value) && /^https:/.test(value)) return value;
  throw new UserError(`--${name} is an address such as https://bot.example.org, not “${value}”.`);
}
