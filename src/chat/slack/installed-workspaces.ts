// The workspaces that installed the app by OAuth (install.ts). Their tokens are read from the state for each request, so that
// whatever another process renewed or removed holds at once. A token that ends is renewed at half its life: until the new one
// is written down (fresh-tokens.ts) the old one serves.

import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@slack/web-api';
import type { Installation, Installations } from '../../state/installations.ts';
import type { Log } from '../contract/log.ts';
import { type Answer, createSlackApi } from './api.ts';
import { platformError, SlackRefusal, whyOf } from './failures.ts';
import type { FreshTokens, Renewed } from './fresh-tokens.ts';
import { asJson, textOf } from './json.ts';
import { type SealKeys, seal, unseal } from './seal.ts';
import { createWorkspace, type Workspace, type Workspaces } from './workspace.ts';

export interface InstalledParts {
  readonly installations: Installations;
  readonly fresh: FreshTokens;
  readonly keys: SealKeys;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiUrl?: string;
  readonly logger: Logger;
  readonly log: Log;
  readonly now: () => number;
  readonly probeMs?: number;
}

export interface InstalledWorkspaces extends Workspaces {
  /** Exchanges the code that Slack sent back; resolves with where the app is now. Rejects with Slack's refusal. */
  readonly install: (
    code: string,
    redirect: string,
  ) => Promise<{ readonly id: string; readonly name: string }>;
  /** One look at the tokens that end soon. */
  readonly renewDue: () => Promise<void>;
}

interface Tokens {
  readonly token: string;
  /** '' = the token never ends. */
  readonly refresh: string;
}

const REQUEST_TIMEOUT_MS = 10_000;
/** Slack's tokens last twelve hours. */
const RENEW_BEFORE_MS = 6 * 60 * 60_000;
/** A process that has not renewed by then is gone. */
const LEASE_MS = 30_000;
const LOOK_MS = 60_000;
/** An installation found is taken as it is for so long; its token never is. */
const KNOWN_MS = 30_000;
/** While another process renews a token that has ended. */
const POLL_MS = 250;

export function createInstalledWorkspaces(parts: InstalledParts): InstalledWorkspaces {
  const { installations, fresh, keys, clientId, clientSecret, apiUrl, logger, log, now } = parts;
  const address = apiUrl === undefined ? {} : { apiUrl };
  const api = createSlackApi({ botToken: '', ...address }, logger);
  const workspaces = new Map<string, Workspace>();
  const known = new Map<string, { readonly id: string; readonly until: number }>();
  const renewing = new Map<string, Promise<void>>();
  const stopping = new AbortController();

  function access(args: Readonly<Record<string, string>>): Promise<Answer> {
    const all = { client_id: clientId, client_secret: clientSecret, ...args };
    return api.call('oauth.v2.access', all, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
  }

  function open({ id, tokens }: Installation): Tokens {
    return JSON.parse(unseal(keys, id, tokens)) as Tokens;
  }

  /** What Slack answered, as it is kept. */
  function sealed(id: string, answer: Answer): Pick<Installation, 'tokens' | 'expiresAt'> {
    const seconds = Number(answer.expires_in ?? 0);
    const tokens: Tokens = { token: textOf(answer.access_token), refresh: textOf(answer.refresh_token) };
    if (tokens.token === '') throw new Error('Slack handed out no token');
    return {
      tokens: seal(keys, id, JSON.stringify(tokens)),
      expiresAt: seconds > 0 ? now() + seconds * 1000 : null,
    };
  }

  async function tokenOf(id: string): Promise<string> {
    const found = await installations.find(id);
    if (found === undefined) throw new SlackRefusal(200, 'account_inactive', null);
    if (!isDue(found)) return open(found).token;
    const renewal = renew(found);
    if (!hasEnded(found)) return open(found).token;
    await renewal;
    return waitForToken(id);
  }

  /** Another process may be at it. */
  async function waitForToken(id: string): Promise<string> {
    const end = now() + REQUEST_TIMEOUT_MS;
    for (;;) {
      const found = await installations.find(id);
      if (found !== undefined && !hasEnded(found)) return open(found).token;
      if (found === undefined || now() > end) throw new SlackRefusal(200, 'token_expired', null);
      await wait(POLL_MS, undefined, { signal: stopping.signal });
    }
  }

  function isDue({ expiresAt }: Installation): boolean {
    return expiresAt !== null && expiresAt - now() < RENEW_BEFORE_MS;
  }

  function hasEnded({ expiresAt }: Installation): boolean {
    return expiresAt !== null && expiresAt <= now();
  }

  function renew(installation: Installation): Promise<void> {
    const { id } = installation;
    const running = renewing.get(id);
    if (running !== undefined) return running;
    const renewal = renewOnce(installation)
      .catch((err: unknown) =>
        log.error(
          { platform: 'slack', workspace: id, err: whyOf(err) },
          platformError(err) === 'invalid_refresh_token'
            ? 'the workspace’s token cannot be renewed: somebody there has to install Sitrep again (/slack/install)'
            : 'the workspace’s token could not be renewed; it is tried again',
        ),
      )
      .finally(() => renewing.delete(id));
    renewing.set(id, renewal);
    return renewal;
  }

  async function renewOnce(installation: Installation): Promise<void> {
    const { id, tokens } = installation;
    const left = fresh.find(id);
    if (left !== undefined && (await writeDown(left))) return;
    if (!(await installations.beginRenewal(id, now() + LEASE_MS))) return;
    const answer = await access({ grant_type: 'refresh_token', refresh_token: open(installation).refresh });
    const renewed = { id, from: tokens, ...sealed(id, answer) };
    // Nothing between the two: what Slack handed out before is good no longer.
    try {
      fresh.keep(renewed);
    } catch (err) {
      log.error(
        { platform: 'slack', workspace: id, err },
        'the new token stands in no file until it is written down',
      );
    }
    await writeDown(renewed);
  }

  /** False where the workspace has other tokens by now. What cannot be written down stays in its file. */
  async function writeDown({ id, from, tokens, expiresAt }: Renewed): Promise<boolean> {
    const isTaken = await installations.renew(id, from, tokens, expiresAt);
    fresh.forget(id);
    if (isTaken) log.info({ platform: 'slack', workspace: id }, 'the workspace’s token is renewed');
    return isTaken;
  }

  async function renewDue(): Promise<void> {
    const all = await installations.list();
    await Promise.all(all.filter(isDue).map(renew));
  }

  async function look(): Promise<void> {
    while (!stopping.signal.aborted) {
      await wait(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await renewDue().catch((err: unknown) =>
        log.error({ platform: 'slack', err }, 'the workspaces’ tokens could not be looked at'),
      );
    }
  }

  async function find(team: string, enterprise: string): Promise<Workspace | undefined> {
    const key = `${team}|${enterprise}`;
    const before = known.get(key);
    if (before !== undefined && before.until > now()) return workspaces.get(before.id);
    const found = await installations.find(team, enterprise);
    if (found === undefined) return undefined;
    known.set(key, { id: found.id, until: now() + KNOWN_MS });
    return workspaceOf(found);
  }

  function workspaceOf({ id, botUser }: Installation): Workspace {
    const before = workspaces.get(id);
    if (before !== undefined && before.self.user === botUser) return before;
    before?.stop();
    const workspace = createWorkspace({
      ...parts,
      self: { user: botUser },
      token: () => tokenOf(id),
      onToken: (why) =>
        why === undefined
          ? log.info({ platform: 'slack', workspace: id }, 'the workspace takes messages again')
          : log.warn({ platform: 'slack', workspace: id, why }, 'the workspace takes no messages'),
    });
    workspaces.set(id, workspace);
    return workspace;
  }

  function drop(id: string): void {
    workspaces.get(id)?.stop();
    workspaces.delete(id);
    known.clear();
  }

  return {
    find,
    renewDue,
    ofSpace: (space) => find(space, ''),
    async start() {
      // A key that is missing is told now rather than with the first question.
      for (const installation of await installations.list()) open(installation);
      void look();
      await renewDue();
    },
    async install(code, redirect) {
      const answer = await access({ code, redirect_uri: redirect });
      const [team, organisation] = [asJson(answer.team), asJson(answer.enterprise)];
      const isWhole = answer.is_enterprise_install === true;
      const where = isWhole ? organisation : team;
      const [id, name] = [textOf(where?.id), textOf(where?.name)];
      if (id === '') throw new Error('Slack did not say where the app was installed');
      await installations.save({
        id,
        enterprise: isWhole ? id : '',
        name,
        botUser: textOf(answer.bot_user_id),
        by: textOf(asJson(answer.authed_user)?.id),
        ...sealed(id, answer),
      });
      drop(id);
      log.info({ platform: 'slack', workspace: id }, 'installed in a workspace');
      return { id, name };
    },
    async remove(team, enterprise) {
      const found = await installations.find(team, enterprise);
      if (found === undefined) return [];
      const gone = await installations.remove(found.id);
      drop(found.id);
      return gone;
    },
    stop() {
      stopping.abort();
      for (const workspace of workspaces.values()) workspace.stop();
    },
  };
}
