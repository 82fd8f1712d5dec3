// Acts that follow each other in one matter, by id: that a treaty was signed says nothing of when it took effect, and who is
// charged is not convicted.

const rows: readonly string[] = [
  'negotiate agree sign approve legislate take-effect repeal',
  'arrest charge try convict acquit',
  'appoint resign dismiss-from-office',
];

/** By an act's id: all of its row. */
export const stages: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rows.flatMap((row) => {
    const acts = row.split(' ');
    return acts.map((act) => [act, new Set(acts)] as const);
  }),
);
