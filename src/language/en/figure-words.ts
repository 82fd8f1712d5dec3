// Words by which a question asks whose a figure is or what it stands for, and which say nothing else.

import { stemOf } from '../words.ts';

export const figureStems: ReadonlySet<string> = new Set(
  'figure figures number numbers count counts total toll tally estimate estimates assessment source sources origin origins stand stands refer refers mean means give gave given put come came comes right correct true wrong quote quoted cite cited mention mentioned original first vs versus troops soldiers people men'
    .split(' ')
    .map(stemOf),
);
