// `sitrep add FILE|URL|FEED|-`: a document into the briefing, with proposals to review. Asks what it cannot find where
// somebody can answer; otherwise it says which flags would tell it, and ends with 2.

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { canonicalText } from '../briefing/canonical.ts';
import { collectClaimIds } from '../briefing/known-ids.ts';
import { type BriefingSource, readBriefing, unreadFiles } from '../briefing/read.ts';
import type { DocumentHeader } from '../briefing/schema.ts';
import { addDocument } from '../curate/add-document.ts';
import { detectLanguage } from '../curate/detect-language.ts';
import { fetchPage } from '../curate/fetch/fetch-page.ts';
import { type MadeDocument, makeDocument, type Told } from '../curate/make-document.ts';
import { knownClaim } from '../curate/propose/known-claim.ts';
import type { Proposals, ProposeInput } from '../curate/propose/proposal-input.ts';
import { type ReadPage, Refused } from '../curate/read/page.ts';
import { readBytes } from '../curate/read/read-bytes.ts';
import { sniff } from '../curate/read/sniff.ts';
import { counted } from '../language/en/counted.ts';
import { UserError } from '../user-error.ts';
import { openBriefingsFolder } from './briefings-folder.ts';
import { addAgain, documentAt } from './changed-document.ts';
import { chooseBriefing } from './choose-briefing.ts';
import type { Command, CommandContext } from './command.ts';

type Values = Readonly<Record<string, string | boolean | undefined>>;

export const add = {
  summary: 'add a document: a file, an address, a feed or - for what is pasted',
  usage: 'FILE|URL|-',
  options: {
    briefing: { type: 'string', help: 'ID into this briefing (default: the only one)' },
    published: { type: 'string', help: 'DATE when it came out, or unknown' },
    basis: {
      type: 'string',
      help: 'BASIS on which you have that date: page, metadata or inferred (default: inferred)',
    },
    publisher: { type: 'string', help: 'NAME who published it, or unknown' },
    title: { type: 'string', help: 'TEXT its headline, or unknown' },
    author: { type: 'string', help: 'NAME who wrote it, or unknown' },
    label: { type: 'string', help: 'NAME by which replies name it' },
    url: { type: 'string', help: 'URL where it stands' },
    'rewrite-of': {
      type: 'string',
      help: 'ID it is nearly the text of this document, and is to be named beside it',
    },
    limit: { type: 'string', help: 'N of a feed, the newest N entries (default: 5)' },
    json: {
      type: 'boolean',
      help: 'a JSON object a document: id, file, what was found and on which basis, counts',
    },
  },
  async run(values, words, context) {
    const [where = '', ...others] = words;
    if (where === '' || others.length > 0)
      throw new UserError(
        'Say what to add: sitrep add FILE, sitrep add https://…, sitrep add - for what is pasted.',
      );
    const briefing = chooseBriefing(context.config.briefingsDir, values.briefing);
    try {
      const input = await takeIn(where);
      const entries = await readBytes(input.bytes, { ...input.options, isWord: await wordList() });
      const isFeed = sniff(input.bytes) === 'feed';
      const limit = limitOf(values.limit);
      let worst = 0;
      for (const entry of isFeed ? entries.slice(0, limit) : entries) {
        const code = await addOne(entry, values, input, briefing, context).catch((error: unknown) => {
          if (!(error instanceof Refused) || !isFeed) throw error;
          context.err(`not added: ${error.message}.`);
          return 1;
        });
        worst = Math.max(worst, code);
      }
      if (isFeed && input.options.url !== undefined && values.json !== true)
        context.out(
          `To be told of its new entries, list it in briefing.yaml: feeds: [${input.options.url}]; sitrep watch looks into it.`,
        );
      return worst;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      context.err(`${where === '-' ? 'What was pasted' : where} is not added: ${error.message}.`);
      return 1;
    }
  },
} satisfies Command;

interface Input {
  readonly bytes: Uint8Array;
  readonly ending: string;
  readonly options: { readonly url?: string; readonly encoding?: string };
}

async function takeIn(where: string): Promise<Input> {
  if (where === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return { bytes: Buffer.concat(chunks), ending: 'txt', options: {} };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) {
    const { bytes, url, encoding } = await fetchPage(where);
    const ending = { pdf: 'pdf', docx: 'docx', feed: 'xml', html: 'html', text: 'txt', unknown: 'bin' }[
      sniff(bytes)
    ];
    return { bytes, ending, options: { url, ...(encoding === undefined ? {} : { encoding }) } };
  }
  try {
    return {
      bytes: readFileSync(where),
      ending: extname(where).slice(1).toLowerCase() || 'txt',
      options: {},
    };
  } catch (error) {
    throw new UserError(`Cannot read ${where}: ${error instanceof Error ? error.message : error}`);
  }
}

function limitOf(text: unknown): number {
  if (text === undefined) return 5;
  if (typeof text === 'string' && /^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new UserError(`--limit “${text}” is not a number from 1 to 999.`);
}

async function wordList(): Promise<(word: string) => boolean> {
  const { isEnglishWord } = await import('../curate/read/word-list.ts');
  return isEnglishWord;
}

async function addOne(
  read: () => Promise<ReadPage>,
  values: Values,
  input: Input,
  briefing: ReturnType<typeof chooseBriefing>,
  context: CommandContext,
): Promise<number> {
  const page = await read();
  // Read anew for each: an entry of a feed may repeat the one before it.
  const source = readBriefing(openBriefingsFolder(context.config.briefingsDir), briefing.id);
  const unread = unreadFiles(source);
  if (unread.length > 0)
    throw new UserError(
      `${unread.join(', ')} cannot be read, and the proposals rest on it: mend what sitrep check tells, then add the document.`,
    );
  const around = {
    documents: [...source.documents].map(([id, { raw }]) => ({
      id,
      label: source.claimFiles.get(id)?.value?.document.label ?? id,
      ...keyOf(source.claimFiles.get(id)?.value?.document),
      text: canonicalText(raw),
    })),
    languages: source.briefing.value?.languages ?? ['en'],
    language: await detectLanguage(page.text),
    today: context.today,
  };
  const told = toldIn(values);
  const located = input.options.url === undefined ? page : { ...page, url: page.url ?? input.options.url };
  const again = documentAt(source, told.url ?? located.url);
  if (again !== undefined && told.rewriteOf === undefined)
    return addAgain(source, again, page.text, briefing.root, values.json === true, context);
  const made = await askUntilMade(located, told, around);
  if (!made.made) {
    if ('refused' in made) throw new Refused(made.refused);
    const flags = made.missing
      .map(
        ({ flag, why, perhaps }) =>
          `${flag} (${why}${perhaps === undefined ? '' : `; perhaps “${perhaps}”, which stands above the text`})`,
      )
      .join(', ');
    if (values.json === true) context.out(JSON.stringify({ added: false, missing: made.missing }));
    context.err(`Not added: say ${flags}; “unknown” is an answer.`);
    return 2;
  }
  const proposals = await propose(source, made);
  const [file = ''] = addDocument(briefing.folder, {
    header: made.header,
    text: made.text,
    proposals,
    original: input,
  });
  report(values, context, made, page, proposals, file);
  return 0;
}

function keyOf(header: DocumentHeader | undefined): { readonly key?: string; readonly short?: string } {
  return {
    ...(header?.key === undefined ? {} : { key: header.key }),
    ...(header?.short === undefined ? {} : { short: header.short }),
  };
}

/** “unknown” is an answer to --url as to the others: none. */
function urlIn(values: Values): Pick<Told, 'url'> {
  const { url } = values;
  if (typeof url !== 'string' || url === 'unknown') return {};
  if (!URL.canParse(url)) throw new UserError(`--url ${url} is no address such as https://example.org/page`);
  return { url };
}

function toldIn(values: Values): Told {
  const text = (key: string): Partial<Record<string, string>> =>
    typeof values[key] === 'string' ? { [key === 'rewrite-of' ? 'rewriteOf' : key]: values[key] } : {};
  return {
    ...text('published'),
    ...text('basis'),
    ...text('publisher'),
    ...text('title'),
    ...text('author'),
    ...text('label'),
    ...urlIn(values),
    ...text('rewrite-of'),
  };
}

/** Asks at a terminal for what is missing; without one, once. */
async function askUntilMade(
  page: ReadPage,
  told: Told,
  around: Parameters<typeof makeDocument>[2],
): Promise<MadeDocument> {
  let known = told;
  for (;;) {
    const made = makeDocument(page, known, around);
    if (made.made || 'refused' in made || !process.stdin.isTTY) return made;
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      for (const { flag, why, perhaps } of made.missing) {
        const hint = perhaps === undefined ? '' : `; enter for “${perhaps}”`;
        const answer = await terminal.question(`${flag.slice(2)}? (${why}; “unknown” is an answer${hint}) `);
        const said = answer.trim() === '' ? perhaps : answer.trim();
        if (said !== undefined) known = { ...known, [flag.slice(2)]: said };
      }
    } finally {
      terminal.close();
    }
  }
}

async function propose(
  source: BriefingSource,
  { header, text }: Extract<MadeDocument, { made: true }>,
): Promise<Proposals> {
  if (header.language !== 'en') return { claims: [], skips: [] };
  const { proposeByRules } = await import('../curate/propose/rules.ts');
  const input: ProposeInput = {
    document: {
      id: header.id,
      label: header.label,
      publisher: header.publisher.name,
      published: header.published.date,
    },
    text,
    entities: Object.entries(source.entities.value ?? {}).map(([id, entity]) => ({ id, ...entity })),
    units: source.briefing.value?.units ?? {},
    acts: source.acts.value ?? {},
    topics: [...source.topics].flatMap(([command, { value }]) =>
      value === undefined ? [] : [{ command, ...value }],
    ),
    claimed: [...source.claimFiles.values()].flatMap(({ value }) =>
      (value?.claims ?? []).map((claim) =>
        knownClaim(claim, claim.quote ?? (claim.quotes ?? []).map(({ exact }) => exact).join(' ')),
      ),
    ),
    takenIds: collectClaimIds(source),
  };
  const rules = await proposeByRules(input);
  const command = source.briefing.value?.proposer;
  const proposals = command === undefined ? rules : await withCommand(command, input, rules);
  // What a rewrite tells entered the world where its source's did: two papers, one origin.
  const from = header.derivesFrom.find(({ kind }) => kind === 'rewrite')?.document;
  if (from === undefined) return proposals;
  return {
    ...proposals,
    claims: proposals.claims.map((claim) =>
      claim.origin === header.id ? { ...claim, origin: from } : claim,
    ),
  };
}

async function withCommand(
  command: readonly string[],
  input: ProposeInput,
  rules: Proposals,
): Promise<Proposals> {
  const { joinProposals, proposeByCommand } = await import('../curate/propose/command.ts');
  try {
    const own = await proposeByCommand(command, input);
    if (own.dropped > 0)
      process.stderr.write(
        `${own.dropped} fields of the proposer are no stretch of the text and are dropped\n`,
      );
    return joinProposals(input.text, own, rules);
  } catch (error) {
    throw new UserError(
      `${error instanceof Error ? error.message : error}; nothing is added. It is named in briefing.yaml under proposer.`,
    );
  }
}

function report(
  values: Values,
  { out }: CommandContext,
  { header, text }: Extract<MadeDocument, { made: true }>,
  page: ReadPage,
  proposals: Proposals,
  file: string,
): void {
  const counts = { proposals: proposals.claims.length, skips: proposals.skips.length };
  if (values.json === true) {
    const { publisher, author, title, published, url, language, label, derivesFrom } = header;
    out(
      JSON.stringify({
        added: true,
        id: header.id,
        file,
        label,
        found: { publisher, author, title, published, url, language, derivesFrom },
        ...counts,
        notes: page.notes,
      }),
    );
    return;
  }
  out(`${header.id} is added: ${file} (${text.length} characters)`);
  out(
    `  published ${header.published.date ?? 'on a day that is not known'} – ${header.published.basis}: ${header.published.why}`,
  );
  out(`  by ${header.publisher.name ?? 'nobody known'} – ${header.publisher.basis}: ${header.publisher.why}`);
  for (const { what, words } of header.derivesFrom) out(`  derives from ${what} – printed: ${words}`);
  for (const note of page.notes) out(`  ${note}`);
  out(
    `  ${counted(counts.proposals, 'proposal')} and ${counted(counts.skips, 'skip')} to review: sitrep review ${header.id}`,
  );
}
