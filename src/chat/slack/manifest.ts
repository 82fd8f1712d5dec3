// The app manifest for Slack: what the app is, may and hears, and every slash command. Slack creates the app from it. All of
// it comes from what the listeners are made of (surface.ts) and from the briefings.

import { Document, isScalar, visit } from 'yaml';
import type { CommandSpec } from '../contract/adapter.ts';
import { registrable, UMBRELLA } from './commands.ts';
import { paths } from './paths.ts';
import { shortcuts } from './shortcuts.ts';
import { steps } from './steps.ts';
import { events, type Scope, scopes } from './surface.ts';
import { hasExtra, type ManifestOptions, usedScopes } from './used-scopes.ts';

/** Slack takes no more slash commands an app; the umbrella reaches all. */
const MOST_COMMANDS = 50;
const MOST_PROMPTS = 4;
/** Slack's limit of a prompt's title is not documented; what is longer is cut on a phone. */
const LONGEST_TITLE = 40;

export interface ManifestParts {
  readonly commands: readonly CommandSpec[];
  /** Questions and commands to begin with. */
  readonly prompts: readonly string[];
  readonly options?: ManifestOptions;
}

const HEADER = ` The Slack app of Sitrep, made from the topics by \`npx sitrep slack manifest\`; do not edit.
 How to use it: docs/connect.md. Its options: \`npx sitrep slack manifest --help\`.
 A workspace may leave out what stands under bot_optional.`;

/** YAML that says beside each scope what it is for. */
export function slackManifest(parts: ManifestParts): string {
  const document = new Document(toManifest(parts));
  document.commentBefore = HEADER;
  visit(document, {
    Scalar(key, node) {
      const use = key !== 'key' && isScalar(node) ? whyOf(node.value) : undefined;
      if (use !== undefined) node.comment = ` ${use}`;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Opens Slack's “Create an app” with everything filled in. */
export function slackManifestLink(parts: ManifestParts): string {
  const short = new Document(toManifest(parts)).toString({ lineWidth: 0, indent: 1 });
  return `https://api.slack.com/apps?${new URLSearchParams({ new_app: '1', manifest_yaml: short })}`;
}

function toManifest({ commands, prompts, options = {} }: ManifestParts): object {
  const { url, install, workflows = false } = options;
  const has = hasExtra(options);
  const requests = url === undefined ? undefined : `${originOf(url)}${paths.events}`;
  const used = usedScopes(options);
  const umbrella = {
    name: UMBRELLA,
    description: 'Any of the commands, or a question: what the documents say, word for word',
    options: [{ name: 'command or question', description: '', required: true }],
  };
  const listed: readonly CommandSpec[] = [umbrella, ...registrable(commands).slice(0, MOST_COMMANDS - 1)];
  return {
    display_information: {
      name: 'Sitrep',
      description: 'Answers with verbatim, source-attributed quotes, and says what the documents do not say.',
      background_color: '#2f7d6b',
    },
    features: {
      agent_view: {
        agent_description:
          'Answers questions about a developing story with verbatim quotes of its documents: who says so, through whom, and what stands against it.',
        suggested_prompts: prompts
          .slice(0, MOST_PROMPTS)
          .map((message) => ({ title: titleOf(message, commands), message })),
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      shortcuts: Object.entries(shortcuts).map(([id, shortcut]) => ({ ...shortcut, callback_id: id })),
      ...(options.publicUrl === undefined ? {} : { unfurl_domains: [new URL(options.publicUrl).host] }),
      bot_user: { display_name: 'sitrep', always_online: true },
      slash_commands: listed.map(({ name, description, options: own, subcommands }) => ({
        command: `/${name}`,
        ...(requests === undefined ? {} : { url: requests }),
        description,
        usage_hint: subcommands?.map((sub) => sub.name).join(' | ') ?? usageOf(own),
        should_escape: true,
      })),
    },
    oauth_config: {
      ...(install === undefined ? {} : { redirect_urls: [`${originOf(install)}${paths.redirect}`] }),
      scopes: {
        bot: used.filter((scope) => !scopes[scope].isOptional),
        bot_optional: used.filter((scope) => scopes[scope].isOptional),
      },
    },
    ...(workflows ? { functions: steps } : {}),
    settings: {
      ...(workflows ? { function_runtime: 'remote' } : {}),
      event_subscriptions: {
        ...(requests === undefined ? {} : { request_url: requests }),
        bot_events: Object.entries(events)
          .filter(([, event]) => !('extra' in event) || has(event.extra))
          .map(([name]) => name),
      },
      interactivity: { is_enabled: true, ...(requests === undefined ? {} : { request_url: requests }) },
      org_deploy_enabled: workflows,
      socket_mode_enabled: requests === undefined,
      token_rotation_enabled: install !== undefined,
    },
  };
}

function whyOf(value: unknown): string | undefined {
  return typeof value === 'string' && Object.hasOwn(scopes, value) ? scopes[value as Scope].why : undefined;
}

/** A question as it is, a command by what it says of itself. */
function titleOf(prompt: string, commands: readonly CommandSpec[]): string {
  const title = commands.find(({ name }) => prompt === `/${name}`)?.description ?? prompt;
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE).replace(/[\s,;]+\S*$/, '')}…`;
}

/** "[question] as_of:… source:… public" */
function usageOf(options: CommandSpec['options']): string {
  const parts = options.map(({ name, required }) => (required ? `[${name}]` : `${name}:…`));
  return [...parts, 'public'].join(' ');
}

/** Whatever path people paste behind it. */
function originOf(url: string): string {
  return new URL(url).origin;
}
