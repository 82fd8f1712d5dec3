// The paths that exist on SLACK_PORT; nothing else does.

export const paths = {
  /** Events, commands and interactions all come here. */
  events: '/slack/events',
  /** Where somebody begins to add Sitrep to a workspace, and where Slack sends them back to. */
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;
