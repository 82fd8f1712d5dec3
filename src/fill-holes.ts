// Templates with holes in braces: “{n} days ago”. The type of a template says which holes it has.

/** What may stand in a hole, by its name; anything else is text. */
interface HoleTypes {
  readonly n: number;
  readonly total: number;
  readonly claims: number;
  readonly origins: number;
  readonly declined: number;
  readonly unanswerable: number;
  readonly from: number;
  readonly until: number;
  readonly person: number;
  readonly questions: number;
  readonly conversations: number;
  readonly answers: number;
  readonly digests: number;
  readonly channel: number;
  readonly space: number;
}
type HoleNames<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HoleNames<Rest>
  : never;
/** By name, what fills the holes of this template. */
export type Holes<T extends string> = {
  readonly [Name in HoleNames<T>]: Name extends keyof HoleTypes ? HoleTypes[Name] : string;
};

/** Where the template's type is not known. */
export function fillHoles(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
