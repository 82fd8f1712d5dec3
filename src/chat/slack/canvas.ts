// The living page of a channel as a canvas, where its setting says so: made once, replaced in place on every new version of the
// briefing. A page that somebody deleted is not made again until the setting is switched on anew.

import { setTimeout as wait } from 'node:timers/promises';
import type { PagePlace, Pages } from '../../state/pages.ts';
import type { Store } from '../../store/store.ts';
import type { LivingPageText } from '../commands/living-page.ts';
import type { Log } from '../contract/log.ts';
import type { SlackApi } from './api.ts';
import { platformError } from './failures.ts';
import { textOf } from './json.ts';
import type { Workspaces } from './workspace.ts';

export interface CanvasParts {
  /** The channels that want one. */
  readonly wanted: () => readonly PagePlace[];
  /** The briefing of that channel. */
  readonly storeOf: (place: PagePlace) => Store | undefined;
  readonly text: (store: Store) => Promise<LivingPageText>;
  readonly switchOff: (place: PagePlace) => Promise<void>;
  readonly pages: Pages;
  readonly workspaces: Pick<Workspaces, 'ofSpace'>;
  readonly log: Log;
  /** Between two looks, and between two changes of one page. */
  readonly lookMs?: number;
}

export interface Canvases {
  /** One look at all of them. */
  readonly update: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => void;
}

const LOOK_MS = 60_000;
const REQUEST_TIMEOUT_MS = 15_000;
/** After these nothing is tried again by itself. */
const NEVER: ReadonlySet<string> = new Set([
  'canvas_not_found',
  'canvas_deleted',
  'canvas_disabled_user_team',
  'channel_not_found',
  'free_team_not_allowed',
  'missing_scope',
  'restricted_action',
  'team_tier_cannot_create_channel_canvases',
]);

export function createCanvases(parts: CanvasParts): Canvases {
  const { pages, log } = parts;
  const lookMs = parts.lookMs ?? LOOK_MS;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function write(place: PagePlace, store: Store, api: SlackApi): Promise<void> {
    const before = await pages.find(place);
    const { title, markdown } = await parts.text(store);
    const content = { type: 'markdown', markdown };
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    let page = before?.page ?? '';
    if (page === '') {
      const args = { title, channel_id: place.channel, document_content: content };
      page = textOf((await api.call('canvases.create', args, signal)).canvas_id);
    } else {
      const changes = [{ operation: 'replace', document_content: content }];
      await api.call('canvases.edit', { canvas_id: page, changes }, signal);
    }
    await pages.save(place, { briefing: store.briefing.id, page, shown: store.version });
  }

  async function look(place: PagePlace): Promise<void> {
    const store = parts.storeOf(place);
    const before = await pages.find(place);
    if (store === undefined || before?.shown === store.version) return;
    const workspace = await parts.workspaces.ofSpace(place.space);
    if (workspace === undefined || !(await pages.claim(place, lookMs))) return;
    try {
      await write(place, store, workspace.api);
    } catch (err) {
      log.warn({ platform: 'slack', ...place, err }, 'a channel’s page could not be written');
      if (!NEVER.has(platformError(err) ?? '')) return;
      await pages.remove(place);
      await parts.switchOff(place);
    }
  }

  async function updateAll(): Promise<void> {
    for (const place of parts.wanted()) {
      if (stopping.signal.aborted) return;
      await look(place);
    }
  }

  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      await canvases
        .update()
        .catch((err: unknown) =>
          log.error({ platform: 'slack', err }, 'channels’ pages could not be looked at'),
        );
      await wait(lookMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const canvases: Canvases = {
    update() {
      running ??= updateAll().finally(() => {
        running = undefined;
      });
      return running;
    },
    start: () => void keepLooking(),
    stop: () => stopping.abort(),
  };
  return canvases;
}
