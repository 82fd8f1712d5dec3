// Slack by single requests, for the command line: no events are heard.

import type { Delivery } from '../../digest/delivery/delivery.ts';
import type { Log } from '../contract/log.ts';
import { createInstalledWorkspaces, type InstalledParts } from './installed-workspaces.ts';
import { toSdkLogger } from './sdk-logger.ts';
import { createWires } from './wires.ts';
import { createWorkspace } from './workspace.ts';

export type UnconnectedSettings = { readonly apiUrl?: string } & (
  | { readonly botToken: string; readonly oauth?: never }
  | {
      readonly botToken?: never;
      readonly oauth: Pick<InstalledParts, 'installations' | 'fresh' | 'clientId' | 'clientSecret'> & {
        readonly tokenKeys: InstalledParts['keys'];
      };
    }
);

/** What goes wrong is said as the refusal. */
const silent: Log = { info() {}, warn() {}, error() {} };

export function createUnconnectedSlackDelivery({ apiUrl, oauth, botToken }: UnconnectedSettings): Delivery {
  const parts = {
    ...(apiUrl === undefined ? {} : { apiUrl }),
    logger: toSdkLogger(),
    log: silent,
    now: Date.now,
  };
  return oauth === undefined
    ? createWorkspace({ ...parts, self: { user: '' }, token: botToken, onToken() {} }).wire
    : createWires(createInstalledWorkspaces({ ...parts, ...oauth, keys: oauth.tokenKeys }));
}
