// `sitrep slack-manifest`: the manifest from which Slack makes the app, with the commands of the briefings.

import { listCommands } from '../chat/commands.ts';
import { slackManifest } from '../chat/slack/manifest.ts';
import type { Command } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { loadStores } from './load-stores.ts';

export const slackManifestCommand = {
  summary: 'print the Slack app manifest, with a slash command for every topic',
  options: {
    url: { type: 'string', help: 'URL where Slack reaches the bot by HTTP (default: Socket Mode)' },
  },
  run(values, _words, { config, out, err }) {
    const { stores, problems } = loadStores(config.briefingsDir);
    if (problems.length > 0) {
      for (const line of describeProblems(problems, config.briefingsDir)) err(line);
      return 1;
    }
    out(
      slackManifest(listCommands(stores), typeof values.url === 'string' ? values.url : undefined).trimEnd(),
    );
    return 0;
  },
} satisfies Command;
