// A process that renews the tokens of workspaces once it has said that it is about to; see renewals.ts.

import { dirname } from 'node:path';
import { createSlackApi } from '../../src/chat/slack/api.ts';
import { createFreshTokens } from '../../src/chat/slack/fresh-tokens.ts';
import { createInstalledWorkspaces } from '../../src/chat/slack/installed-workspaces.ts';
import { toSdkLogger } from '../../src/chat/slack/sdk-logger.ts';
import { createInstallations } from '../../src/state/installations.ts';
import { openState } from '../../src/state/open.ts';
import { renewalKeys } from './renewals.ts';

const [file = '', apiUrl = '', clientId = '', clientSecret = ''] = process.argv.slice(2);
const state = await openState({ file, clock: Date.now });
const workspaces = createInstalledWorkspaces({
  installations: createInstallations(state.db, Date.now),
  fresh: createFreshTokens(dirname(file)),
  keys: [...renewalKeys],
  clientId,
  clientSecret,
  apiUrl,
  logger: toSdkLogger(),
  log: { info() {}, warn() {}, error() {} },
  now: Date.now,
});
// A service has long spoken with Slack when it renews a token: what a first request loads is loaded.
const api = createSlackApi({ botToken: '', apiUrl }, toSdkLogger());
await api.call('auth.test', {}, AbortSignal.timeout(5000)).catch(() => undefined);
console.log('renewing');
await workspaces.renewDue();
// Killed by whoever started it.
setInterval(() => {}, 1000);
