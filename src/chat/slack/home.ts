// The Home tab: made when somebody opens it, after they press there, and anew for all on a new version of a briefing, those
// first who opened it last, at a pace that Slack takes. What is pressed there is answered in the direct messages.

import { setTimeout as wait } from 'node:timers/promises';
import { readPanelId } from '../../reply/panel.ts';
import { inLanguage } from '../../reply/words.ts';
import type { Homes } from '../../state/homes.ts';
import type { HomePages } from '../commands/home.ts';
import type { Log } from '../contract/log.ts';
import { retryAfterMs } from './failures.ts';
import { addressOf, type Heard, laneOf, placeOf } from './heard.ts';
import { ASKS, homeView } from './home-view.ts';
import { asJson, type Json, textOf } from './json.ts';
import { checkView } from './limits.ts';
import type { Rights } from './rights.ts';
import type { Workspace, Workspaces } from './workspace.ts';

export interface HomeParts {
  readonly pages: Pick<HomePages, 'page' | 'versions'>;
  readonly homes: Homes;
  readonly workspaces: Pick<Workspaces, 'ofSpace'>;
  readonly find: Rights['find'];
  readonly log: Log;
  readonly now: () => number;
  /** Between two pages that are made anew. */
  readonly paceMs?: number;
}

export interface SlackHome {
  /** Somebody opened it. */
  readonly opened: (space: string, person: string, workspace: Workspace) => Promise<void>;
  readonly publish: (space: string, person: string, workspace: Workspace) => Promise<void>;
  /** Makes anew what shows an older version; one run at a time. */
  readonly publishAnew: () => Promise<void>;
  readonly stop: () => void;
}

const REQUEST_TIMEOUT_MS = 10_000;
/** views.publish takes about a hundred a minute. */
const PACE_MS = 700;
/** Who has not looked for so long finds it made anew when they do. */
const RECENT_MS = 30 * 24 * 60 * 60_000;

export function createSlackHome(parts: HomeParts): SlackHome {
  const { pages, homes, log, now } = parts;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function publish(space: string, person: string, workspace: Workspace): Promise<void> {
    const versions = pages.versions();
    const { isAdmin: mayConfigure, locale } = await parts.find(person, workspace.api);
    const view = await inLanguage(locale, async () =>
      homeView(await pages.page({ platform: 'slack', space, person, mayConfigure })),
    );
    const problems = checkView({ ...view });
    if (problems.length > 0) throw new Error(`not a page that Slack takes: ${problems.join('; ')}`);
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    await workspace.api.call('views.publish', { user_id: person, view }, signal);
    await homes.shown({ space, person }, versions);
  }

  async function publishAll(): Promise<void> {
    while (!stopping.signal.aborted) {
      const versions = pages.versions();
      const old = await homes.nextOld(versions, now() - RECENT_MS);
      if (old === undefined) return;
      const workspace = await parts.workspaces.ofSpace(old.space);
      let pauseMs = parts.paceMs ?? PACE_MS;
      try {
        if (workspace === undefined) await homes.shown(old, versions);
        else await publish(old.space, old.person, workspace);
      } catch (err) {
        const asked = retryAfterMs(err);
        log.warn({ platform: 'slack', err }, 'a page could not be made anew');
        // One that Slack does not take is made when it is opened next.
        if (asked === undefined) await homes.shown(old, versions);
        else pauseMs = asked;
      }
      await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    publish,
    async opened(space, person, workspace) {
      await homes.opened({ space, person });
      await publish(space, person, workspace);
    },
    publishAnew() {
      running ??= publishAll().finally(() => {
        running = undefined;
      });
      return running;
    },
    stop: () => stopping.abort(),
  };
}

/** Whether it was pressed on the Home tab, where there is neither a channel nor a way to answer. */
export function isOnHome(body: Json): boolean {
  return asJson(body.view)?.type === 'home';
}

/** `direct` is the channel of the presser's direct messages with us. */
export function fromHome(body: Json, direct: string): Heard | undefined {
  const [action] = Array.isArray(body.actions) ? body.actions.map(asJson) : [];
  const user = textOf(asJson(body.user)?.id);
  const id = textOf(action?.value) || textOf(action?.action_id);
  if (id === '' || textOf(action?.url) !== '') return undefined;
  const chosen = textOf(asJson(action?.selected_option)?.value);
  const place = placeOf(textOf(asJson(body.team)?.id), direct);
  const common = {
    id: `slack|press|${textOf(body.trigger_id)}`,
    message: '',
    address: addressOf(user, undefined, 0),
    lane: laneOf(place),
  };
  const asked = { place, user, private: false, mayManage: true };
  if (id.startsWith(ASKS)) {
    const text = id.slice(ASKS.length);
    return {
      event: { kind: 'message', ...common, asked: { ...asked, text }, shownAs: text },
      isOutsider: false,
    };
  }
  const press = { id, values: chosen === '' ? [] : [chosen], message: '', isOwn: true };
  return { event: { kind: 'press', ...common, asked: { ...asked, text: '', press } }, isOutsider: false };
}

/** Changes what the page itself shows. */
export function changesHome(body: Json): boolean {
  const [action] = Array.isArray(body.actions) ? body.actions.map(asJson) : [];
  return readPanelId(textOf(action?.value))?.panel === 'home';
}
