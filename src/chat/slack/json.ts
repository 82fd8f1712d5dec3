// Fields of what Slack sends, which may be anything.

export type Json = Readonly<Record<string, unknown>>;

export function asJson(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
