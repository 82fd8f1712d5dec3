// The panel of settings: what it shows, what a choice in it does, and who may choose.

import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSettingsPanel } from '../../../src/chat/commands/settings-panel.ts';
import type { Incoming } from '../../../src/chat/contract/adapter.ts';
import type { Reply } from '../../../src/reply/blocks.ts';
import type { PanelPart } from '../../../src/reply/panel.ts';
import { openState, type State } from '../../../src/state/open.ts';
import { openSettings, type Settings } from '../../../src/state/settings.ts';
import { northKorea } from '../../answer/asking.ts';
import { createHome } from '../../peers/bot-process.ts';

const home = createHome();
let state: State;
let settings: Settings;
let panel: ReturnType<typeof createSettingsPanel>;
const budgets = { person: 10, channel: 30, space: 300 };

beforeAll(async () => {
  state = await openState({ file: path.join(home.dataDir, 'state.db'), clock: Date.now });
  settings = await openSettings(state.db, Date.now);
  panel = createSettingsPanel({ settings, stores: () => [northKorea.store], budgets });
});
afterAll(async () => {
  await state.close();
  home.remove();
});

const asking = (more: Partial<Incoming> = {}): Incoming => ({
  place: { platform: 'discord', space: 'G1', channel: 'C1' },
  user: 'U1',
  conversation: 'k',
  text: '',
  private: true,
  mayManage: false,
  ...more,
});
const admin = { mayConfigure: true };
const pressing = (id: string, values: readonly string[], more: Partial<Incoming> = admin): Incoming =>
  asking({ press: { id, values, message: 'm', isOwn: true }, ...more });

function partOf(reply: Reply, label: string): PanelPart & { id: string } {
  const found = reply.panel?.parts.find((part) => 'label' in part && part.label === label);
  return found !== undefined && 'id' in found ? found : expect.unreachable(`no “${label}”`);
}

describe('the panel', () => {
  test('shows what holds, and marks what is chosen once it was chosen', async () => {
    const shown = await panel.command(asking(admin));
    const where = partOf(shown, 'Where answers go');
    const after = await panel.press(pressing(where.id, ['thread']));
    expect(partOf(after, 'Where answers go')).toMatchObject({
      options: [
        { value: 'unset', isChosen: false, description: 'Where it was asked' },
        { value: 'here', isChosen: false },
        { value: 'thread', label: 'In a new thread', isChosen: true },
      ],
    });
    expect(settings.of({ platform: 'discord', space: 'G1', channel: 'C1' }).answers).toBe('thread');
    expect(after.panel?.parts.at(-1)).toEqual({
      type: 'small',
      text: expect.stringMatching(
        /^Last change: Where answers go, – → In a new thread, by U1, 20\d\d-.* UTC$/,
      ),
    });
    const elsewhere = await panel.command(
      asking({ ...admin, place: { platform: 'discord', space: 'G1', channel: 'C9' } }),
    );
    expect(JSON.stringify(elsewhere.panel)).not.toContain('Last change');
    expect(settings.of({ platform: 'discord', space: 'G1', channel: 'C2' }).answers).toBe('here');
  });

  test('goes over to the whole server, where channels and roles are picked from the platform’s list', async () => {
    const whole = await panel.press(pressing('p1|settings|scope|s', []));
    expect(whole.panel?.title).toBe('Settings of the whole server');
    const channels = partOf(whole, 'Channels where Sitrep answers');
    expect(channels).toMatchObject({ type: 'pick', of: 'channels' });
    const after = await panel.press(pressing(channels.id, ['C1', 'C5']));
    expect(partOf(after, 'Channels where Sitrep answers')).toMatchObject({ chosen: ['C1', 'C5'] });
    await panel.press(pressing(channels.id, []));
    expect(settings.of({ platform: 'discord', space: 'G1' }).channels).toEqual([]);
  });

  test('offers no budget above the operator’s', async () => {
    const whole = await panel.press(pressing('p1|settings|scope|s', []));
    expect(partOf(whole, 'Questions a minute')).toMatchObject({
      options: [
        { value: 'unset', isChosen: true },
        { value: '5/15/150', label: '5 a person, 15 a channel, 150 in all, each minute' },
        { value: '2/7/75' },
        { value: '1/3/30' },
      ],
    });
  });

  test('can be read by everybody and changed by nobody who may not', async () => {
    const reading = await panel.command(asking());
    expect(reading.panel?.parts.map(({ type }) => type)).not.toContain('select');
    await expect(panel.press(pressing('p1|settings|language|c', ['uk'], {}))).rejects.toThrow(
      /manages the server/,
    );
    await expect(panel.press(pressing('p1|settings|language|c', ['xx']))).rejects.toThrow(/en \/ uk \/ ko/);
  });

  test('is changed by a role that was let, which cannot let others', async () => {
    const roles = { roles: ['R7'] };
    await panel.press(pressing('p1|settings|configurers|s', ['R7']));
    await panel.press(pressing('p1|settings|language|c', ['uk'], roles));
    expect(settings.of({ platform: 'discord', space: 'G1', channel: 'C1' }).language).toBe('uk');
    await expect(panel.press(pressing('p1|settings|configurers|s', ['R8'], roles))).rejects.toThrow(
      /manages the server/,
    );
  });
});

test('in private messages only what holds there can be set, and for nobody else', async () => {
  const place = { platform: 'discord', space: 'direct', channel: 'D1' } as const;
  const shown = await panel.command(asking({ place, ...admin }));
  const ids = shown.panel?.parts.flatMap((part) => ('id' in part ? [part.id] : [])) ?? [];
  expect(ids).toEqual(expect.arrayContaining(['p1|settings|language|c']));
  expect(ids.filter((id) => /channels|configurers|budgets|\|s$/.test(id))).toEqual([]);
  expect(shown.panel?.parts.some(({ type }) => type === 'buttons')).toBe(false);
  await panel.press(pressing('p1|settings|visibility|s', ['private'], { place, ...admin }));
  expect(settings.of(place).visibility).toBe('private');
  expect(settings.of({ ...place, channel: 'D2' }).visibility).toBe('');
  await expect(
    panel.press(pressing('p1|settings|budgets|s', ['1/3/30'], { place, ...admin })),
  ).rejects.toThrow(/nothing to set/);
});

test('one typed line does the same on Slack; a value that is none is named', async () => {
  const place = { platform: 'slack', space: 'T1', channel: 'C1' } as const;
  const typed = (options: Record<string, string>) =>
    panel.command(asking({ place, ...admin, command: { name: 'settings', options } }));
  await typed({ followups: 'on', visibility: 'private' });
  expect(settings.of(place)).toMatchObject({ followUps: true, visibility: 'private' });
  await expect(typed({ outsiders: 'maybe' })).rejects.toThrow('outsiders is yes / no, not “maybe”.');
  await expect(typed({ colour: 'red' })).rejects.toThrow(/no setting “colour”/);
});
