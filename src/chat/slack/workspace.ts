// A workspace where the app is installed: who we are there, the token to speak with, and the way messages go out. One of
// them does not hold up or stop another.

import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@slack/web-api';
import { createOwnTokenStop, type TokenStops } from '../../state/token-stops.ts';
import type { Log } from '../contract/log.ts';
import type { Wire } from '../kit/wire.ts';
import type { DrawPicture } from '../picture/own-pictures.ts';
import { createSlackApi, type SlackApi } from './api.ts';
import type { Self } from './incoming.ts';
import type { Json } from './json.ts';
import { createPace } from './pace.ts';
import { withTiers } from './tiers.ts';
import { createTokenWatch } from './token-watch.ts';
import { createUploads } from './upload.ts';
import { createSlackWire } from './wire.ts';

export interface Workspace {
  readonly self: Self;
  readonly api: SlackApi;
  readonly wire: Wire;
  /** Asks Slack nothing more. */
  readonly stop: () => void;
}

export interface Workspaces {
  /** Rejects with a UserError where nothing can be done without a token that Slack takes. */
  readonly start: () => Promise<void>;
  /** Undefined for what comes from elsewhere. `enterprise` is '' outside organisations. */
  readonly find: (team: string, enterprise: string) => Promise<Workspace | undefined>;
  /** The one whose messages stand in this space. */
  readonly ofSpace: (space: string) => Promise<Workspace | undefined>;
  /** The app was removed there, or its token taken back: resolves with the spaces that are no longer ours. */
  readonly remove: (team: string, enterprise: string) => Promise<readonly string[]>;
  readonly stop: () => void;
}

export interface WorkspaceParts {
  readonly self: Self;
  readonly token: string | (() => Promise<string>);
  readonly apiUrl?: string;
  readonly logger: Logger;
  readonly log: Log;
  readonly now: () => number;
  readonly drawPicture?: DrawPicture;
  /** What other processes know of the token; absent = nobody else has it. */
  readonly tokenStops?: TokenStops;
  readonly onToken: (why: string | undefined) => void;
  readonly probeMs?: number;
}

const REQUEST_TIMEOUT_MS = 10_000;

export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { self, token: botToken, apiUrl, logger, log, now, onToken, probeMs } = parts;
  const settings = { botToken, ...(apiUrl === undefined ? {} : { apiUrl }) };
  const api = withTiers(createSlackApi(settings, logger), now);
  const token = createTokenWatch({
    ask: () => askWhoWeAre(api),
    // A token that is renewed is known by whose it is.
    shared:
      parts.tokenStops?.('slack', typeof botToken === 'string' ? botToken : self.user) ??
      createOwnTokenStop(now),
    onChange: onToken,
    log,
    ...(probeMs === undefined ? {} : { probeMs }),
  });
  const pace = createPace({ now, wait: (ms, signal) => wait(ms, undefined, { signal }) });
  const uploads = createUploads(api, parts.drawPicture);
  const wire = createSlackWire({ api, pace, token, uploads, now });
  return { self, api, wire, stop: () => token.stop() };
}

export function askWhoWeAre(api: SlackApi): Promise<Json> {
  return api.call('auth.test', {}, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
}
