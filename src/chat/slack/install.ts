// How a workspace adds Sitrep: /slack/install sends the browser to Slack, Slack sends it back to /slack/oauth_redirect with a
// code for the tokens. The state between the two is good once, for ten minutes, in the browser that began.

import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type InstallStates, STATE_MS } from '../../state/install-states.ts';
import type { Log } from '../contract/log.ts';
import { platformError, whyOf } from './failures.ts';
import type { InstalledWorkspaces } from './installed-workspaces.ts';
import { paths } from './paths.ts';
import type { Routes } from './server.ts';
import { usedScopes } from './used-scopes.ts';

export interface InstallParts {
  readonly workspaces: Pick<InstalledWorkspaces, 'install'>;
  readonly states: InstallStates;
  readonly clientId: string;
  /** https://host where browsers reach SLACK_PORT. */
  readonly url: string;
  /** Base address of Slack's API where it is not Slack's own. */
  readonly apiUrl?: string;
  readonly log: Log;
}

const COOKIE = 'sitrep_install';
const AUTHORIZE = '/oauth/v2/authorize';
const SECRET = /^[\w-]{20,100}$/;

export function installRoutes(parts: InstallParts): Routes {
  const { workspaces, states, clientId, apiUrl, log } = parts;
  const base = new URL(parts.url).origin;
  const redirect = `${base}${paths.redirect}`;
  const flags = `Path=/slack; HttpOnly; SameSite=Lax${base.startsWith('https:') ? '; Secure' : ''}`;

  async function begin(response: ServerResponse): Promise<void> {
    const [state, cookie] = [newSecret(), newSecret()];
    await states.begin(state, cookie);
    const authorize = new URL(AUTHORIZE, apiUrl ?? 'https://slack.com');
    authorize.search = new URLSearchParams({
      client_id: clientId,
      scope: usedScopes().join(','),
      redirect_uri: redirect,
      state,
    }).toString();
    response.writeHead(302, {
      ...SAFE,
      location: authorize.href,
      'set-cookie': `${COOKIE}=${cookie}; Max-Age=${STATE_MS / 1000}; ${flags}`,
    });
    response.end();
  }

  async function finish(query: URLSearchParams, cookie: string, response: ServerResponse): Promise<void> {
    const [state, code] = [query.get('state') ?? '', query.get('code') ?? ''];
    const isTheirs = SECRET.test(state) && SECRET.test(cookie) && (await states.finish(state, cookie));
    if (!isTheirs)
      return page(response, 400, 'This link has ended', [
        'An installation is finished in the browser where it began, once, within ten minutes.',
        AGAIN,
      ]);
    if (code === '')
      return page(response, 400, 'Sitrep was not added', ['Slack says it was cancelled.', AGAIN]);
    try {
      const { name } = await workspaces.install(code, redirect);
      page(response, 200, `Sitrep is in ${name === '' ? 'your workspace' : name}`, [
        'Type /casualties in a channel of Slack, or write to @sitrep. This page can be closed.',
      ]);
    } catch (error) {
      log.error({ platform: 'slack', why: whyOf(error) }, 'a workspace could not be added');
      const why = platformError(error);
      page(response, 502, 'Sitrep was not added', [
        why === undefined ? 'Slack could not be asked.' : `Slack says ${why}.`,
        AGAIN,
      ]);
    }
  }

  return {
    [`GET ${paths.install}`]: (_request, response) => begin(response),
    [`GET ${paths.redirect}`]: (request, response) => {
      const { searchParams } = new URL(request.url ?? '/', base);
      return finish(searchParams, readCookie(request.headers.cookie), response);
    },
  };

  function page(response: ServerResponse, status: number, title: string, lines: readonly string[]): void {
    response.writeHead(status, {
      ...SAFE,
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': `${COOKIE}=; Max-Age=0; ${flags}`,
    });
    response.end(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(title)}</title><h1>${toHtml(title)}</h1>${lines
        .map((line) =>
          line === AGAIN ? `<p><a href="${paths.install}">Begin again</a></p>` : `<p>${toHtml(line)}</p>`,
        )
        .join('')}</html>`,
    );
  }
}

const AGAIN = 'again';
const SAFE = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function readCookie(header = ''): string {
  const found = header.split(';').map((part) => part.trim().split('='));
  return found.find(([name]) => name === COOKIE)?.[1] ?? '';
}

function toHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
