import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadStores } from '../../../src/bin/load-stores.ts';
import { listCommands } from '../../../src/chat/commands.ts';
import { slackManifest } from '../../../src/chat/slack/manifest.ts';

const root = new URL('../../../', import.meta.url);
const commands = listCommands(loadStores(new URL('briefings', root).pathname).stores);

interface Manifest {
  readonly features: {
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url?: string;
      readonly description: string;
    }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
  };
}

test('docs/slack-manifest.yaml is what `npx sitrep slack-manifest` prints', () => {
  expect(readFileSync(new URL('docs/slack-manifest.yaml', root), 'utf8')).toBe(slackManifest(commands));
});

test('every topic has its command, and the umbrella reaches what Slack keeps for itself', () => {
  const { features } = parse(slackManifest(commands)) as Manifest;
  const names = features.slash_commands.map(({ command }) => command);
  expect(names).toEqual(expect.arrayContaining(['/sitrep', '/casualties', '/pow-status', '/troops', '/ask']));
  expect(names).not.toContain('/who');
  expect(names.length).toBeLessThanOrEqual(50);
  for (const { command, description } of features.slash_commands) {
    expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2000);
  }
});

test('hears what the bot answers, and may do no more than it needs', () => {
  const { settings, oauth_config: oauth } = parse(slackManifest(commands)) as Manifest;
  expect(settings.socket_mode_enabled).toBe(true);
  expect(settings.event_subscriptions.bot_events).toEqual([
    'app_mention',
    'app_uninstalled',
    'message.im',
    'tokens_revoked',
  ]);
  expect(oauth.scopes.bot.filter((scope) => /admin|:write$/.test(scope))).toEqual(['chat:write', 'im:write']);
});

test('with a URL, every command and event comes there', () => {
  const url = 'https://sitrep.example.org/slack/events';
  const { settings, features } = parse(slackManifest(commands, url)) as Manifest;
  expect(settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { is_enabled: true, request_url: url },
  });
  expect(new Set(features.slash_commands.map((command) => command.url))).toEqual(new Set([url]));
});
