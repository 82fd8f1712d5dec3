// What an act makes of the act inside it: who orders a thing has not thereby done it, who confirms it has it done.

export type InnerState = 'done' | 'offered' | 'thought' | 'unknown';

const rows: Readonly<Record<Exclude<InnerState, 'done'>, string>> = {
  offered:
    'order offer plan prepare promise want request demand urge need oblige agree approve decide negotiate recommend allow forbid refuse threaten try-to seek coerce prevent hinder invite summon conspire remind',
  thought:
    'suspect believe fear doubt forecast hint accuse blame warn consider deny reject endanger say report depend',
  unknown: 'investigate question',
};

/** By the outer act's id; what is not listed leaves the inner act done. */
export const innerStates: ReadonlyMap<string, InnerState> = new Map(
  Object.entries(rows).flatMap(([state, acts]) =>
    acts.split(' ').map((act) => [act, state as InnerState] as const),
  ),
);

/** Whoever or whatever does these is the reason of the act that they are done to: "the blast led to his death". */
export const givesReason: ReadonlySet<string> = new Set(['cause', 'explain']);

/** Acts that leave the inner one open when they are negated: who has not confirmed a thing has not said that it is not. */
export const openWhenNegated: ReadonlySet<string> = new Set([
  'confirm',
  'acknowledge',
  'deny',
  'announce',
  'verify',
  'say',
]);

/** What somebody thinks, or how he describes a thing, is what he is quoted with. */
export const viewActs: ReadonlySet<string> = new Set(['believe', 'describe', 'emphasise', 'explain']);
