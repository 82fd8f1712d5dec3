// `/sitrep-settings` on Discord, `/sitrep settings` on Slack: what holds in a channel and its server, as one panel of
// choices, each written down when it is made; and the same in one line:
//
//   /sitrep settings outsiders:yes            from now on they are answered here
//   /sitrep settings visibility:private language:uk
//
// Everybody can read it. Who may manage the server changes it, and whom they let.

import { mistake } from '../../mistakes.ts';
import type { Block, Reply } from '../../reply/blocks.ts';
import { noticeReply } from '../../reply/notice.ts';
import { type Panel, type PanelOption, type PanelPart, panelId, readPanelId } from '../../reply/panel.ts';
import { fill, inLanguage, words } from '../../reply/words.ts';
import type { Place } from '../../state/place.ts';
import {
  isOfSpace,
  type SettingName,
  type SettingPlace,
  type Settings,
  type SettingValues,
} from '../../state/settings.ts';
import { UserError } from '../../user-error.ts';
import { type CommandSpec, DIRECT, type Incoming } from '../contract/adapter.ts';
import {
  choicesOf,
  controlOf,
  describeSetting,
  describeWritten,
  readSetting,
  type SettingChoices,
  UNSET,
  written,
} from './setting-values.ts';

export interface SettingsPanelParts extends SettingChoices {
  readonly settings: Settings;
}

export interface SettingsPanel {
  /** The command. */
  readonly command: (incoming: Incoming) => Promise<Reply>;
  /** A choice made in the panel. */
  readonly press: (incoming: Incoming) => Promise<Reply>;
}

const PANEL = 'settings';
const CHANGES_LOOKED_AT = 50;
const SERVER = 's';
const CHANNEL = 'c';
type Scope = typeof SERVER | typeof CHANNEL;

/** What can be set on each platform, in the order of the panel. Elsewhere there is nothing to set. */
const offered: Partial<Readonly<Record<Place['platform'], readonly SettingName[]>>> = {
  discord: [
    'briefing',
    'visibility',
    'answers',
    'language',
    'channels',
    'configurers',
    'budgets',
    'mentionRole',
    'publish',
  ],
  slack: [
    'briefing',
    'visibility',
    'followUps',
    'feedback',
    'outsiders',
    'livingPage',
    'language',
    'budgets',
  ],
};

/** How each is called in a typed line. */
const typedNames: Readonly<Record<string, SettingName>> = {
  briefing: 'briefing',
  visibility: 'visibility',
  answers: 'answers',
  language: 'language',
  followups: 'followUps',
  feedback: 'feedback',
  outsiders: 'outsiders',
  page: 'livingPage',
};

/** Reached as /sitrep settings on Slack. */
export const settingsCommand: CommandSpec = {
  name: 'settings',
  description: 'What holds in this channel, and who is answered',
  options: Object.keys(typedNames).map((name) => ({
    name,
    description: words.settings.labels[typedNames[name] as SettingName],
    required: false,
  })),
};

export const outsiderRefusal =
  'Sitrep answers the members of the workspace that runs it. One of them can allow it in this channel: /sitrep settings outsiders:yes';

/** Who may change what holds in the server: by the platform's rights, or because those who have them let them. */
function mayConfigure(settings: Pick<Settings, 'of'>, asked: Incoming): boolean {
  if (asked.mayConfigure === true) return true;
  const { configurers } = settings.of(asked.place);
  return configurers.some((id) => id === asked.user || asked.roles?.includes(id) === true);
}

export function createSettingsPanel(parts: SettingsPanelParts): SettingsPanel {
  const { settings } = parts;

  async function show(incoming: Incoming, scope: Scope): Promise<Reply> {
    const { place } = incoming;
    const names = offered[place.platform];
    if (names === undefined) throw new UserError(words.settings.nothing);
    const shown = names.filter(
      (name) =>
        (name !== 'briefing' || parts.stores().length > 1) && (place.space !== DIRECT || !isOfSpace(name)),
    );
    const values = settings.of(place);
    const blocks: readonly Block[] = [
      { type: 'heading', text: words.settings.title },
      {
        type: 'list',
        items: shown.map((name) => ({
          term: words.settings.labels[name],
          text: describeSetting(parts, name, values),
        })),
      },
    ];
    if (!mayConfigure(settings, incoming))
      return { ...noticeReply('', PANEL, 'answered'), blocks, panel: readOnly(blocks) };
    const panel = panelOf(parts, incoming, scope, shown);
    const last = await lastChange(place);
    const told: readonly PanelPart[] = last === undefined ? [] : [{ type: 'small', text: last }];
    return {
      ...noticeReply('', PANEL, 'answered'),
      blocks,
      panel: { ...panel, parts: [...panel.parts, ...told] },
    };
  }

  /** Of this channel or its server: who changed what, from what, to what, when. */
  async function lastChange(place: Place): Promise<string | undefined> {
    const all = await settings.changes(place, CHANGES_LOOKED_AT);
    const last = all.find(
      ({ channel }) => channel === place.channel || (channel === '' && place.space !== DIRECT),
    );
    if (last === undefined) return undefined;
    const { name, before, after, by, at } = last;
    return fill(words.settings.lastChange, {
      label: words.settings.labels[name],
      before: describeWritten(name, before),
      after: describeWritten(name, after),
      who: by === '' ? '–' : by,
      date: `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    });
  }

  async function change(
    incoming: Incoming,
    where: SettingPlace,
    name: SettingName,
    values: readonly string[],
  ): Promise<void> {
    const isAllowed =
      name === 'configurers'
        ? incoming.mayConfigure === true
        : mayConfigure(settings, incoming) || (name === 'outsiders' && incoming.mayManage);
    if (!isAllowed) throw new UserError(words.settings.notAllowed);
    if (where.space === DIRECT && isOfSpace(name)) throw new UserError(words.settings.nothing);
    const value = readSetting(parts, name, values);
    await settings.set(where, name, value, incoming.user ?? '');
  }

  return {
    async command(incoming) {
      const { place, text, command } = incoming;
      if (offered[place.platform] === undefined) throw new UserError(words.settings.nothing);
      const typed = Object.entries(command?.options ?? {});
      if (text.trim() !== '')
        throw mistake('settingLine', {
          typed: text.trim().slice(0, 60),
          example: '/sitrep settings outsiders:yes',
          known: Object.keys(typedNames).join(', '),
        });
      for (const [name, value] of typed) {
        const setting = typedNames[name];
        if (setting === undefined)
          throw mistake('noSetting', { typed: name, known: Object.keys(typedNames).join(', ') });
        await change(incoming, placeOf(place, CHANNEL), setting, [value]);
      }
      return show(incoming, CHANNEL);
    },
    async press(incoming) {
      const press = readPanelId(incoming.press?.id ?? '');
      if (press === undefined) throw new UserError(words.presses.gone);
      // Private messages have no server: what holds in one is nobody else's.
      const isAlone = incoming.place.space === DIRECT;
      const scope = press.argument === SERVER && !isAlone ? SERVER : CHANNEL;
      if (press.control !== 'scope') {
        const name = (Object.keys(words.settings.labels) as SettingName[]).find(
          (one) => controlOf(one) === press.control,
        );
        if (name === undefined) throw new UserError(words.presses.gone);
        await change(incoming, placeOf(incoming.place, scope), name, incoming.press?.values ?? []);
      }
      // The language may be what was just chosen.
      const language = settings.of(incoming.place).language || incoming.locale;
      return inLanguage(language, () => show(incoming, scope));
    },
  };
}

function placeOf({ platform, space, channel }: Place, scope: Scope): SettingPlace {
  return { platform, space, ...(scope === SERVER ? {} : { channel }) };
}

/** Without controls, for those who may only read. */
function readOnly(blocks: readonly Block[]): Panel {
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return {
    title: words.settings.title,
    parts: [
      ...lines.map(({ term, text }): PanelPart => ({ type: 'text', text: `${term}: ${text}` })),
      { type: 'small', text: words.settings.readOnly },
    ],
  };
}

function panelOf(
  parts: SettingsPanelParts,
  incoming: Incoming,
  scope: Scope,
  names: readonly SettingName[],
): Panel {
  const { place } = incoming;
  const where = placeOf(place, scope);
  const own = parts.settings.own(where);
  const shown = names.filter((name) => scope === SERVER || !isOfSpace(name));
  const other: Scope = scope === SERVER ? CHANNEL : SERVER;
  const id = (name: SettingName): string =>
    panelId({ panel: PANEL, control: controlOf(name), argument: scope });
  const toPart = (name: SettingName): PanelPart => {
    const label = words.settings.labels[name];
    if (name === 'channels') {
      return { type: 'pick', of: 'channels', id: id(name), label, chosen: own.channels ?? [], most: 25 };
    }
    if (name === 'configurers') {
      return { type: 'pick', of: 'roles', id: id(name), label, chosen: own.configurers ?? [], most: 10 };
    }
    if (name === 'mentionRole') {
      const chosen = own.mentionRole === undefined ? [] : [own.mentionRole];
      return { type: 'pick', of: 'roles', id: id(name), label, chosen, most: 1 };
    }
    return { type: 'select', id: id(name), label, options: optionsOf(parts, name, where, own) };
  };
  return {
    title: scope === SERVER ? words.settings.ofServer : words.settings.ofChannel,
    parts: [
      { type: 'small', text: scope === SERVER ? words.settings.everywhere : words.settings.here },
      ...shown.filter((name) => name !== 'configurers' || incoming.mayConfigure === true).map(toPart),
      ...(place.space === DIRECT
        ? []
        : [
            {
              type: 'buttons' as const,
              buttons: [
                {
                  id: panelId({ panel: PANEL, control: 'scope', argument: other }),
                  label: other === SERVER ? words.settings.toServer : words.settings.toChannel,
                },
              ],
            },
          ]),
    ],
  };
}

/** Every choice, the one that holds marked; first what holds where nothing is chosen. */
function optionsOf(
  parts: SettingsPanelParts,
  name: SettingName,
  where: SettingPlace,
  own: Partial<SettingValues>,
): readonly PanelOption[] {
  const { platform, space } = where;
  const inherited = parts.settings.of({ platform, space });
  const unset = where.channel === undefined ? words.settings.standard : words.settings.asServer;
  const choices = choicesOf(parts, name);
  const chosen = own[name] === undefined ? UNSET : written(name, own[name]);
  const current = where.channel === undefined ? undefined : describeSetting(parts, name, inherited);
  return [
    {
      value: UNSET,
      label: unset,
      isChosen: chosen === UNSET,
      ...(current === undefined ? {} : { description: current }),
    },
    ...choices.map((choice) => ({ ...choice, isChosen: choice.value === chosen })),
  ].slice(0, 25);
}
