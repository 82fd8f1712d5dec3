// Slack's settings with the state in which workspaces that install the app are kept.

import { createFreshTokens } from '../chat/slack/fresh-tokens.ts';
import type { SlackSettings } from '../chat/slack/index.ts';
import type { SlackConfig } from '../config.ts';
import { createInstallStates } from '../state/install-states.ts';
import { createInstallations } from '../state/installations.ts';
import type { State } from '../state/open.ts';

export function slackSettings(
  config: SlackConfig,
  { db }: Pick<State, 'db'>,
  dataDir: string,
): SlackSettings {
  const { oauth } = config;
  if (oauth === undefined) return config;
  // Tokens end by the real time, whatever --now says.
  const installations = createInstallations(db, Date.now);
  const fresh = createFreshTokens(dataDir);
  return { ...config, oauth: { ...oauth, installations, fresh, states: createInstallStates(db, Date.now) } };
}
