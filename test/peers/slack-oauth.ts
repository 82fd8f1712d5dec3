// Slack's side of OAuth, for the proxy: hands out codes and tokens, renews them, and takes only those that it handed out. A
// refresh token is good once (https://docs.slack.dev/authentication/using-token-rotation).

import type { Fault, SlackCall } from './slack-proxy.ts';

export interface OauthTeam {
  readonly id: string;
  readonly name: string;
  /** Installed for the organisation of this id as a whole. */
  readonly enterprise?: string;
}

export interface OauthStub {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What a person's “Allow” brings: a code that is good once. */
  allow(team: OauthTeam): string;
  /** The token with which the workspace is spoken to now. */
  tokenOf(team: string): string | undefined;
  /** Takes all tokens of the workspace back. */
  revoke(team: string): void;
  /** Tokens from now on last so long; undefined = for ever. */
  lasting(seconds: number | undefined): void;
  /** How often tokens were renewed. */
  renewals(): number;
  /** For the proxy's `fault`: undefined where the peer may answer. */
  decide(call: SlackCall): Fault | undefined;
}

export function createOauthStub(botUser: string): OauthStub {
  const clientId = '111.222';
  const clientSecret = 'a-client-secret-of-the-test';
  const codes = new Map<string, OauthTeam>();
  const refreshes = new Map<string, OauthTeam>();
  const tokens = new Map<string, { readonly team: OauthTeam; readonly until: number }>();
  let seconds: number | undefined = 43_200;
  let count = 0;
  let renewed = 0;

  function handOut(team: OauthTeam): Fault {
    count += 1;
    const token = `xoxe.xoxb-1-${team.id}-${count}`;
    const refresh = `xoxe-1-${team.id}-${count}`;
    tokens.set(token, { team, until: seconds === undefined ? Infinity : Date.now() + seconds * 1000 });
    if (seconds !== undefined) refreshes.set(refresh, team);
    const { id, name, enterprise } = team;
    return {
      say: {
        ok: true,
        access_token: token,
        token_type: 'bot',
        bot_user_id: botUser,
        app_id: 'A01SITREP',
        team: enterprise === undefined ? { id, name } : null,
        enterprise: enterprise === undefined ? null : { id: enterprise, name },
        is_enterprise_install: enterprise !== undefined,
        authed_user: { id: 'U01ANN' },
        ...(seconds === undefined ? {} : { refresh_token: refresh, expires_in: seconds }),
      },
    };
  }

  function access({ args }: SlackCall): Fault {
    if (args.client_id !== clientId || args.client_secret !== clientSecret)
      return { refuse: 'bad_client_secret' };
    const isRenewal = args.grant_type === 'refresh_token';
    const known = isRenewal ? refreshes : codes;
    const given = String(isRenewal ? args.refresh_token : args.code);
    const team = known.get(given);
    if (team === undefined) return { refuse: isRenewal ? 'invalid_refresh_token' : 'invalid_code' };
    known.delete(given);
    if (isRenewal) renewed += 1;
    return handOut(team);
  }

  return {
    clientId,
    clientSecret,
    allow(team) {
      count += 1;
      const code = `code.${count}`;
      codes.set(code, team);
      return code;
    },
    tokenOf: (id) => [...tokens].findLast(([, { team }]) => team.id === id)?.[0],
    revoke(id) {
      for (const [token, { team }] of tokens) if (team.id === id) tokens.delete(token);
      for (const [token, team] of refreshes) if (team.id === id) refreshes.delete(token);
    },
    lasting(next) {
      seconds = next;
    },
    renewals: () => renewed,
    decide(call) {
      if (call.method === 'oauth.v2.access') return access(call);
      if (call.method === 'apps.connections.open' || call.method === 'response_url') return undefined;
      const known = tokens.get(call.token);
      if (known === undefined) return { refuse: 'invalid_auth' };
      return known.until <= Date.now() ? { refuse: 'token_expired' } : undefined;
    },
  };
}
