// The app manifest for Slack: what the app is, may and hears, and every slash command. Slack creates the app from it.

import { stringify } from 'yaml';
import type { CommandSpec } from '../adapter.ts';
import { registrable, UMBRELLA } from './commands.ts';

/** Slack takes no more slash commands an app; the umbrella reaches all. */
const MOST_COMMANDS = 50;

export const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
];
const EVENTS = ['app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'];

const HEADER = `# The Slack app of Sitrep, made from the topics by \`npx sitrep slack-manifest\`; do not edit.
# How to use it: docs/connect.md. For HTTP instead of Socket Mode: \`npx sitrep slack-manifest --url https://…/slack/events\`.
`;

/** YAML; with a URL for signed HTTP, else for Socket Mode. */
export function slackManifest(commands: readonly CommandSpec[], url?: string): string {
  const address = url === undefined ? {} : { url };
  const requests = url === undefined ? {} : { request_url: url };
  const umbrella = {
    name: UMBRELLA,
    description: 'Any of the commands, or a question: what the documents say, word for word',
    options: [{ name: 'command or question', description: '', required: true }],
  };
  const listed: readonly CommandSpec[] = [umbrella, ...registrable(commands).slice(0, MOST_COMMANDS - 1)];
  const manifest = {
    display_information: {
      name: 'Sitrep',
      description: 'Answers with verbatim, source-attributed quotes, and says what the documents do not say.',
      background_color: '#2f7d6b',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'sitrep', always_online: true },
      slash_commands: listed.map(({ name, description, options, subcommands }) => ({
        command: `/${name}`,
        ...address,
        description,
        usage_hint: subcommands?.map((sub) => sub.name).join(' | ') ?? usageOf(options),
        should_escape: true,
      })),
    },
    oauth_config: { scopes: { bot: SCOPES } },
    settings: {
      event_subscriptions: { ...requests, bot_events: EVENTS },
      interactivity: { is_enabled: true, ...requests },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
  return HEADER + stringify(manifest, { lineWidth: 0 });
}

/** "[question] as_of:… source:… private:true" */
function usageOf(options: CommandSpec['options']): string {
  const parts = options.map(({ name, required }) => (required ? `[${name}]` : `${name}:…`));
  return [...parts, 'private:true'].join(' ');
}
