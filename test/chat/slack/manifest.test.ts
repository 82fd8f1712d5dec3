// The manifest asks for what the bot hears and does, no more and no less: derived here from the listeners that Bolt is
// given and from the methods that the sources call.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadStores } from '../../../src/bin/load-stores.ts';
import { listCommands } from '../../../src/chat/commands/commands.ts';
import { pickExamples } from '../../../src/chat/commands/examples.ts';
import { privacyCommands } from '../../../src/chat/commands/privacy-commands.ts';
import { type Listeners, listen } from '../../../src/chat/slack/listeners.ts';
import { slackManifest, slackManifestLink } from '../../../src/chat/slack/manifest.ts';
import { events, methods, scopes, scopesOfTheApp } from '../../../src/chat/slack/surface.ts';
import { type ManifestOptions, neededScopes } from '../../../src/chat/slack/used-scopes.ts';

const root = new URL('../../../', import.meta.url);
const { stores } = loadStores(new URL('briefings', root).pathname);
const commands = listCommands(stores, privacyCommands);
const everything: ManifestOptions = {
  followUps: true,
  workflows: true,
  publicUrl: 'https://desk.example.org/sitrep',
};
const parts = (options: ManifestOptions = {}) => ({
  commands,
  prompts: [...pickExamples(stores), '/contested'],
  options,
});
const manifestOf = (options?: ManifestOptions) => parse(slackManifest(parts(options))) as Manifest;

interface Manifest {
  readonly features: {
    readonly agent_view: { readonly suggested_prompts: readonly { title: string; message: string }[] };
    readonly shortcuts: readonly { readonly callback_id: string; readonly name: string }[];
    readonly slash_commands: readonly {
      readonly command: string;
      readonly url?: string;
      readonly description: string;
    }[];
  };
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[]; readonly bot_optional: readonly string[] };
  };
  readonly settings: {
    readonly socket_mode_enabled: boolean;
    readonly interactivity: { readonly is_enabled: boolean; readonly request_url?: string };
    readonly event_subscriptions: { readonly bot_events: readonly string[]; readonly request_url?: string };
  };
}

/** What Bolt is told to listen for. */
function heardByBolt(): Readonly<Record<string, readonly string[]>> {
  const heard: Record<string, string[]> = {};
  const note = (kind: string) => (what: unknown) => {
    const list = heard[kind] ?? [];
    heard[kind] = list;
    list.push(typeof what === 'object' && what !== null && 'source' in what ? 'any' : String(what));
  };
  const app = {
    command: note('command'),
    action: note('action'),
    view: note('view'),
    event: note('event'),
    shortcut: note('shortcut'),
  };
  listen(app as never, { events: {}, shortcuts: {} } as Listeners);
  return heard;
}

test('docs/slack-manifest.yaml is what `npx sitrep slack manifest` prints', () => {
  expect(readFileSync(new URL('docs/slack-manifest.yaml', root), 'utf8')).toBe(slackManifest(parts()));
});

test('every event that is listened for is subscribed to, and no other', () => {
  const types = (names: readonly string[]) => [...new Set(names.map((name) => name.split('.')[0] ?? ''))];
  const subscribed = manifestOf(everything).settings.event_subscriptions.bot_events;
  expect(types(subscribed).sort()).toEqual([...(heardByBolt().event ?? [])].sort());
  expect([...subscribed].sort()).toEqual(Object.keys(events).sort());
});

test('commands, presses and forms are listened for', () => {
  expect(heardByBolt()).toMatchObject({ command: ['any'], action: ['any'] });
  expect(manifestOf().settings.interactivity.is_enabled).toBe(true);
});

test('every shortcut that is listened for is offered, and no other', () => {
  const offered = manifestOf().features.shortcuts.map(({ callback_id: id }) => id);
  expect(offered.sort()).toEqual([...(heardByBolt().shortcut ?? [])].sort());
  expect(manifestOf().features.shortcuts.map(({ name }) => name)).toEqual([
    'Check against the briefing',
    'Ask Sitrep',
  ]);
});

test('every method that the sources call is known with its scopes, and none that they do not', () => {
  const folder = new URL('src/chat/slack/', root);
  const sources = readdirSync(folder)
    .filter((name) => name !== 'surface.ts')
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const called = [...sources.matchAll(/'((?:[a-z0-9]+\.)+[a-zA-Z]+)'/g)].map(([, name]) => name ?? '');
  const known = Object.keys(methods);
  expect(known.filter((name) => !called.includes(name))).toEqual([]);
  const families = new Set(known.map((name) => name.split('.')[0]));
  const likeMethods = called.filter((name) => families.has(name.split('.')[0]) && !(name in events));
  expect([...new Set(likeMethods)].sort()).toEqual(known.sort());
});

test('every scope is there for an event, a method or the app itself, with its reason beside it', () => {
  const text = slackManifest(parts(everything));
  const { bot, bot_optional: optional } = (parse(text) as Manifest).oauth_config.scopes;
  const used = [...Object.values(events), ...Object.values(methods)].flatMap((one) => [...one.scopes]);
  expect([...bot, ...optional].sort()).toEqual([...new Set([...used, ...scopesOfTheApp])].sort());
  expect([...bot, ...optional].sort()).toEqual(Object.keys(scopes).sort());
  for (const [scope, { why }] of Object.entries(scopes)) expect(text).toContain(`- ${scope} # ${why}`);
});

test('what the app cannot do without is the least, and what a workspace may leave out is optional', () => {
  const { bot, bot_optional: optional } = manifestOf().oauth_config.scopes;
  expect(bot).toEqual(neededScopes());
  expect(bot).toEqual(expect.arrayContaining(['commands', 'app_mentions:read', 'chat:write', 'im:history']));
  expect(bot).not.toEqual(expect.arrayContaining(['users:read']));
  expect(optional).toEqual(expect.arrayContaining(['users:read', 'chat:write.public']));
  expect(manifestOf().settings.event_subscriptions.bot_events).not.toContain('message.channels');
});

test('every topic has its command, and the umbrella reaches what Slack keeps for itself', () => {
  const { features } = manifestOf();
  const names = features.slash_commands.map(({ command }) => command);
  expect(names).toEqual(
    expect.arrayContaining(['/sitrep', '/casualties', '/pow-status', '/troops', '/ask', '/privacy']),
  );
  expect(names).not.toContain('/who');
  expect(names.length).toBeLessThanOrEqual(50);
  for (const { command, description } of features.slash_commands) {
    expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
    expect(description.length).toBeLessThanOrEqual(2000);
  }
});

test('four prompts to begin with, each of which is answered', () => {
  const prompts = manifestOf().features.agent_view.suggested_prompts;
  expect(prompts.map(({ message }) => message)).toEqual([
    '/casualties',
    expect.stringMatching(/\?$/),
    '/brief',
    '/contested',
  ]);
  for (const { title } of prompts) expect(title).toMatch(/^.{8,40}$/u);
});

test('with a URL, every command and event comes there, whatever path was pasted', () => {
  for (const url of ['https://sitrep.example.org', 'https://sitrep.example.org/slack/events']) {
    const { settings, features } = manifestOf({ url });
    const requests = 'https://sitrep.example.org/slack/events';
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: requests },
      interactivity: { is_enabled: true, request_url: requests },
    });
    expect(new Set(features.slash_commands.map((command) => command.url))).toEqual(new Set([requests]));
  }
});

test('for many workspaces it says where people come back to, and that tokens are renewed', () => {
  const { oauth_config: oauth, settings } = manifestOf({ install: 'https://sitrep.example.org/' });
  expect(oauth.redirect_urls).toEqual(['https://sitrep.example.org/slack/oauth_redirect']);
  expect(settings).toMatchObject({ token_rotation_enabled: true, socket_mode_enabled: true });
});

test('the one-click link holds the same manifest', () => {
  const link = new URL(slackManifestLink(parts()));
  expect(`${link.origin}${link.pathname}?new_app=${link.searchParams.get('new_app')}`).toBe(
    'https://api.slack.com/apps?new_app=1',
  );
  expect(parse(link.searchParams.get('manifest_yaml') ?? '')).toEqual(manifestOf());
  // Browsers and Slack take so much of an address.
  expect(link.href.length).toBeLessThan(8000);
});
