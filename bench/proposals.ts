// How much of a curated briefing the proposals would have given: every document of the briefings in a folder is proposed
// anew, and each accepted claim is the measure. Entities, units and topics of the briefing are known, as they are to a desk
// that adds a document to a story; with --first nobody is known, as for a desk's first document.
// Usage: node bench/proposals.ts [--first] [--show speaker|values|dates|sentence|topics] [FOLDER …]
// Exit code 2: wrong use.

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBriefingsFolder } from '../src/bin/briefings-folder.ts';
import { checkBriefings } from '../src/briefing/check.ts';
import type { Proposal, StatementRecord } from '../src/briefing/schema.ts';
import type { Briefing, Claim } from '../src/briefing/types.ts';
import { draftOf } from '../src/curate/draft-statements.ts';
import { usualCounted } from '../src/curate/propose/draft-says.ts';
import { createEntityFinder, type EntityFinder } from '../src/curate/propose/entities.ts';
import { countedIn, knownClaim } from '../src/curate/propose/known-claim.ts';
import { proposeByRules } from '../src/curate/propose/rules.ts';
import type { DraftedAct } from '../src/curate/propose/statements.ts';
import { openTagger } from '../src/curate/propose/tagged.ts';
import { actsWith } from '../src/language/en/acts.ts';
import { type Aspect, aspects, scoreDocument, sumScores } from './proposal-score.ts';

const USAGE = `node bench/proposals.ts [--first] [--show ${aspects.join('|')}] [FOLDER …]`;
const FOLDERS = [
  'briefings',
  'test/fixtures/briefings',
  'test/fixtures/unseen',
  'test/fixtures/guidelines-alone',
  'test/fixtures/proposals',
];

interface Settings {
  readonly show: Aspect | undefined;
  /** As a desk's first document: nobody is known yet. */
  readonly isFirst: boolean;
  readonly folders: readonly string[];
}

/** What is wrong with the arguments, in words. */
function readSettings(args: readonly string[]): Settings | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { show: { type: 'string' }, first: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const show = aspects.find((aspect) => aspect === values.show);
    if (values.show !== undefined && show === undefined)
      return `--show ${values.show}: one of ${aspects.join(', ')}`;
    const missing = positionals.find((folder) => !existsSync(folder));
    if (missing !== undefined) return `${missing}: there is no such folder`;
    return { show, isFirst: values.first, folders: positionals.length > 0 ? positionals : FOLDERS };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const settings = readSettings(process.argv.slice(2));
if (typeof settings === 'string') {
  console.error(`${settings}\nUsage: ${USAGE}`);
  process.exitCode = 2;
} else {
  for (const folder of settings.folders)
    for (const briefing of checkBriefings(openBriefingsFolder(folder)).briefings)
      await measure(briefing, settings);
}

async function measure(briefing: Briefing, { show, isFirst }: Settings): Promise<void> {
  const scores = [];
  const ids = new Set(briefing.entities.map(({ id }) => id));
  const register = createEntityFinder(briefing.entities);
  console.log(briefing.id);
  for (const document of briefing.documents) {
    const claims: readonly Claim[] = briefing.claims.filter((claim) => claim.document === document.id);
    const { claims: proposals } = await proposeByRules({
      document: {
        id: document.id,
        label: document.label,
        publisher: document.publisher.name,
        published: document.published.date,
      },
      text: document.text,
      entities: isFirst ? [] : briefing.entities,
      units: briefing.units,
      acts: briefing.acts,
      topics: briefing.topics,
      claimed: briefing.claims
        .filter((claim) => claim.document !== document.id)
        .map((claim) => knownClaim(claim, claim.quotes.map(({ exact }) => exact).join(' '))),
      takenIds: new Set(),
    });
    const score = scoreDocument(
      document.text,
      claims,
      isFirst ? proposals.map((one) => known(one, register)) : proposals,
      ids,
    );
    scores.push(score);
    for (const { aspect, what } of score.misses) if (aspect === show) console.log(`  ${what}`);
  }
  for (const line of sumScores(scores)) console.log(`  ${line}`);
  console.log(`  ${await scoreStatements(briefing)}`);
}

/** With the ids of those whom the register has by their printed names. */
function known(proposal: Proposal, { find }: EntityFinder): Proposal {
  return {
    ...proposal,
    attribution: proposal.attribution.map((link) => ({ ...link, by: find(link.by)?.id ?? link.by })),
  };
}

/** What `sitrep check --fix` would have drafted beside each claim, against the statement that a person wrote. */
async function scoreStatements({ claims, documents, entities, units, acts }: Briefing): Promise<string> {
  const written = claims.filter(({ says }) => says !== undefined);
  if (written.length === 0) return 'no claim has a statement';
  const common = {
    tag: await openTagger(),
    entities: createEntityFinder(entities),
    units,
    acts: actsWith(acts),
  };
  const ids = new Set(entities.map(({ id }) => id));
  const counts = { drafted: 0, act: 0, whole: 0, contradicting: 0 };
  for (const claim of written) {
    const tools = {
      ...common,
      usual: usualCounted(
        claims.filter(({ document }) => document !== claim.document).flatMap(({ says }) => countedIn(says)),
      ),
    };
    // Its figures are read from the statement that is asked for.
    const drafts = draftOf(
      { ...claim, quote: claim.quotes[0].exact, quotes: undefined, quantity: [] },
      tools,
      documents.find(({ id }) => id === claim.document)?.publisher.name ?? null,
    );
    if (drafts.length === 0) continue;
    counts.drafted++;
    const own = [claim.says ?? []].flat();
    const same = drafts.flatMap((draft) =>
      own.filter(({ act }) => [act].flat().includes(draft.act)).map((said) => ({ draft, said })),
    );
    if (same.length > 0) counts.act++;
    if (same.some(({ draft, said }) => isWhole(draft, said))) counts.whole++;
    // A draft that no statement bears out: another act, another doer, or done where it is not.
    if (drafts.some((draft) => !own.some((said) => agrees(draft, said, ids)))) counts.contradicting++;
  }
  const share = (part: number, of: number): string => `${Math.round((100 * part) / Math.max(of, 1))} %`;
  return `statement drafted for ${share(counts.drafted, written.length)} of ${written.length} claims; its act is the claim’s in ${share(counts.act, counts.drafted)}, with by, of and state as written in ${share(counts.whole, counts.drafted)}; one contradicts it in ${share(counts.contradicting, counts.drafted)}`;
}

function isWhole(draft: DraftedAct, said: StatementRecord): boolean {
  return draft.by === said.by && draft.of === said.of && isSameState(draft, said);
}

function isSameState(draft: DraftedAct, said: StatementRecord): boolean {
  return draft.state === said.state && (draft.not ?? false) === (said.not ?? false);
}

/** The same act in the same state, and nobody of the register in a role of somebody else. */
function agrees(draft: DraftedAct, said: StatementRecord, ids: ReadonlySet<string>): boolean {
  return (
    [said.act].flat().includes(draft.act) &&
    isSameState(draft, said) &&
    (['by', 'of'] as const).every((role) => {
      const [mine, theirs] = [draft[role], said[role]];
      if (mine === undefined || !ids.has(mine) || theirs === undefined) return true;
      const named = [theirs].flat();
      return (
        named.some((one) => one === mine) || named.every((one) => typeof one !== 'string' || !ids.has(one))
      );
    })
  );
}
