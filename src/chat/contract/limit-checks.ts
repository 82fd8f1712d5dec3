// What the platforms' limit checks share: reading a payload of unknown shape, and saying which number is too large.

export type Json = { readonly [key: string]: unknown };

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

export function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

/** Notes "content: 2001, Discord takes 2000". */
export type AtMost = (problems: string[], what: string, actual: number, most: number) => void;

export function createAtMost(platform: string): AtMost {
  return (problems, what, actual, most) => {
    if (actual > most) problems.push(`${what}: ${actual}, ${platform} takes ${most}`);
  };
}
