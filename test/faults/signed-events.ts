// Many signed events of Slack's over HTTP, each delivered four times and out of order, to two bot processes on one PostgreSQL, or
// to one on SQLite: in the end each question was answered once.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from '../../src/chat/slack/signature.ts';
import { createHome, startBot } from '../peers/bot-process.ts';
import { freePort } from '../peers/free-port.ts';

export interface SignedRun {
  readonly events: number;
  /** PostgreSQL; SQLite when it is left out. */
  readonly database?: string;
  readonly random: () => number;
}

export interface SignedResult {
  readonly events: number;
  readonly deliveries: number;
  /** Deliveries that were not acknowledged with 200, by what came instead. */
  readonly unheard: Readonly<Record<string, number>>;
  readonly lost: number;
  readonly doubled: number;
  /** What the bots logged as errors, with how often. */
  readonly logged: Readonly<Record<string, number>>;
  /** Milliseconds to the acknowledgement. */
  readonly p50: number;
  readonly p99: number;
  readonly seconds: number;
}

const secret = 'a-signing-secret-of-the-faults';
const team = 'T01SIGNED';
const DELIVERIES = 4;
/** Deliveries of one event lie no further apart than so many others. */
const WINDOW = 400;
const EVENTS_A_CHANNEL = 10;
const AT_ONCE = 12;
const STUCK_MS = 60_000;

export async function runSignedEvents({ events, database, random }: SignedRun): Promise<SignedResult> {
  const started = Date.now();
  const answers = new Map<string, number>();
  /** What stands in each thread. */
  const posted = new Map<string, readonly { readonly ts: string; readonly metadata: unknown }[]>();
  let last = 0;
  const slack = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
      response.setHeader('content-type', 'application/json');
      if (request.url?.endsWith('auth.test'))
        return response.end(JSON.stringify({ ok: true, user_id: 'U0BOT', bot_id: 'B0', team_id: team }));
      if (request.url?.includes('conversations.replies')) {
        const messages = posted.get(form.get('ts') ?? '') ?? [];
        return response.end(JSON.stringify({ ok: true, messages }));
      }
      if (request.url?.endsWith('chat.postMessage')) {
        const thread = form.get('thread_ts') ?? '';
        const ts = `${1_800_000_000 + last + 1}.000200`;
        const metadata = JSON.parse(form.get('metadata') ?? '{}');
        posted.set(thread, [...(posted.get(thread) ?? []), { ts, metadata }]);
        answers.set(thread, (answers.get(thread) ?? 0) + 1);
        last += 1;
        return response.end(JSON.stringify({ ok: true, channel: form.get('channel'), ts }));
      }
      response.end(JSON.stringify({ ok: false, error: 'missing_scope' }));
    });
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  const { port } = slack.address() as AddressInfo;
  const homes = Array.from({ length: database === undefined ? 1 : 2 }, createHome);
  const ports = await Promise.all(homes.map(freePort));
  const bots = homes.map((home, n) =>
    startBot(
      'sitrep',
      {
        ...(database === undefined ? {} : { DATABASE_URL: database }),
        SLACK_BOT_TOKEN: 'xoxb-of-the-faults',
        SLACK_SIGNING_SECRET: secret,
        SLACK_PORT: String(ports[n]),
        SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
        SITREP_LOG_LEVEL: 'error',
        SITREP_QUESTIONS_PERSON: '100000',
        SITREP_QUESTIONS_CHANNEL: '100000',
        SITREP_QUESTIONS_SERVER: '100000',
      },
      home,
    ),
  );
  const took: number[] = [];
  const unheard: Record<string, number> = {};

  async function deliver({ event, num }: { readonly event: number; readonly num: number }): Promise<void> {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: team,
      event_id: `Ev${event}`,
      event: {
        type: 'app_mention',
        user: `U${event % 97}`,
        team,
        text: '<@U0BOT> how many soldiers were killed?',
        ts: tsOf(event),
        channel: `C${Math.floor(event / EVENTS_A_CHANNEL)}`,
      },
      // Slack signs each delivery by its own time; within one second the signature would be the same.
      delivery: num,
    });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const begun = performance.now();
    const told = await fetch(`http://127.0.0.1:${ports[Math.floor(random() * ports.length)]}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': sign(body, timestamp, secret),
        ...(num === 0 ? {} : { 'x-slack-retry-num': String(num), 'x-slack-retry-reason': 'http_timeout' }),
      },
      body,
    }).then(
      async (answer) => {
        await answer.text();
        return String(answer.status);
      },
      (error: Error) => String(error.cause ?? error.message),
    );
    took.push(performance.now() - begun);
    if (told !== '200') unheard[told] = (unheard[told] ?? 0) + 1;
  }

  try {
    await Promise.all(bots.map((bot) => bot.waitFor(/Sitrep is ready on slack/)));
    const all = shuffled(events, random);
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let one = all[next++]; one !== undefined; one = all[next++]) await deliver(one);
      }),
    );
    for (let still = 0, seen = -1; still < STUCK_MS && answers.size < events; still += 200) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (answers.size !== seen) still = 0;
      seen = answers.size;
    }
    // What was doubled would come with the next look at what is open.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    took.sort((a, b) => a - b);
    const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0);
    return {
      events,
      deliveries: took.length,
      unheard,
      lost: events - answers.size,
      doubled: [...answers.values()].filter((count) => count > 1).length,
      logged: countErrors(bots.map((bot) => bot.output()).join('\n')),
      p50: at(0.5),
      p99: at(0.99),
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    for (const home of homes) home.remove();
    slack.close();
    slack.closeAllConnections();
  }
}

/** Each event four times; its deliveries in any order, others between them. */
function shuffled(
  events: number,
  random: () => number,
): readonly { readonly event: number; readonly num: number }[] {
  return Array.from({ length: events * DELIVERIES }, (_, n) => {
    const [event, num] = [Math.floor(n / DELIVERIES), n % DELIVERIES];
    return { event, num, at: n + random() * WINDOW };
  }).sort((a, b) => a.at - b.at);
}

function countErrors(output: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [, message = ''] of output.matchAll(/"msg":"([^"]*)"/g))
    counts[message] = (counts[message] ?? 0) + 1;
  return counts;
}

function tsOf(event: number): string {
  return `${1_700_000_000 + event}.000100`;
}
