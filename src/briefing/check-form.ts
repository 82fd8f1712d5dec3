// Findings on a file's form, told by the ids that a curator wrote: “claim r-foo, stance 1” for the schema's claims.6.stance.0.

import type { BriefingFiles } from './files.ts';
import type { Problem } from './problem.ts';
import type { BriefingSource } from './read.ts';

/** What reading the source found; a record whose id cannot be read keeps its number. */
export function checkForm(source: BriefingSource, files: BriefingFiles): readonly Problem[] {
  const lists = [
    ...[...source.claimFiles.values()].map((file) => ({ file, noun: 'claim', base: ['claims'] })),
    { file: source.relations, noun: 'relation', base: [] },
    { file: source.unknowns, noun: 'unknown', base: [] },
  ];
  const byFile = new Map(lists.map((list) => [list.file.file, list]));
  return source.problems.map((problem) => {
    const list = byFile.get(problem.file);
    const counted = /^(?:claims\.)?(\d+)((?:\.\w+)*)(?=: )/.exec(problem.what);
    if (list === undefined || counted === null) return problem;
    const [path, index, within = ''] = counted;
    const range = list.file.rangeOf([...list.base, Number(index), 'id']);
    const id = files.read(problem.file).slice(range?.start ?? 0, range?.end ?? 0);
    if (id === '') return problem;
    return { ...problem, what: `${list.noun} ${id}${inWords(within)}${problem.what.slice(path.length)}` };
  });
}

/** `.stance.0.position` → `, stance 1, position`. */
function inWords(path: string): string {
  return path.replace(/\.(\d+)/g, (_, index) => ` ${Number(index) + 1}`).replaceAll('.', ', ');
}
