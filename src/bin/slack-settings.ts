// Slack's settings with the state in which workspaces that install the app are kept.

import type { SlackSettings } from '../chat/slack/index.ts';
import type { SlackConfig } from '../config.ts';
import { createInstallStates } from '../state/install-states.ts';
import { createInstallations } from '../state/installations.ts';
import type { State } from '../state/open.ts';

export function slackSettings(config: SlackConfig, { db }: Pick<State, 'db'>): SlackSettings {
  const { oauth } = config;
  if (oauth === undefined) return config;
  // Tokens end by the real time, whatever --now says.
  const installations = createInstallations(db, Date.now);
  return { ...config, oauth: { ...oauth, installations, states: createInstallStates(db, Date.now) } };
}
