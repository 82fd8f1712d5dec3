// Which scopes the app asks for, by what is switched on. Apart from the manifest, whose YAML no running bot needs.

import { type Extra, events, methods, type Scope, scopes, scopesOfTheApp } from './surface.ts';

export interface ManifestOptions {
  /** https://host where Slack reaches SLACK_PORT: events come by HTTP. Else by Socket Mode. */
  readonly url?: string;
  /** https://host where browsers reach SLACK_PORT: many workspaces install the app. */
  readonly install?: string;
  /** Follow-ups in threads without a mention: the channels' messages are heard. */
  readonly followUps?: boolean;
  /** Steps of workflows; Slack has them in organisations only. */
  readonly workflows?: boolean;
  /** Where readers reach our pages, whose links then unfurl. */
  readonly publicUrl?: string;
}

/** The scopes that the app cannot do without. */
export function neededScopes(options: ManifestOptions = {}): readonly Scope[] {
  return usedScopes(options).filter((scope) => !scopes[scope].isOptional);
}

/** All that is asked for, with those that may be left out. */
export function usedScopes(options: ManifestOptions = {}): readonly Scope[] {
  const has = hasExtra(options);
  const used = new Set<Scope>(scopesOfTheApp);
  for (const one of [...Object.values(events), ...Object.values(methods)])
    if (!('extra' in one) || has(one.extra)) for (const scope of one.scopes) used.add(scope);
  return [...used].sort();
}

/** Whether a part that not every app has is switched on. */
export function hasExtra({ followUps, workflows, publicUrl }: ManifestOptions): (extra: Extra) => boolean {
  const has: Readonly<Record<Extra, boolean>> = {
    followUps: followUps === true,
    workflows: workflows === true,
    unfurls: publicUrl !== undefined,
  };
  return (extra) => has[extra];
}
