// `sitrep proof FILE|-`: a text checked against the briefing, sentence by sentence. Exit code 1 where a quotation is not
// in the documents as it stands, or a figure is not the briefing's.

import { readFileSync } from 'node:fs';
import { type CheckedSentence, checkText } from '../proof/check-text.ts';
import { toPlain } from '../reply/plain.ts';
import { proofReply } from '../reply/proof-reply.ts';
import { UserError } from '../user-error.ts';
import { chooseBriefing } from './choose-briefing.ts';
import type { Command } from './command.ts';
import { describeProblems } from './describe-problems.ts';
import { loadStores } from './load-stores.ts';

export const proofCommand = {
  summary: 'check a text against the briefing: quotations, figures, hedges',
  usage: 'FILE|-',
  options: {
    briefing: { type: 'string', help: 'ID the briefing to check against; needed with several' },
    json: { type: 'boolean', help: 'a JSON object a sentence' },
  },
  run({ briefing, json }, words, { config, out, err }) {
    const [file] = words;
    if (file === undefined || words.length > 1)
      throw new UserError('Write sitrep proof FILE, or sitrep proof - for standard input.');
    const { stores, problems } = loadStores(config.briefingsDir);
    if (problems.length > 0) {
      for (const line of describeProblems(problems, config.briefingsDir)) err(line);
      return 1;
    }
    const { id } = chooseBriefing(config.briefingsDir, briefing);
    const store = stores.find((one) => one.briefing.id === id);
    if (store === undefined) throw new UserError(`There is no briefing “${id}”.`);
    const checked = checkText(store, readText(file));
    if (checked.length === 0)
      throw new UserError(`There is no sentence in ${file === '-' ? 'standard input' : file}.`);
    if (json === true) for (const sentence of checked) out(JSON.stringify(toJson(sentence)));
    else out(toPlain(proofReply(store, checked), { width: 100 }).trimEnd());
    return checked.some(isFinding) ? 1 : 0;
  },
} satisfies Command;

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function isFinding({ quotations, figures, dates, otherVoice }: CheckedSentence): boolean {
  if (dates.length > 0 || otherVoice !== undefined) return true;
  return figures.length > 0 || quotations.some(({ isMarked, found }) => isMarked && found.state !== 'exact');
}

/** Offsets in UTF-16 code units: of a sentence in the text, of a passage in the document's canonical text. */
function toJson({
  text,
  start,
  end,
  quotations,
  figures,
  dates,
  named,
  otherVoice,
  dropped,
  nearest,
}: CheckedSentence) {
  return {
    text,
    start,
    end,
    quotations: quotations.map(({ text: quotation, isMarked, found, claims }) => ({
      text: quotation,
      isMarked,
      state: found.state,
      ...(found.state === 'nowhere'
        ? {}
        : { document: found.passage.document.id, from: found.passage.start, until: found.passage.end }),
      ...(found.state === 'altered' ? { differences: found.differences } : {}),
      claims: claims.map(({ id }) => id),
    })),
    figures: figures.map(({ printed, kind, claims }) => ({
      printed,
      kind,
      claims: claims.map(({ id }) => id),
    })),
    dates: dates.map(({ printed, claims }) => ({ printed, claims: claims.map(({ id }) => id) })),
    ...(otherVoice === undefined ? {} : { named, otherVoice: otherVoice.id }),
    dropped,
    nearest: nearest.map(({ id }) => id),
  };
}
