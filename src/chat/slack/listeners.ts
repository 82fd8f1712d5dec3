// What Bolt hears, given to whoever answers it: every event, shortcut and step that the manifest names (surface.ts) has a
// listener, because the type says so, and nothing else has.

import type { App } from '@slack/bolt';
import { FORM } from './form.ts';
import type { Json } from './json.ts';
import { ASK_FORM, type ShortcutId, shortcuts } from './shortcuts.ts';
import { type EventType, events } from './surface.ts';
import type { Workspace } from './workspace.ts';

/** Resolves when Slack may be told that it arrived. */
type Listener = (body: Json, workspace: Workspace) => Promise<void>;

export interface Listeners {
  readonly command: Listener;
  readonly press: Listener;
  readonly form: Listener;
  readonly events: Readonly<Record<EventType, Listener>>;
  readonly shortcuts: Readonly<Record<ShortcutId, Listener>>;
}

/** Where the body's workspace is kept between Bolt's steps. */
const WORKSPACE = 'workspace';

export function listen(
  app: Pick<App, 'command' | 'action' | 'view' | 'event' | 'shortcut'>,
  to: Listeners,
): void {
  const hear =
    (listener: Listener) =>
    ({ body, context }: { readonly body: object; readonly context: object }): Promise<void> => {
      const workspace = Reflect.get(context, WORKSPACE) as Workspace | undefined;
      return workspace === undefined ? Promise.resolve() : listener({ ...body }, workspace);
    };
  app.command(/.*/, hear(to.command));
  app.action(/.*/, hear(to.press));
  for (const form of [FORM, ASK_FORM]) app.view(form, hear(to.form));
  for (const id of Object.keys(shortcuts) as ShortcutId[]) app.shortcut(id, hear(to.shortcuts[id]));
  for (const type of new Set(Object.keys(events).map(typeOf))) app.event(type, hear(to.events[type]));
}

/** What comes from where the app is not installed goes no further. */
export function onlyFrom(
  app: Pick<App, 'use'>,
  find: (body: Json) => Promise<Workspace | undefined>,
  onOther: () => void,
): void {
  app.use(async ({ body, context, next }) => {
    const workspace = await find({ ...body });
    if (workspace === undefined) return onOther();
    context[WORKSPACE] = workspace;
    await next();
  });
}

function typeOf(name: string): EventType {
  return name.split('.')[0] as EventType;
}
