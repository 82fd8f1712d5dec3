// Reviewing: a key a decision, no decision by moving on, nothing overwritten, nothing lost – by one reviewer or two.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBriefingsFolder } from '../../src/bin/briefings-folder.ts';
import { answerFrom } from '../../src/bin/open-review-desk.ts';
import { canonicalText, sha256 } from '../../src/briefing/canonical.ts';
import { checkBriefings } from '../../src/briefing/check.ts';
import { createMemory } from '../../src/briefing/remember-yaml.ts';
import { addDocument } from '../../src/curate/add-document.ts';
import { writeChanged } from '../../src/curate/changed-pages.ts';
import { newBriefing } from '../../src/curate/new-briefing.ts';
import { proposeByRules, RULES } from '../../src/curate/propose/rules.ts';
import { openDisk } from '../../src/curate/review/disk.ts';
import { type ReviewTerminal, reviewInTerminal } from '../../src/curate/review/terminal.ts';
import { openWorkspace, quoteOf } from '../../src/curate/review/workspace.ts';
import { sorts } from '../../src/curate/sorts.ts';

const text = canonicalText(
  [
    'Ferry aground off Skerry Point',
    '12 March 2025',
    'At least 38 passengers were injured on Monday, the ministry said.',
    'Four people are missing, according to the coastguard. “We do not know why,” said Tomas Brandt, the harbour master.',
    'The ship’s owner denied that the crew had been tired. Divers will search the wreck on Thursday.',
    'The storm tore down power lines on the island.',
  ].join('\n'),
);

const root = mkdtempSync(path.join(tmpdir(), 'sitrep-review-'));
const begun = path.join(root, 'begun');
const folder = path.join(root, 'now');
const claimsFile = path.join(folder, 'ferry/claims/2025-03-12-courier.yaml');
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(async () => {
  const { files } = newBriefing({
    id: 'ferry',
    title: 'Ferry',
    timezone: 'UTC',
    languages: ['en'],
    sort: sorts.accident,
    taken: new Set(),
  });
  for (const [name, content] of files) {
    cpSync('/dev/null', path.join(begun, name), { recursive: true });
    writeFileSync(path.join(begun, name), content);
  }
  writeFileSync(
    path.join(begun, 'ferry/entities.yaml'),
    'passengers: { name: the passengers, type: group }\nministry: { name: the transport ministry, type: body, aliases: [the ministry] }\nferry: { name: the ferry, type: thing }\n',
  );
  const named = { name: 'Courier', basis: 'page', why: 'masthead' } as const;
  const header = {
    id: '2025-03-12-courier',
    label: 'Courier',
    key: 'C',
    short: 'Courier',
    aliases: [],
    publisher: named,
    author: { name: null, basis: 'unknown', why: 'unsigned' },
    title: { text: 'Ferry aground off Skerry Point', basis: 'page', why: 'headline' },
    url: null,
    published: { date: '2025-03-12', words: '12 March 2025', why: 'printed', basis: 'page', outside: false },
    language: 'en',
    sha256: sha256(text),
    derivesFrom: [],
  } as const;
  const proposals = await proposeByRules({
    document: { id: header.id, label: header.label, publisher: 'The Courier', published: '2025-03-12' },
    text,
    entities: [
      { id: 'passengers', name: 'the passengers', type: 'group', aliases: [] },
      { id: 'ministry', name: 'the transport ministry', type: 'body', aliases: ['the ministry'] },
      { id: 'ferry', name: 'the ferry', type: 'thing', aliases: [] },
    ],
    units: sorts.accident.units,
    topics: [{ command: 'victims', words: sorts.accident.topic.words }],
    claimed: [],
    takenIds: new Set(),
  });
  addDocument(path.join(begun, 'ferry'), {
    header: { ...header, aliases: [], derivesFrom: [] },
    text,
    proposals,
    original: { bytes: Buffer.from(text), ending: 'txt' },
  });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(begun, folder, { recursive: true });
});

const open = (by: string) =>
  openWorkspace({
    disk: openDisk(folder, 'ferry', () => Date.now()),
    briefing: 'ferry',
    files: openBriefingsFolder(folder),
    reviewed: () => ({ by, on: '2025-03-13' }),
  });

const check = () => checkBriefings(openBriefingsFolder(folder));

/** Replays keys; <…> is a named key. What the last screen showed is kept. */
function keys(log: string): ReviewTerminal & { screens: string[] } {
  const queue = log.match(/<\w+>|./gs)?.map((key) => key.replace(/^<|>$/g, '')) ?? [];
  const screens: string[] = [];
  return {
    screens,
    readKey: async () => queue.shift(),
    show: (lines) => screens.push(lines.join('\n')),
    mark: (marked) => `[${marked}]`,
    now: () => 0,
  };
}

describe('review at a terminal', () => {
  it('shows a proposal in its paragraph, with how many there are', async () => {
    const terminal = keys('jjq');
    await reviewInTerminal(open('ada'), undefined, terminal);
    const screen = terminal.screens.at(-1) ?? '';
    expect(screen).toContain('2025-03-12-courier  3 of 8, 2 min');
    expect(screen).toContain('  [At least 38 passengers were injured on Monday, the ministry said].');
    expect(screen).toContain(`PROPOSED (${RULES}), accepted by nobody`);
    expect(screen).toContain('speaker     ministry (the ministry) “said”');
    expect(screen).toContain('about       passengers');
    expect(screen).toContain('figures     At least 38: injured');
    expect(screen).toContain('as of       2025-03-10');
  });

  it('accepts with one key what needs no more, with who and when; check is content', async () => {
    const counts = await reviewInTerminal(open('ada'), undefined, keys('jjaq'));
    expect(counts).toMatchObject({ accepted: 1, rejected: 0, left: 7, typed: 0 });
    const { briefings, problems } = check();
    expect(problems).toEqual([]);
    expect(briefings[0]?.claims).toMatchObject([
      {
        quotes: [{ exact: 'At least 38 passengers were injured on Monday, the ministry said' }],
        attribution: [{ by: 'ministry', cue: 'said' }],
        quantity: [{ printed: 'At least 38', unit: 'injured', of: 'passengers' }],
        asOf: { date: '2025-03-10', words: 'on Monday' },
        reviewed: { by: 'ada', on: '2025-03-13', proposer: RULES },
      },
    ]);
  });

  it('never accepts by moving, however far', async () => {
    const before = readFileSync(claimsFile, 'utf8');
    await reviewInTerminal(open('ada'), undefined, keys('jjjjjjjjjjjjpppppjjppq'));
    expect(readFileSync(claimsFile, 'utf8')).toBe(before);
  });

  it('asks for what is missing, offering what there is, and adds whom the registers lack', async () => {
    await reviewInTerminal(open('ada'), undefined, keys('jjje1<clear><enter>aferr<enter>q'));
    const [claim] = check().briefings[0]?.claims ?? [];
    expect(claim).toMatchObject({
      about: ['ferry'],
      attribution: [{ by: 'coastguard', cue: 'according to' }],
      origin: 'coastguard-in-2025-03-12-courier',
    });
    expect(readFileSync(path.join(folder, 'ferry/entities.yaml'), 'utf8')).toContain(
      'coastguard: { name: coastguard, type: body }',
    );
  });

  it('takes by enter alone what it offers first: of whom the claim before tells', async () => {
    const terminal = keys('jje1<clear><enter>aminis<enter>e1<clear><enter>a<enter>q');
    const { accepted } = await reviewInTerminal(open('ada'), undefined, terminal);
    expect(accepted).toBe(2);
    expect(check().briefings[0]?.claims.map(({ about }) => about)).toEqual([['ministry'], ['ministry']]);
  });

  it('takes over of whom it tells, as a group where they are counted', async () => {
    const { accepted, typed } = await reviewInTerminal(open('ada'), undefined, keys('jjjaq'));
    expect({ accepted, typed }).toEqual({ accepted: 1, typed: 0 });
    const [claim] = check().briefings[0]?.claims ?? [];
    expect(claim).toMatchObject({ about: ['people'], quantity: [{ unit: 'missing', of: 'people' }] });
    expect(readFileSync(path.join(folder, 'ferry/entities.yaml'), 'utf8')).toContain(
      'people: { name: people, type: group }',
    );
  });

  it('cuts a core by words, with nothing typed', async () => {
    const { typed } = await reviewInTerminal(open('ada'), undefined, keys('jjcH<enter>aq'));
    expect(typed).toBe(0);
    expect(check().briefings[0]?.claims[0]?.core).toBe('At least 38 passengers were injured on');
  });

  it('asks who does it, to whom, where an act is drafted without, before anything else', async () => {
    const before = readFileSync(claimsFile, 'utf8');
    writeFileSync(claimsFile, before.replaceAll(/ {4}says:\n(?: {6}.*\n)+/g, '    says: { act: wound }\n'));
    const terminal = keys('jja<enter>passengers<enter>q');
    await reviewInTerminal(open('ada'), undefined, terminal);
    expect(terminal.screens.some((screen) => screen.includes('wound: who does it?'))).toBe(true);
    expect(readFileSync(claimsFile, 'utf8')).toMatch(/says:\n {6}act: wound\n {6}of: passengers/);
  });

  it('takes over a proposed relation only when told to, with who did', async () => {
    await reviewInTerminal(open('ada'), undefined, keys('jjaq'));
    const first = check().briefings[0]?.claims[0]?.id ?? '';
    const relation = `    relations: [{ type: other-quantity, with: ${first}, why: both count people }]\n`;
    const drafted = readFileSync(claimsFile, 'utf8').replace(/( {4}statement: Four people)/, `${relation}$1`);
    const relations = () => check().briefings[0]?.relations ?? [];
    writeFileSync(claimsFile, drafted);
    await reviewInTerminal(open('ada'), undefined, keys('jjaq'));
    expect(relations()).toEqual([]);
    writeFileSync(claimsFile, drafted);
    const terminal = keys('jjlaq');
    await reviewInTerminal(open('ada'), undefined, terminal);
    expect(terminal.screens.some((screen) => screen.includes('both count people – taken over'))).toBe(true);
    expect(relations()).toMatchObject([
      { type: 'other-quantity', claims: [expect.any(String), first], note: 'both count people', by: 'ada' },
    ]);
  });

  /** The last screen after the question was asked. */
  async function asked(question: string): Promise<string> {
    const terminal = keys(`i${question}<enter>q`);
    const answer = answerFrom(() => '2025-03-13');
    await reviewInTerminal(open('ada'), undefined, terminal, answer);
    return terminal.screens.at(-1) ?? '';
  }

  it('answers with the drafts, marked above and below, and writes nothing', async () => {
    const before = readFileSync(claimsFile, 'utf8');
    const shown = await asked('how many were injured');
    expect(shown).toContain('At least 38 passengers were injured');
    expect(
      shown.match(/DRAFT – with \d+ proposals that nobody has accepted; no reader sees this/g),
    ).toHaveLength(2);
    expect(readFileSync(claimsFile, 'utf8')).toBe(before);
  });

  it('names the finding that keeps it from answering', async () => {
    writeFileSync(path.join(folder, 'ferry/origins.yaml'), 'coastguard: 3\n');
    expect(await asked('how many were injured')).toMatch(
      /There is nothing to answer from until this is mended:\n {2}ferry\/origins.yaml:1 {2}\S/,
    );
  });

  it('says before it is accepted that a figure has no unit, and would be left out', async () => {
    const said = '“At least 38” has no unit of this briefing: e 5 gives it one, else it is left out';
    const before = keys('jjq');
    await reviewInTerminal(open('ada'), undefined, before);
    expect(before.screens.at(-1)).not.toContain('has no unit');
    const written = readFileSync(claimsFile, 'utf8');
    writeFileSync(claimsFile, written.replace(/\n *unit: injured/, ''));
    const without = keys('jjq');
    await reviewInTerminal(open('ada'), undefined, without);
    expect(without.screens.at(-1)).toContain(said);
  });

  it('shows a quote that its page has lost first; kept it stands, retracted it is corrected', async () => {
    await reviewInTerminal(open('ada'), undefined, keys('jjaq'));
    const lost = text.replace('At least 38 passengers were injured', 'At least 31 passengers were hurt');
    const page = path.join(folder, 'ferry/.changed/2025-03-12-courier.json');
    mkdirSync(path.dirname(page), { recursive: true });
    writeFileSync(page, writeChanged({ on: '2025-03-20', text: lost, kept: [] }));
    const [claim] = check().briefings[0]?.claims ?? [];
    const terminal = keys('rthe ministry counted again<enter>u<escape>q');
    await reviewInTerminal(open('ada'), undefined, terminal);
    expect(terminal.screens[0]).toContain(
      `GONE: on 2025-03-20 the page no longer has the quote of ${claim?.id}`,
    );
    expect(terminal.screens[0]).toMatch(/now, old→new: .*38→31/);
    // Taken back: it waits again.
    await reviewInTerminal(open('bo'), undefined, keys('aq'));
    expect(check().briefings[0]?.claims[0]?.status).toBe('current');
    writeFileSync(page, writeChanged({ on: '2025-03-20', text: lost, kept: [] }));
    await reviewInTerminal(open('ada'), undefined, keys('rthe ministry counted again<enter>q'));
    expect(check().problems).toEqual([]);
    expect(check().briefings[0]?.claims[0]).toMatchObject({
      status: 'retracted',
      corrections: [{ on: '2025-03-13', by: 'ada', why: 'the ministry counted again' }],
    });
    expect(
      open('ada')
        .items()
        .some(({ kind }) => kind === 'gone'),
    ).toBe(false);
  });

  it('edits a field, narrows by words, changes the speaker, and takes all back', async () => {
    const before = readFileSync(claimsFile, 'utf8');
    const log = 'jjnlH<enter>sferry<enter>e8<clear>Thirty-eight were hurt.<enter>aq';
    const counts = await reviewInTerminal(open('ada'), undefined, keys(log));
    expect(counts.typed).toBe(5 + 'Thirty-eight were hurt.'.length);
    const [claim] = check().briefings[0]?.claims ?? [];
    expect(claim).toMatchObject({
      quotes: [{ exact: 'least 38 passengers were injured on Monday, the ministry' }],
      attribution: [{ by: 'ferry' }],
      statement: 'Thirty-eight were hurt.',
    });
    rmSync(folder, { recursive: true });
    cpSync(begun, folder, { recursive: true });
    const undone = await reviewInTerminal(open('ada'), undefined, keys('jjaruuq'.replace('r', 'rno<enter>')));
    expect(undone).toMatchObject({ accepted: 0, rejected: 0, left: 8 });
    expect(readFileSync(claimsFile, 'utf8')).toBe(before);
  });

  it('rejects with a reason, which is kept and is no proposal any more; agrees to a skip', async () => {
    const counts = await reviewInTerminal(open('ada'), undefined, keys('aarsays nothing<enter>q'));
    expect(counts).toMatchObject({ accepted: 2, rejected: 1, left: 5 });
    expect(readFileSync(claimsFile, 'utf8')).toContain('reason: says nothing');
    const { briefings, drafts } = check();
    expect(briefings[0]?.documents[0]?.skips).toHaveLength(2);
    expect(drafts.get('ferry')?.acceptance.get(RULES)).toEqual({ accepted: 0, rejected: 1 });
  });

  it('accepts nothing that check would refuse, and says why', async () => {
    const terminal = keys('jje4<clear>nowhere<enter>aq');
    const before = readFileSync(claimsFile, 'utf8');
    await reviewInTerminal(open('ada'), undefined, terminal);
    expect(terminal.screens.at(-1)).toContain('Not accepted; check would say:');
    expect(terminal.screens.at(-1)).toContain('topic “nowhere” is not known');
    expect(readFileSync(claimsFile, 'utf8')).toBe(before);
  });
});

it('nothing is accepted while a file that it rests on cannot be read', () => {
  const ada = open('ada');
  const item = ada.items().find(({ kind }) => kind === 'claim');
  if (item?.kind !== 'claim') throw new Error('no proposal');
  const before = readFileSync(claimsFile, 'utf8');
  writeFileSync(path.join(folder, 'ferry/entities.yaml'), '- a list, not entities\n');
  expect(ada.decide(item, { do: 'accept', proposal: item.draft })).toMatchObject({
    done: false,
    problems: [{ file: 'ferry/entities.yaml' }],
  });
  expect(readFileSync(claimsFile, 'utf8')).toBe(before);
});

describe('two reviewers', () => {
  it('a later save overwrites nothing: it says what stands there now', () => {
    const [ada, bo] = [open('ada'), open('bo')];
    const [a, b] = [ada.items(), bo.items()].map((items) => items.find(({ kind }) => kind === 'claim'));
    if (a?.kind !== 'claim' || b?.kind !== 'claim') throw new Error('no proposal');
    expect(ada.decide(a, { do: 'reject', reason: 'ada’s reason' })).toMatchObject({ done: true });
    const late = bo.decide(b, { do: 'accept', proposal: b.draft });
    expect(late).toMatchObject({ done: false, stale: expect.stringContaining('ada’s reason') });
    expect(readFileSync(claimsFile, 'utf8')).toContain('ada’s reason');
  });

  it('undo takes back one’s own decision and leaves the other’s', () => {
    const [ada, bo] = [open('ada'), open('bo')];
    const items = ada.items().filter(({ kind }) => kind === 'claim');
    const [first, second] = items;
    if (first === undefined || second === undefined) throw new Error('no proposals');
    const mine = ada.decide(first, { do: 'reject', reason: 'mine' });
    bo.decide(second, { do: 'reject', reason: 'theirs' });
    if (!mine.done) throw new Error('not done');
    expect(ada.undo(mine.undo)).toBe(true);
    const now = readFileSync(claimsFile, 'utf8');
    expect(now).not.toContain('reason: mine');
    expect(now).toContain('reason: theirs');
  });

  it('whoever decides in whatever order, no decision is lost and none is made twice', () => {
    const snapshot = new Map(
      openBriefingsFolder(folder)
        .list()
        .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
    );
    const claims = 'ferry/claims/2025-03-12-courier.yaml';
    const step = fc.record({
      who: fc.constantFrom(0, 1),
      // Few, so that two often decide on the same.
      at: fc.nat(2),
      act: fc.constantFrom('look', 'reject', 'edit', 'accept'),
    });
    const held = new Map<string, string>();
    const files = { list: () => [...held.keys()], read: (name: string) => held.get(name) ?? '' };
    const disk = {
      read: files.read,
      find: (name: string) => held.get(name),
      write: (name: string, content: string) => void held.set(name, content),
      locked: <T>(work: () => T): T => work(),
    };
    // They remember what a file said while its text is the same, and most files are the same each time.
    const people = ['ada', 'bo'].map((by) =>
      openWorkspace({ disk, briefing: 'ferry', files, reviewed: () => ({ by, on: '2025-03-13' }) }),
    );
    const parse = createMemory();
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 4 }), (steps) => {
        held.clear();
        for (const [name, content] of snapshot) held.set(name, content);
        const seen = people.map((workspace) => workspace.items());
        const decided = new Map<string, string>();
        for (const [n, { who, at, act }] of steps.entries()) {
          const workspace = people[who];
          if (workspace === undefined) continue;
          if (act === 'look') {
            seen[who] = workspace.items();
            continue;
          }
          const items = (seen[who] ?? []).filter((item) => item.kind === 'claim');
          const item = items[at % Math.max(items.length, 1)];
          if (item?.kind !== 'claim') continue;
          const mark = `step ${n}`;
          const { place: _place, document: _document, ...proposal } = item.draft;
          const outcome = workspace.decide(
            item,
            act === 'reject'
              ? { do: 'reject', reason: mark }
              : act === 'accept'
                ? { do: 'accept', proposal: { ...proposal, statement: `${proposal.statement} ${mark}` } }
                : { do: 'edit', proposal: { ...proposal, note: mark } },
          );
          if (outcome.done) {
            if (act === 'reject') decided.set(item.draft.id, `reason: ${mark}$`);
            if (act === 'accept') decided.set(item.draft.id, `statement: .*${mark}["']?$`);
            expect(held.get(claims)).toContain(mark);
          } else if (!('problems' in outcome)) expect(outcome).toHaveProperty('stale');
        }
        const final = held.get(claims) ?? '';
        for (const written of decided.values()) expect(final).toMatch(new RegExp(written, 'm'));
        expect(checkBriefings(files, parse).problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  }, 300_000);
});

it('a folder that takes no lock is told at once, not waited for', () => {
  const disk = openDisk(path.join(folder, 'no-such-folder'), 'ferry', () => Date.now());
  expect(() => disk.locked(() => 'done')).toThrow(/ENOENT/);
});

it('a stretch that a reviewer selects stands where the text has it', () => {
  const workspace = open('ada');
  const quote = 'Divers will search the wreck';
  const made = workspace.propose('2025-03-12-courier', {
    id: 'c-search',
    status: 'proposed',
    by: 'ada',
    quote,
    statement: quote,
    kind: 'fact',
    attribution: [],
    quantity: [],
    places: [],
    about: ['ferry'],
    topics: ['victims'],
    asks: [],
    relations: [],
  });
  expect(made.done).toBe(true);
  const order = workspace
    .items()
    .flatMap((item) => (item.kind === 'claim' ? [text.indexOf(quoteOf(item.draft))] : []));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
