/** The question's words without punctuation and function words, for engines that have no stop list. */
import { STOP_WORDS } from '../../../src/language/en/stop-words.ts';

export function contentWords(question: string): string[] {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word));
}
