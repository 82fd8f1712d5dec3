// A workspace that has installed the app: its tokens stand in the state, sealed, as the stub of Slack's OAuth gave them.

import { type SealKeys, seal } from '../../src/chat/slack/seal.ts';
import type { Installations } from '../../src/state/installations.ts';
import type { createOauthStub } from './slack-oauth.ts';

const HOUR_MS = 60 * 60_000;

/** Its token ends in an hour, and so is due to be renewed. */
export async function installWorkspace(
  installations: Pick<Installations, 'save'>,
  oauth: ReturnType<typeof createOauthStub>,
  keys: SealKeys,
  team: { readonly id: string; readonly name: string },
): Promise<void> {
  const answer = oauth.decide({
    method: 'oauth.v2.access',
    args: { client_id: oauth.clientId, client_secret: oauth.clientSecret, code: oauth.allow(team) },
    token: '',
    at: Date.now(),
  });
  const said = answer !== undefined && 'say' in answer ? answer.say : {};
  await installations.save({
    ...team,
    enterprise: '',
    botUser: 'U0BOT',
    by: '',
    tokens: seal(keys, team.id, JSON.stringify({ token: said.access_token, refresh: said.refresh_token })),
    expiresAt: Date.now() + HOUR_MS,
  });
}
