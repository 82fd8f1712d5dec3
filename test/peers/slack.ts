// Slack's peer: local-slack behind a proxy that is less kind (slack-proxy.ts), as a process of its own that listens on 127.0.0.1 alone. Its binary exists
// for Linux on x64 only.

import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { openSlackProxy, type SlackProxy } from './slack-proxy.ts';
import { until } from './until.ts';

const binary = fileURLToPath(
  new URL('./node_modules/local-slack-linux-x64/bin/local-slack', import.meta.url),
);

/** Why the peer cannot run here; undefined when it can. */
export const whyNoSlack =
  process.platform !== 'linux' || process.arch !== 'x64'
    ? `local-slack runs on linux-x64 only, this is ${process.platform}-${process.arch}`
    : existsSync(binary)
      ? undefined
      : 'local-slack is not installed: node test/peers/install.ts';

export const ids = {
  team: 'T01DESK',
  channel: 'C01DESK',
  ann: 'U01ANN',
  bea: 'U02BEA',
  bot: 'U0BOT',
} as const;
/** Slack takes about a message a second in a channel: for many at once. */
export const moreChannels = Array.from({ length: 9 }, (_, n) => `C1${n}DESK`);
const secret = 'a-signing-secret-of-the-test';

/** A mention as Slack sends it. */
export function mentionEvent(text: string, ts: string, more: object = {}): object {
  return {
    type: 'event_callback',
    team_id: ids.team,
    api_app_id: 'A01SITREP',
    event_id: `Ev${ts.replace('.', '')}`,
    event: {
      type: 'app_mention',
      user: ids.ann,
      team: ids.team,
      text: `<@${ids.bot}> ${text}`,
      ts,
      channel: ids.channel,
      event_ts: ts,
      ...more,
    },
  };
}

export interface SlackMessageSeen {
  readonly ts: string;
  readonly channel: string;
  readonly user?: string;
  readonly text: string;
  readonly blocks?: readonly unknown[];
  readonly thread_ts?: string;
  readonly subtype?: string;
  readonly ephemeral_to?: string;
}

/** What the bot said, as text without markup. */
export function readMessage(message: SlackMessageSeen): string {
  const read = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(read).join('\n');
    if (typeof node !== 'object' || node === null) return '';
    const text = Reflect.get(node, 'text');
    const inner = [Reflect.get(node, 'elements'), Reflect.get(node, 'rows')]
      .filter(Array.isArray)
      .map(inline);
    return [typeof text === 'string' ? text : read(text), ...inner].join('');
  };
  const inline = (nodes: readonly unknown[]): string => nodes.map(read).join('');
  return read(message.blocks ?? [message])
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

export interface SlackPeer {
  /** The bot's first message whose text fits, after the message `after`. */
  waitForReply(
    fits: RegExp,
    where?: { readonly channel?: string; readonly after?: string },
    ms?: number,
  ): Promise<SlackMessageSeen>;
  readonly proxy: SlackProxy;
  /** The peer's own, behind the proxy. */
  readonly port: number;
  /** Environment for the bot, by the way it hears Slack. */
  readonly environment: Readonly<Record<string, string>>;
  /** Base URL for signed requests of our own; HTTP mode only. */
  readonly eventsUrl: string;
  /** Does what a person does: `/_control/<what>` of local-slack. */
  control(what: string, body: object): Promise<{ message?: SlackMessageSeen }>;
  messages(channel?: string): Promise<readonly SlackMessageSeen[]>;
  openDirect(user: string): Promise<string>;
  /** Signed as Slack signs; `age` in seconds, negative = dated ahead. */
  signed(
    body: object,
    age?: number,
  ): { readonly body: string; readonly headers: Readonly<Record<string, string>> };
  /** The same for a press or a form. */
  signedForm(payload: object): { readonly body: string; readonly headers: Readonly<Record<string, string>> };
  /** The same for a slash command. */
  signedCommand(fields: Readonly<Record<string, string>>): {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  stop(): Promise<void>;
}

export async function startSlack(mode: 'socket' | 'http'): Promise<SlackPeer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'sitrep-slack-'));
  const [port, botPort] = [await freePort(), await freePort()];
  const eventsUrl = `http://127.0.0.1:${botPort}/slack/events`;
  const base = `http://127.0.0.1:${port}`;
  const proxy = await openSlackProxy({ target: base });
  if (mode === 'http') proxy.sendTo(eventsUrl, secret);
  writeFileSync(
    path.join(directory, 'config.json'),
    JSON.stringify(configuration(mode, `${proxy.url}/events`)),
  );
  writeFileSync(path.join(directory, 'bind.js'), bindLocally);
  const child = spawn(
    binary,
    [
      '--config',
      path.join(directory, 'config.json'),
      '--port',
      String(port),
      '--base-host',
      '127.0.0.1',
      '--files-dir',
      directory,
    ],
    {
      env: { PATH: process.env.PATH ?? '', BUN_OPTIONS: `--preload=${path.join(directory, 'bind.js')}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('local-slack is running')) resolve();
      });
    }
    closed.then(() => reject(new Error(`local-slack ended:\n${output}`)));
  });
  const control: SlackPeer['control'] = async (what, body) => {
    const answer = await fetch(`${base}/_control/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`local-slack refused ${what}: ${await answer.text()}`);
    return (await answer.json()) as { message?: SlackMessageSeen };
  };
  async function messages(channel: string = ids.channel): Promise<readonly SlackMessageSeen[]> {
    const answer = await fetch(`${base}/_control/messages/${channel}`);
    return ((await answer.json()) as { messages: SlackMessageSeen[] }).messages;
  }
  return {
    proxy,
    port,
    eventsUrl,
    environment: {
      SLACK_BOT_TOKEN: 'xoxb-test-token',
      SLACK_API_URL: `${proxy.url}/api/`,
      // One person asks for all of them here.
      SITREP_QUESTIONS_PERSON: '1000',
      SITREP_QUESTIONS_CHANNEL: '1000',
      ...(mode === 'socket'
        ? { SLACK_APP_TOKEN: 'xapp-test-token' }
        : { SLACK_SIGNING_SECRET: secret, SLACK_PORT: String(botPort) }),
    },
    control,
    waitForReply: (fits, { channel = ids.channel, after = '0' } = {}, ms = undefined) =>
      until(
        async () => {
          const seen = await messages(channel);
          return seen.find(
            (message) => message.user === ids.bot && message.ts > after && fits.test(readMessage(message)),
          );
        },
        `a message of the bot like ${fits}`,
        ms,
      ),
    messages,
    async openDirect(user) {
      const answer = await fetch(`${base}/api/conversations.open`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ users: user }),
      });
      return ((await answer.json()) as { channel: { id: string } }).channel.id;
    },
    signed: (body, age = 0) => signedAs(JSON.stringify(body), 'application/json', age),
    signedForm: (payload) => signedFields({ payload: JSON.stringify(payload) }),
    signedCommand: signedFields,
    async stop() {
      await proxy.close();
      child.kill('SIGTERM');
      await closed;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const signedFields = (fields: Readonly<Record<string, string>>) =>
  signedAs(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');

function signedAs(body: string, type: string, age = 0) {
  const timestamp = String(Math.floor(Date.now() / 1000) - age);
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  };
  return { body, headers };
}

/**
 * local-slack listens on all interfaces and has no option for it; Bun runs this before the program. It also ends the
 * peer when the tests are gone, however they ended.
 */
const bindLocally = `const { serve } = Bun;
Bun.serve = (options) => serve.call(Bun, { ...options, hostname: '127.0.0.1' });
setInterval(() => { try { process.kill(${process.pid}, 0); } catch { process.exit(); } }, 1000).unref();
`;

function configuration(mode: 'socket' | 'http', requestUrl: string): object {
  return {
    workspace: { name: 'Newsroom', domain: 'newsroom', teamId: ids.team },
    apps: [
      {
        appId: 'A01SITREP',
        botUserId: ids.bot,
        botName: 'sitrep',
        signingSecret: secret,
        mode: mode === 'socket' ? 'socket' : 'events',
        ...(mode === 'http' ? { requestUrl } : {}),
      },
    ],
    users: [
      { id: ids.ann, name: 'ann' },
      { id: ids.bea, name: 'bea' },
    ],
    channels: [ids.channel, ...moreChannels].map((id, n) => ({
      id,
      name: n === 0 ? 'ukraine-desk' : `desk-${n}`,
      members: [ids.bot, ids.ann, ids.bea],
    })),
  };
}
