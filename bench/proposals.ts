// How much of a curated briefing the proposals would have given: every document of the briefings in a folder is proposed
// anew, and each accepted claim is the measure. Entities, units and topics of the briefing are known, as they are to a desk
// that adds a document to a story. Usage: node bench/proposals.ts [FOLDER …]

import { openBriefingsFolder } from '../src/bin/briefings-folder.ts';
import { checkBriefings } from '../src/briefing/check.ts';
import type { Proposal } from '../src/briefing/schema.ts';
import type { Briefing, Claim } from '../src/briefing/types.ts';
import { knownClaim } from '../src/curate/propose/known-claim.ts';
import { proposeByRules } from '../src/curate/propose/rules.ts';
import { scoreDocument, sumScores } from './proposal-score.ts';

const folders = process.argv.slice(2);
for (const folder of folders.length > 0
  ? folders
  : ['briefings', 'test/fixtures/briefings', 'test/fixtures/unseen']) {
  for (const briefing of checkBriefings(openBriefingsFolder(folder)).briefings) await measure(briefing);
}

async function measure(briefing: Briefing): Promise<void> {
  const scores = [];
  for (const document of briefing.documents) {
    const claims: readonly Claim[] = briefing.claims.filter((claim) => claim.document === document.id);
    const { claims: proposals } = await proposeByRules({
      document: { id: document.id, label: document.label, published: document.published.date },
      text: document.text,
      entities: briefing.entities,
      units: briefing.units,
      topics: briefing.topics,
      claimed: briefing.claims
        .filter((claim) => claim.document !== document.id)

        .map((claim) => knownClaim(claim, claim.quotes.map(({ exact }) => exact).join(' '))),
      takenIds: new Set(),
    });
    scores.push(scoreDocument(document.text, claims, proposals satisfies readonly Proposal[]));
  }
  console.log(`${briefing.id}`);
  for (const line of sumScores(scores)) console.log(`  ${line}`);
}
