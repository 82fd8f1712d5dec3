// The workspace (or organisation) whose token stands in the settings.

import type { Log } from '../contract/log.ts';
import { createSlackApi } from './api.ts';
import { toStartError } from './failures.ts';
import {
  askWhoWeAre,
  createWorkspace,
  type Workspace,
  type WorkspaceParts,
  type Workspaces,
} from './workspace.ts';

export interface OneWorkspaceParts extends Omit<WorkspaceParts, 'self' | 'token'> {
  readonly token: string;
  readonly log: Log;
}

export function createOneWorkspace(parts: OneWorkspaceParts): Workspaces {
  const home = { team: '', enterprise: '' };
  let found: Workspace | undefined;
  return {
    async start() {
      const { token: botToken, apiUrl, logger } = parts;
      const api = createSlackApi({ botToken, ...(apiUrl === undefined ? {} : { apiUrl }) }, logger);
      try {
        const who = await askWhoWeAre(api);
        home.team = String(who.team_id ?? '');
        home.enterprise = who.is_enterprise_install === true ? String(who.enterprise_id ?? '') : '';
        found = createWorkspace({ ...parts, self: { user: String(who.user_id ?? '') } });
      } catch (error) {
        throw toStartError(error, 'bot');
      }
    },
    async find(team, enterprise) {
      const isOurs = team === home.team || (home.enterprise !== '' && enterprise === home.enterprise);
      return isOurs ? found : undefined;
    },
    async ofSpace() {
      return found;
    },
    async remove(team) {
      return [team];
    },
    stop: () => found?.stop(),
  };
}
