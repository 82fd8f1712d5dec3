// A process that renews the tokens of workspaces once it has said that it is about to; see renewals.ts.

import { createInstalledWorkspaces } from '../../src/chat/slack/installed-workspaces.ts';
import { toSdkLogger } from '../../src/chat/slack/sdk-logger.ts';
import { createInstallations } from '../../src/state/installations.ts';
import { openState } from '../../src/state/open.ts';
import { renewalKeys } from './renewals.ts';

const [file = '', apiUrl = '', clientId = '', clientSecret = ''] = process.argv.slice(2);
const state = await openState({ file, clock: Date.now });
const workspaces = createInstalledWorkspaces({
  installations: createInstallations(state.db, Date.now),
  keys: [...renewalKeys],
  clientId,
  clientSecret,
  apiUrl,
  logger: toSdkLogger(),
  log: { info() {}, warn() {}, error() {} },
  now: Date.now,
});
console.log('renewing');
await workspaces.renewDue();
// Killed by whoever started it.
setInterval(() => {}, 1000);
