// A briefing as JSON in parts, so that a large one can be handed on, kept and read back without anything having to wait
// for all of it. A part is an object whose lists continue those of the parts before it; a small briefing is one part.

import type { Steps } from '../steps.ts';
import type { Briefing } from './types.ts';

/** Some milliseconds to parse. */
const PART_CHARS = 500_000;

/** A part ends with the record that fills it with `most` characters. */
export function* partsOf(briefing: Briefing, most = PART_CHARS): Generator<string> {
  let fields: string[] = [];
  let chars = 0;
  for (const [name, value] of Object.entries(briefing)) {
    if (value === undefined) continue;
    const field = (json: string): string => `${JSON.stringify(name)}:${json}`;
    if (!Array.isArray(value)) {
      fields.push(field(JSON.stringify(value)));
      continue;
    }
    let records: string[] = [];
    for (const record of value) {
      const json = JSON.stringify(record);
      records.push(json);
      chars += json.length;
      if (chars < most) continue;
      yield `{${[...fields, field(`[${records.join(',')}]`)].join(',')}}`;
      fields = [];
      records = [];
      chars = 0;
    }
    fields.push(field(`[${records.join(',')}]`));
  }
  yield `{${fields.join(',')}}`;
}

/** The briefing again, a step for every part. */
export function* joinParts(parts: Iterable<string>): Steps<Briefing> {
  const joined: Record<string, unknown> = {};
  for (const json of parts) {
    for (const [name, value] of Object.entries(JSON.parse(json) as Record<string, unknown>)) {
      const known = joined[name];
      if (Array.isArray(known) && Array.isArray(value)) for (const record of value) known.push(record);
      else joined[name] = value;
    }
    yield;
  }
  return joined as unknown as Briefing;
}
