// `/digest` as a panel: the digests of a channel, each with what can be done about it, and a new one made by choosing. What
// was chosen so far is kept under a key that the controls carry, so that a panel goes on after a restart. Removing asks once
// more; posting now is one digest however often it is pressed.

import { describeCadence } from '../../digest/schedule/describe.ts';
import { listZones } from '../../digest/schedule/zone.ts';
import { mistake } from '../../mistakes.ts';
import type { Reply } from '../../reply/blocks.ts';
import { type Panel, type PanelOption, type PanelPart, panelId, readPanelId } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import type { Place } from '../../state/place.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';
import type { ViewStore } from '../presses/targets.ts';
import type { DigestCommand } from './digest-command.ts';
import {
  channelOf,
  type DigestHandlerParts,
  refuseUnlessManaging,
  runDigestCommand,
} from './digest-handlers.ts';
import { DIGEST_PANEL, digestButton, showDigests } from './digest-list.ts';
import { CADENCES, COMMON_ZONES } from './digest-suggestions.ts';

export interface DigestPanelParts extends DigestHandlerParts {
  readonly views: ViewStore;
}

const MOST_OPTIONS = 25;

/** What was chosen for a new digest so far. */
interface Draft {
  readonly topics: readonly string[];
  readonly cadence: string;
  readonly time: string;
  readonly zone: string;
  readonly briefing: string;
  /** Zones that a search found. */
  readonly found?: readonly string[];
}

type Done = 'preview' | 'pause' | 'resume' | 'now' | 'remove';

/** A press in the panel → the panel as it is then, or a preview. */
export function createDigestPress(parts: DigestPanelParts): (incoming: Incoming) => Promise<Reply> {
  return async (incoming) => {
    const press = readPanelId(incoming.press?.id ?? '');
    if (press === undefined) throw new UserError(words.presses.gone);
    const { control, argument } = press;
    const values = incoming.press?.values ?? [];
    if (control === 'list') return showDigests(parts.digests, placeOf(incoming));
    if (control === 'preview') return run('preview', argument);
    refuseUnlessManaging(incoming);
    switch (control) {
      case 'pause':
      case 'resume':
      case 'remove':
        await run(control, argument);
        return showDigests(
          parts.digests,
          placeOf(incoming),
          fill(words.digests.done[control], { id: argument }),
        );
      case 'now':
        await run('now', argument);
        return showDigests(parts.digests, placeOf(incoming), fill(words.digests.onItsWay, { id: argument }));
      case 'ask-remove':
        return askToRemove(argument);
      case 'new':
        return showDraft(incoming, emptyDraft(values[0]));
      default:
        return change(control, argument, values);
    }

    function run(action: Done, id: string): Promise<Reply> {
      const command: DigestCommand = { action, id };
      return runDigestCommand(parts, command, placeOf(incoming), incoming.user ?? '');
    }

    async function change(what: string, key: string, chosen: readonly string[]): Promise<Reply> {
      const draft = await readDraft(parts.views, key);
      const [first = ''] = chosen;
      switch (what) {
        case 'topics':
          return showDraft(incoming, { ...draft, topics: chosen });
        case 'cadence':
          return showDraft(incoming, { ...draft, cadence: first });
        case 'time':
        case 'time-form':
          return showDraft(incoming, { ...draft, time: readTime(first) });
        case 'zone':
          return showDraft(incoming, { ...draft, zone: first });
        case 'zone-form':
          return showDraft(incoming, { ...draft, found: findZones(first) });
        case 'briefing':
          return showDraft(incoming, { ...emptyDraft(first), cadence: draft.cadence, time: draft.time });
        case 'subscribe':
          return subscribe(draft);
        default:
          throw new UserError(words.presses.gone);
      }
    }

    async function subscribe({ topics, cadence, time, zone, briefing }: Draft): Promise<Reply> {
      const options = { topics: topics.join(', '), cadence, time, zone };
      const command: DigestCommand = { action: 'subscribe', options, briefing };
      await runDigestCommand(parts, command, placeOf(incoming), incoming.user ?? '');
      return showDigests(parts.digests, placeOf(incoming), words.digests.subscribed);
    }
  };

  function emptyDraft(named = ''): Draft {
    const stores = parts.stores();
    const store = stores.find(({ briefing }) => briefing.id === named) ?? stores[0];
    if (store === undefined) throw new UserError(words.presses.gone);
    const { id, timezone } = store.briefing;
    return { topics: [], cadence: 'daily', time: '09:00', zone: timezone, briefing: id };
  }

  async function showDraft(incoming: Incoming, draft: Draft): Promise<Reply> {
    const key = await parts.views.keep(incoming.place, draft);
    const stores = parts.stores();
    const store = stores.find(({ briefing }) => briefing.id === draft.briefing);
    if (store === undefined) throw new UserError(words.presses.gone);
    const select = (
      control: string,
      label: string,
      options: readonly PanelOption[],
      most = 1,
    ): PanelPart => ({
      type: 'select',
      id: panelId({ panel: DIGEST_PANEL, control, argument: key }),
      label,
      options: options.slice(0, MOST_OPTIONS),
      most,
    });
    const topics = store.briefing.topics.slice(0, MOST_OPTIONS);
    const zones = [...new Set([draft.zone, ...(draft.found ?? COMMON_ZONES)])];
    const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
    const times = hours.includes(draft.time) ? hours : [draft.time, ...hours];
    const panel: Panel = {
      title: words.digests.new,
      parts: [
        ...(stores.length < 2
          ? []
          : [
              select(
                'briefing',
                words.settings.labels.briefing,
                stores.map(({ briefing }) => ({
                  value: briefing.id,
                  label: briefing.title,
                  isChosen: briefing.id === draft.briefing,
                })),
              ),
            ]),
        select(
          'topics',
          words.digests.topics,
          topics.map(({ command }) => ({
            value: command,
            label: `/${command}`,
            isChosen: draft.topics.includes(command),
          })),
          topics.length,
        ),
        select(
          'cadence',
          words.digests.cadence,
          CADENCES.map((value) => ({
            value,
            label: describeCadence(value),
            isChosen: value === draft.cadence,
          })),
        ),
        select('time', words.digests.time, chosenFrom(times, draft.time)),
        select('zone', words.digests.zone, chosenFrom(zones, draft.zone)),
        ...(draft.found?.length === 0 ? [{ type: 'small', text: words.digests.noZone } as const] : []),
        {
          type: 'buttons',
          buttons: [
            digestButton('subscribe', words.digests.subscribe, key),
            digestButton('zone-form', words.digests.findZone, key),
            digestButton('time-form', words.digests.otherTime, key),
            digestButton('list', words.digests.back),
          ],
        },
      ],
    };
    return panelReply(panel);
  }
}

function askToRemove(id: string): Reply {
  return panelReply({
    title: fill(words.digests.reallyRemove, { id }),
    parts: [
      {
        type: 'buttons',
        buttons: [
          { ...digestButton('remove', words.digests.remove, id), isDanger: true },
          digestButton('list', words.digests.keep),
        ],
      },
    ],
  });
}

function panelReply(panel: Panel): Reply {
  return {
    outcome: 'answered',
    kind: 'digest command',
    briefing: '',
    version: '',
    blocks: [{ type: 'heading', text: panel.title }],
    cites: [],
    panel,
  };
}

const placeOf = ({ place }: Incoming): Place => channelOf(place);

function chosenFrom(values: readonly string[], chosen: string): readonly PanelOption[] {
  return values.map((value) => ({ value, label: value, isChosen: value === chosen }));
}

/** Zones whose name holds the words, those that begin with them first. */
function findZones(typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(/\s+/g, '_');
  if (wanted === '') return COMMON_ZONES;
  const found = listZones().filter((zone) => zone.toLowerCase().includes(wanted));
  const isCity = (zone: string): boolean => zone.toLowerCase().split('/').at(-1)?.startsWith(wanted) === true;
  return [...found.filter(isCity), ...found.filter((zone) => !isCity(zone))].slice(0, MOST_OPTIONS - 1);
}

function readTime(typed: string): string {
  const match = /^(\d{1,2})[:.h](\d{2})$/.exec(typed.trim());
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || hour > 23 || minute > 59) throw mistake('time', { typed: typed.slice(0, 40) });
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

async function readDraft(views: ViewStore, key: string): Promise<Draft> {
  const found = (await views.find(key)) as Partial<Draft> | undefined;
  if (found === undefined || found === null || !Array.isArray(found.topics) || typeof found.zone !== 'string')
    throw new UserError(words.presses.old);
  return found as Draft;
}
