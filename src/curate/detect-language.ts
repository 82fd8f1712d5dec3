// The language of a text, where it is long enough to tell.

/** Below this many letters a guess is a guess. */
const LEAST_LETTERS = 60;

/** ISO 639-1, or undefined where the text does not tell. */
export async function detectLanguage(text: string): Promise<string | undefined> {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) return undefined;
  const { default: eld } = await import('eld/small');
  const result = eld.detect(text.slice(0, 20_000));
  return result.language === '' || !result.isReliable() ? undefined : result.language;
}
