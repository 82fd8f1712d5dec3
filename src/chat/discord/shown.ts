// The text that a message of Discord shows, whatever it is made of: plain content, embeds, components within components.

const TEXTS: ReadonlySet<string> = new Set([
  'content',
  'text',
  'title',
  'description',
  'name',
  'value',
  'url',
]);

/** Everything readable in it, one text a line. */
export function readShown(message: unknown): string {
  if (Array.isArray(message)) return message.map(readShown).filter(Boolean).join('\n');
  if (typeof message !== 'object' || message === null) return '';
  return Object.entries(message)
    .map(([name, value]) =>
      typeof value === 'string' ? (TEXTS.has(name) ? value : '') : name === 'author' ? '' : readShown(value),
    )
    .filter(Boolean)
    .join('\n');
}
