// Nouns that count only some of a group: so many soldiers are no figure of their officers.

import { stemOf } from '../words.ts';

export const subgroupStems: ReadonlySet<string> = new Set(
  'officers generals commanders colonels sergeants privates snipers pilots medics engineers conscripts volunteers women girls boys children babies teenagers pensioners foreigners students teachers doctors nurses journalists reporters policemen firefighters families'
    .split(' ')
    .map(stemOf),
);
