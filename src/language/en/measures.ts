// What an amount is measured in: units of weight, length, time and money, and what things are packed in.

import { stemOf } from '../words.ts';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

/** What stands between "how many" and what it is of. */
export const measureStems: ReadonlySet<string> = stems(
  'tonne ton kilo kilogram gram litre liter gallon barrel metre meter mile kilometre hectare acre bag sack box crate lorryload truckload million thousand hundred percent degree',
);

/** An amount in another is no answer: "how many dollars", "how many cubic metres", "by how many votes". */
export const tellingMeasures: ReadonlySet<string> = stems(
  'tonne ton kilogram litre gallon barrel metre meter mile kilometre hectare acre cubic square degree vote dollar euro pound crown rouble yen franc minute hour mile knot volt watt',
);
