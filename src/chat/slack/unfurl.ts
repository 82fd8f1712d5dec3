// Links to our pages, where they are posted: the card of the claim or topic. Beside it a Work Object, which tells Slack what the
// link is; a workspace that does not take it gets the card alone.

import type { LinkPreview } from '../commands/link-preview.ts';
import type { Log } from '../contract/log.ts';
import type { SlackApi } from './api.ts';
import { cardBlocks } from './card.ts';
import { isTokenRefused, platformError } from './failures.ts';
import { asJson, type Json, textOf } from './json.ts';
import { limits } from './limits.ts';

export interface UnfurlParts {
  readonly preview: (url: string) => Promise<LinkPreview | undefined>;
  readonly log: Log;
}

const REQUEST_TIMEOUT_MS = 10_000;
/** Slack tells of so many links in one message. */
const MOST_LINKS = 5;

export function createUnfurls({ preview, log }: UnfurlParts): (event: Json, api: SlackApi) => Promise<void> {
  const withoutObjects = new WeakSet<SlackApi>();

  async function send(api: SlackApi, body: Readonly<Record<string, unknown>>): Promise<void> {
    await api.call('chat.unfurl', body, AbortSignal.timeout(REQUEST_TIMEOUT_MS));
  }

  return async (event, api) => {
    const links = Array.isArray(event.links) ? event.links.slice(0, MOST_LINKS) : [];
    const found = await Promise.all(
      links.map(async (link) => {
        const url = textOf(asJson(link)?.url);
        const shown = url === '' ? undefined : await preview(url);
        const card = shown?.reply.card === undefined ? undefined : cardBlocks(shown.reply.card, {});
        return shown === undefined || card === undefined ? [] : [{ url, shown, blocks: card.blocks }];
      }),
    );
    const all = found.flat();
    if (all.length === 0) return;
    const unfurls = Object.fromEntries(all.map(({ url, blocks }) => [url, { blocks }]));
    const where =
      textOf(event.unfurl_id) === ''
        ? { channel: event.channel, ts: event.message_ts }
        : { unfurl_id: event.unfurl_id, source: event.source };
    if (withoutObjects.has(api)) return send(api, { ...where, unfurls });
    const metadata = { entities: all.map(({ url, shown }) => toEntity(url, shown)) };
    try {
      await send(api, { ...where, unfurls, metadata });
    } catch (err) {
      if (platformError(err) === undefined || isTokenRefused(err)) throw err;
      log.info({ platform: 'slack', err }, 'the workspace takes no Work Objects; links show cards alone');
      withoutObjects.add(api);
      await send(api, { ...where, unfurls });
    }
  };
}

function toEntity(url: string, { id, title, source }: LinkPreview): object {
  return {
    app_unfurl_url: url,
    url,
    external_ref: { id },
    entity_type: 'slack#/entities/item',
    entity_payload: {
      attributes: {
        title: { text: title.slice(0, limits.header) },
        product_name: 'Sitrep',
        display_type: source === '' ? 'Topic' : 'Quote',
      },
      ...(source === ''
        ? {}
        : {
            custom_fields: [
              { key: 'source', label: 'Source', type: 'string', value: source.slice(0, limits.field) },
            ],
          }),
    },
  };
}
