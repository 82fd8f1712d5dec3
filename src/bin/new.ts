// `sitrep new NAME [--sort SORT] [--title TEXT] [--timezone ZONE] [--language CODE]`: begins a briefing that passes check.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { idSchema } from '../briefing/schema.ts';
import { shippedBriefings } from '../config.ts';
import { GIT_ATTRIBUTES, newBriefing } from '../curate/new-briefing.ts';
import { slug } from '../curate/propose/entities.ts';
import { type SortName, sorts } from '../curate/sorts.ts';
import { writeSchemas } from '../curate/write-schemas.ts';
import { makeFolder } from '../make-folder.ts';
import { UserError } from '../user-error.ts';
import { writeWhole } from '../write-whole.ts';
import { openBriefingsFolder } from './briefings-folder.ts';
import type { Command } from './command.ts';

const names = Object.keys(sorts).join(', ');

export const newCommand = {
  summary: 'begin a briefing: one that holds nothing yet and passes check',
  usage: 'NAME',
  options: {
    sort: { type: 'string', help: `SORT ${names} (default: conflict)` },
    title: { type: 'string', help: 'TEXT what the story is called (default: from the name)' },
    timezone: { type: 'string', help: 'ZONE in which days are meant (default: UTC)' },
    language: { type: 'string', help: 'CODE of the documents, several with commas (default: en)' },
  },
  run(values, words, { config, out }) {
    const [id = '', ...others] = words;
    if (id === '' || others.length > 0) throw new UserError('Name the briefing: sitrep new river-flood');
    if (!idSchema.safeParse(id).success)
      throw new UserError(
        `“${id}” cannot be a name: lower-case letters, digits and single hyphens, such as ${slug(id)}.`,
      );
    const sort = typeof values.sort === 'string' ? values.sort : 'conflict';
    if (!isSort(sort)) throw new UserError(`There is no sort “${sort}”. There are: ${names}.`);
    const timezone = typeof values.timezone === 'string' ? values.timezone : 'UTC';
    if (!Intl.supportedValuesOf('timeZone').includes(timezone) && timezone !== 'UTC')
      throw new UserError(`“${timezone}” is not an IANA time zone such as Europe/Kyiv.`);
    const languages = (typeof values.language === 'string' ? values.language : 'en').split(',');
    const wrong = languages.find((code) => !/^[a-z]{2,3}$/.test(code));
    if (wrong !== undefined) throw new UserError(`“${wrong}” is no language code such as en.`);
    // Never into the briefing that comes with the package.
    const folder = config.briefingsDir === shippedBriefings ? 'briefings' : config.briefingsDir;
    if (existsSync(join(folder, id))) throw new UserError(`${join(folder, id)} is there already.`);
    const title = typeof values.title === 'string' ? values.title : titleOf(id);
    makeFolder(folder);
    const taken = new Set(
      openBriefingsFolder(folder)
        .list()
        .map((path) => /\/topics\/(.+)\.yaml$/.exec(path)?.[1] ?? ''),
    );
    const { files, command } = newBriefing({ id, title, timezone, languages, sort: sorts[sort], taken });
    for (const [path, text] of files) writeWhole(join(folder, path), text);
    writeSchemas(folder);
    const attributes = join(folder, '.gitattributes');
    if (!existsSync(attributes)) writeWhole(attributes, GIT_ATTRIBUTES);
    out(`${join(folder, id)} is begun (${sort}: ${sorts[sort].what}). Its topic is /${command}.`);
    // What is printed can be copied as it stands, wherever the folder is.
    const there = folder === 'briefings' ? '' : ` --briefings ${folder}`;
    out(`Add a document:    sitrep add FILE|URL --briefing ${id}${there}`);
    out(`Check it:          sitrep check${there}`);
    out(`Run it alone:      sitrep start --briefings ${join(folder, id)}`);
    return 0;
  },
} satisfies Command;

function isSort(name: string): name is SortName {
  return Object.hasOwn(sorts, name);
}

/** river-flood → River flood */
function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
