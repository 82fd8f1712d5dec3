// What people set for a server or a channel: which briefing, who sees answers, where they go. Held in memory, so that an
// event never waits for the disk to know how it is answered; what another process wrote is taken up by `refresh`. Every
// change leaves a line that says who changed what, from what, to what, when.

import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Tables } from './tables.ts';

export interface Budgets {
  /** Questions a minute. */
  readonly person: number;
  readonly channel: number;
  readonly space: number;
}

/** What holds in a place: of the channel, else of the server, else as it is where nobody has set anything. */
export interface SettingValues {
  /** Id of the briefing that is asked; '' = all. */
  readonly briefing: string;
  /** Who sees the answer to a command; '' = as the platform does it. */
  readonly visibility: '' | 'public' | 'private';
  /** In the place of the question, or in a new thread. */
  readonly answers: 'here' | 'thread';
  /** Ids of the channels where is answered; none = everywhere. */
  readonly channels: readonly string[];
  /** Ids of roles (people, where a platform has no roles) that may change settings, beside those who manage the server. */
  readonly configurers: readonly string[];
  /** Never more than the operator allows. */
  readonly budgets: Budgets | undefined;
  /** Of our fixed words; '' = as the viewer has set the platform. */
  readonly language: string;
  /** In a thread that was answered, what reads as a follow-up is answered without a mention. */
  readonly followUps: boolean;
  /** Readers can tell the desk what is wrong with an answer. */
  readonly feedback: boolean;
  /** People of other organisations are answered. */
  readonly outsiders: boolean;
  /** The briefing stands in the channel as one page that is kept up to date. */
  readonly livingPage: boolean;
  /** The role that a digest mentions; '' = none. */
  readonly mentionRole: string;
  /** A digest in an announcement channel is published to the channels that follow it. */
  readonly publish: boolean;
}

export type SettingName = keyof SettingValues;

interface Kind<Value> {
  /** What holds where nothing is set. */
  readonly unset: Value;
  /** Only for the whole server. */
  readonly isOfSpace: boolean;
  readonly write: (value: Value) => string;
  /** Undefined for what is not a value, such as one that a later version wrote. */
  readonly read: (text: string) => Value | undefined;
}

const oneOf = <const T extends string>(unset: T, ...others: readonly T[]): Kind<T> => ({
  unset,
  isOfSpace: false,
  write: (value) => value,
  read: (text) => [unset, ...others].find((one) => one === text),
});
const text: Kind<string> = { unset: '', isOfSpace: false, write: (value) => value, read: (value) => value };
const ids: Kind<readonly string[]> = {
  unset: [],
  isOfSpace: true,
  write: (value) => value.join(' '),
  read: (value) => value.split(' ').filter((id) => id !== ''),
};
const flag: Kind<boolean> = {
  unset: false,
  isOfSpace: false,
  write: (value) => (value ? 'yes' : 'no'),
  read: (value) => (value === 'yes' ? true : value === 'no' ? false : undefined),
};
const budgets: Kind<Budgets | undefined> = {
  unset: undefined,
  isOfSpace: true,
  write: (value) => (value === undefined ? '' : [value.person, value.channel, value.space].join('/')),
  read: (value) => {
    const [, person, channel, space] = /^(\d{1,6})\/(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
    return person === undefined
      ? undefined
      : { person: Number(person), channel: Number(channel), space: Number(space) };
  },
};

const kinds: { readonly [Name in SettingName]: Kind<SettingValues[Name]> } = {
  briefing: text,
  visibility: oneOf('', 'public', 'private'),
  answers: oneOf('here', 'thread'),
  channels: ids,
  configurers: ids,
  budgets,
  language: text,
  followUps: flag,
  feedback: { ...flag, unset: true },
  outsiders: flag,
  livingPage: flag,
  mentionRole: text,
  publish: flag,
};
const names = Object.keys(kinds) as readonly SettingName[];

/** A server, or a channel of it; of a thread its channel's settings hold. */
export interface SettingPlace {
  readonly platform: string;
  readonly space: string;
  /** Absent = the whole server. */
  readonly channel?: string;
}

export interface SettingChange {
  readonly name: SettingName;
  /** '' = the server. */
  readonly channel: string;
  /** As written; '' = not set. */
  readonly before: string;
  readonly after: string;
  /** The platform's id; '' = unknown, or forgotten. */
  readonly by: string;
  readonly at: number;
}

export interface Settings {
  readonly of: (place: SettingPlace) => SettingValues;
  /** Only what is set for exactly this server or channel. */
  readonly own: (place: SettingPlace) => Partial<SettingValues>;
  /** The channels for which exactly this is set. */
  readonly channelsWith: <Name extends SettingName>(
    platform: string,
    name: Name,
    value: SettingValues[Name],
  ) => readonly Required<SettingPlace>[];
  /** Undefined takes the setting back. What belongs to the whole server is written there. */
  readonly set: <Name extends SettingName>(
    place: SettingPlace,
    name: Name,
    value: SettingValues[Name] | undefined,
    by: string,
  ) => Promise<void>;
  /** The last changes in the server, newest first. */
  readonly changes: (place: SettingPlace, limit: number) => Promise<readonly SettingChange[]>;
  /** Takes up what others have written. */
  readonly refresh: () => Promise<void>;
}

/** Whether the setting is the whole server's. */
export function isOfSpace(name: SettingName): boolean {
  return kinds[name].isOfSpace;
}

export async function openSettings(db: Kysely<Tables>, clock: Clock): Promise<Settings> {
  let rows = new Map<string, Map<SettingName, string>>();
  let seen = '';

  async function refresh(): Promise<void> {
    const { count, times } = await db
      .selectFrom('channel_settings')
      .select(({ fn }) => [fn.countAll().as('count'), fn.sum('at').as('times')])
      .executeTakeFirstOrThrow();
    // Every change moves a row's time on, so that the sum tells of it.
    const state = `${count}|${times}`;
    if (state === seen) return;
    const found = await db
      .selectFrom('channel_settings')
      .select(['platform', 'space', 'channel', 'name', 'value'])
      .execute();
    const next = new Map<string, Map<SettingName, string>>();
    for (const { name, value, ...place } of found) {
      const known = names.find((one) => one === name);
      if (known === undefined) continue;
      const key = keyOf(place);
      next.set(key, (next.get(key) ?? new Map()).set(known, value));
    }
    rows = next;
    seen = state;
  }

  function own(place: SettingPlace): Partial<SettingValues> {
    const values = [...(rows.get(keyOf(place)) ?? [])].flatMap(([name, value]) => {
      const read = value === '' ? undefined : kinds[name].read(value);
      return read === undefined ? [] : [[name, read] as const];
    });
    return Object.fromEntries(values);
  }

  await refresh();
  return {
    own,
    refresh,
    channelsWith: (platform, name, value) =>
      [...rows.keys()].flatMap((key) => {
        const [of = '', space = '', channel = ''] = key.split('|');
        const place = { platform: of, space, channel };
        return of === platform && channel !== '' && own(place)[name] === value ? [place] : [];
      }),
    of: ({ platform, space, channel }) => ({
      ...unset,
      ...own({ platform, space }),
      ...(channel === undefined ? {} : own({ platform, space, channel })),
    }),
    async set(place, name, value, by) {
      const kind: Kind<typeof value> = kinds[name] as Kind<typeof value>;
      const where = {
        platform: place.platform,
        space: place.space,
        channel: kind.isOfSpace ? '' : (place.channel ?? ''),
        name,
      };
      const after = value === undefined ? '' : kind.write(value);
      await db.transaction().execute(async (trx) => {
        const row = await trx
          .selectFrom('channel_settings')
          .select(['value', 'at'])
          .where('platform', '=', where.platform)
          .where('space', '=', where.space)
          .where('channel', '=', where.channel)
          .where('name', '=', name)
          .executeTakeFirst();
        const before = row?.value ?? '';
        const at = Math.max(clock(), (row?.at ?? 0) + 1);
        await trx
          .insertInto('channel_settings')
          .values({ ...where, value: after, set_by: by, at })
          .onConflict((conflict) =>
            conflict
              .columns(['platform', 'space', 'channel', 'name'])
              .doUpdateSet({ value: after, set_by: by, at }),
          )
          .execute();
        if (before !== after)
          await trx
            .insertInto('setting_changes')
            .values({ ...where, old_value: before, new_value: after, set_by: by, at })
            .execute();
      });
      await refresh();
    },
    async changes({ platform, space }, limit) {
      const found = await db
        .selectFrom('setting_changes')
        .select(['name', 'channel', 'old_value as before', 'new_value as after', 'set_by as by', 'at'])
        .where('platform', '=', platform)
        .where('space', '=', space)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return found.flatMap(({ name, ...change }) => {
        const known = names.find((one) => one === name);
        return known === undefined ? [] : [{ ...change, name: known }];
      });
    },
  };
}

const unset = Object.fromEntries(names.map((name) => [name, kinds[name].unset])) as unknown as SettingValues;

function keyOf({ platform, space, channel = '' }: SettingPlace): string {
  return [platform, space, channel].join('|');
}
