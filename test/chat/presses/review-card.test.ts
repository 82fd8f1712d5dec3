// `/review` in chat, the same on both platforms: who may, what a card shows, what a press does, and that a card which is out
// of date decides nothing.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReviewDesk } from '../../../src/bin/open-review-desk.ts';
import type { Incoming } from '../../../src/chat/contract/adapter.ts';
import type { ReviewDesk } from '../../../src/chat/contract/review-desk.ts';
import { panelComponents } from '../../../src/chat/discord/panel.ts';
import { formFor, manners } from '../../../src/chat/presses/form.ts';
import { createReviewCard, type ReviewCard } from '../../../src/chat/presses/review-card.ts';
import { panelBlocks } from '../../../src/chat/slack/panel.ts';
import type { Reply } from '../../../src/reply/blocks.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sitrep-review-card-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const begun = path.join(root, 'begun');
const folder = path.join(root, 'now');
const claims = () => readFileSync(path.join(folder, 'ferry/claims/2025-03-12-courier.yaml'), 'utf8');

beforeAll(() => {
  const entry = path.resolve(import.meta.dirname, '../../../src/bin/sitrep.mjs');
  const sitrep = (...args: string[]) =>
    expect(
      spawnSync(process.execPath, [entry, ...args, '--briefings', begun], { encoding: 'utf8' }).stderr,
    ).toBe('');
  writeFileSync(
    path.join(root, 'a.txt'),
    'Ferry aground off Skerry Point\n12 March 2025\n\nAt least 38 passengers were injured on Monday, the transport ministry said.\n\nFour people are missing, according to the coastguard.\n',
  );
  sitrep('new', 'ferry', '--sort', 'accident');
  sitrep('add', path.join(root, 'a.txt'), '--publisher', 'Courier', '--now', '2025-03-20');
});

describe.each(['discord', 'slack'] as const)('/review on %s', (platform) => {
  let desk: ReviewDesk;
  let card: ReviewCard;
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(begun, folder, { recursive: true });
    desk = openReviewDesk(folder, () => Date.parse('2025-03-20T09:00:00Z'));
    card = createReviewCard({ desk, curators: [{ platform, space: 'S1', id: 'R1' }] });
  });

  const ann: Incoming = {
    place: { platform, space: 'S1', channel: 'C1' },
    ...(platform === 'discord' ? { user: 'U1', roles: ['R1'] } : { user: 'R1' }),
    userName: 'Ann',
    conversation: 'k',
    text: '',
    private: true,
    mayManage: false,
  };
  const ask = () => card.command(ann);
  const idOf = (reply: Reply, label: string): string =>
    reply.panel?.parts
      .flatMap((part) => (part.type === 'buttons' ? part.buttons : []))
      .find((button) => button.label === label)?.id ?? expect.unreachable(`no “${label}”`);
  const press = (reply: Reply, label: string, values: readonly string[] = [], who = ann) =>
    card.press({ ...who, press: { id: idOf(reply, label), values, message: 'm', isOwn: true } });
  const textOf = ({ panel }: Reply): string =>
    [panel?.title, ...(panel?.parts ?? []).flatMap((part) => ('text' in part ? [part.text] : []))].join('\n');

  it('shows a draft with its quote, speaker and fields, marked as one', async () => {
    const shown = textOf(await ask());
    expect(shown).toMatch(/^Review: 1 of \d+ – Courier\n/);
    const asked = await card.command({ ...ann, text: '2025-03-12-courier' });
    expect(textOf(asked)).toBe(shown);
    expect(textOf(await card.command({ ...ann, text: 'elsewhere' }))).toContain('Nothing waits');
    const all = desk.open('ferry', '2025-03-12-courier')?.drafts ?? [];
    let reply = await ask();
    const seen: string[] = [];
    for (const _ of all) {
      seen.push(textOf(reply));
      reply = await press(reply, 'Next');
    }
    const injured = seen.find((text) => text.includes('At least 38 passengers were injured')) ?? '';
    expect(injured).toContain('A draft of rules@8; nobody has accepted it, and no reader sees it');
    expect(injured).toContain('Says so: the transport ministry “said”');
    expect(injured).toContain('figures (unit of each): At least 38: injured');
    expect(new Set(seen).size).toBe(all.length);
    expect(textOf(reply)).toBe(seen[0]);
  });

  it('is for curators alone, in private, presses too', async () => {
    const reply = await ask();
    const other = { ...ann, user: 'U9', roles: [] };
    await expect(card.command(other)).rejects.toThrow('Only the curators');
    await expect(press(reply, 'Next', [], other)).rejects.toThrow('Only the curators');
    const elsewhere = { ...ann, place: { ...ann.place, space: 'S2' } };
    await expect(press(reply, 'Undo', [], elsewhere)).rejects.toThrow('Only the curators');
    await expect(card.command({ ...ann, private: false })).rejects.toThrow('to a curator alone');
    expect(manners(idOf(reply, 'Next'), true)).toEqual({ isPrivate: true, replaces: true });
  });

  /** The card of the first draft that has these words. */
  async function find(words: string): Promise<Reply> {
    let reply = await ask();
    while (!textOf(reply).includes(words)) reply = await press(reply, 'Next');
    return reply;
  }

  it('accepts, with who did it written down, goes on, and takes back', async () => {
    const before = claims();
    const waiting = desk.documents()[0]?.waiting ?? 0;
    const after = await press(await find('At least 38 passengers'), 'Accept');
    expect(textOf(after)).toContain('Accepted.');
    expect(textOf(after)).not.toContain('At least 38 passengers were injured on Monday');
    expect(desk.documents()[0]?.waiting).toBe(waiting - 1);
    const who = platform === 'discord' ? 'Ann (discord U1)' : 'Ann (slack R1)';
    expect(claims()).toContain(`by: ${who}`);
    const undone = await press(after, 'Undo');
    expect(textOf(undone)).toContain('Undone.');
    expect(textOf(undone)).toContain('At least 38 passengers were injured on Monday');
    expect(claims()).toBe(before);
  });

  it('rejects with the reason that the form asks for', async () => {
    const reply = await find('Four people are missing');
    expect(formFor(idOf(reply, 'Reject…'), [])?.fields).toMatchObject([
      { label: 'Why not', isRequired: true },
    ]);
    expect(textOf(await press(reply, 'Reject…', ['told twice']))).toContain('Rejected.');
    expect(claims()).toMatch(/status: rejected[\s\S]*reason: told twice/);
  });

  const formOf = (reply: Reply, who = ann) => card.form(idOf(reply, 'Edit…'), [], who);

  it('edits the fields in a form that holds what stands there, and stays at the draft', async () => {
    const reply = await find('At least 38 passengers');
    const fields = formOf(reply)?.fields ?? expect.unreachable('no form');
    expect(fields.map((field) => [field.id, 'filled' in field ? field.filled : undefined])).toEqual([
      ['speaker', 'the transport ministry'],
      ['says', 'wound; ; 38 passengers'],
      ['core', 'At least 38 passengers were injured on Monday'],
      ['unit', 'At least 38: injured'],
      ['asOf', '2025-03-10'],
    ]);
    const typed = [
      'the transport ministry',
      'wound; ; passengers',
      'At least 38 passengers were injured',
      'At least 38: hurt',
      '',
    ];
    const after = await press(reply, 'Edit…', typed);
    expect(textOf(after)).toContain('Saved as a draft.');
    expect(textOf(after)).toContain('core: At least 38 passengers were injured');
    expect(textOf(after)).toContain('says (act; by; of; state | …): wound; ; passengers');
    expect(textOf(after)).toContain('At least 38: hurt');
    expect(textOf(after)).not.toContain('as of:');
    const wrong = await press(after, 'Edit…', ['', 'injure', 'somebody else', 'hurt', '']);
    expect(textOf(wrong)).toContain('core: a core is a stretch of the quote, letter by letter');
    expect(textOf(wrong)).toContain('core: At least 38 passengers were injured');
    expect(formOf(reply), 'a card that is out of date').toBeUndefined();
    expect(textOf(await press(reply, 'Edit…'))).toContain('nothing was overwritten');
    expect(formOf(after, { ...ann, user: 'U9', roles: [] }), 'nobody else’s').toBeUndefined();
  });

  it('a card that is out of date overwrites nothing, and shows both versions', async () => {
    const reply = await find('At least 38 passengers');
    const draft = desk
      .open('ferry', '2025-03-12-courier')
      ?.drafts.find(({ quote }) => quote.startsWith('At least 38'));
    const saved = desk.act({
      briefing: 'ferry',
      document: '2025-03-12-courier',
      action: 'save',
      id: draft?.id ?? '',
      revision: draft?.revision ?? '',
      by: 'bo',
      typed: { statement: 'Thirty-eight were hurt.' },
    });
    expect(saved).toMatchObject({ isDone: true });
    const now = claims();
    const stale = textOf(await press(reply, 'Accept'));
    expect(stale).toContain('Somebody else has changed this draft; nothing was overwritten.');
    expect(stale).toContain('There now: ');
    expect(claims()).toBe(now);
    await press(await find('At least 38 passengers'), 'Reject…', ['no']);
    expect(textOf(await press(reply, 'Accept'))).toContain(
      'That is decided already; nothing was overwritten.',
    );
  });

  it('fits what the platform takes', async () => {
    const panel = (await find('At least 38 passengers')).panel ?? expect.unreachable();
    const parts = platform === 'discord' ? panelComponents(panel) : panelBlocks(panel);
    expect(parts.length).toBeLessThanOrEqual(platform === 'discord' ? 30 : 50);
    expect(JSON.stringify(parts)).toContain('At least 38 passengers');
  });
});
