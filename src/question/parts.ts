// Two questions in one: "where are they held and who questions them". Each part is asked by itself, the later ones with the
// earlier as their thread, so that "them" is understood.

/** A further question begins behind "and", "; " or a question mark with a question word or an auxiliary. */
const JOINT =
  /(?:\?\s+|;\s*|,?\s+(?:and|but)\s+(?:also\s+)?|,\s+)(?=(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|will|would|can|could)\b)/gi;
/** "When and where", "who and why", "what and who": two question words for one act stay together. */
const BARE = /^(?:and\s+)?(?:who|what|which|when|where|why|how|how many|how much)$/i;
/** Accounts that are set side by side are one question. */
const SIDE_BY_SIDE =
  /\b(?:compar\w*|differ\w*|contradict\w*|versus|vs|same)\b|\b(?:each|both sides)\b|\bsays? what\b|\bwho says\b|\bagree\b/i;
const MOST_PARTS = 3;
const LEAST_WORDS = 3;

/** The text's questions; one where it cannot be told apart. */
export function questionParts(text: string): readonly string[] {
  if (SIDE_BY_SIDE.test(text)) return [text];
  const parts = text
    .split(JOINT)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isWhole = (part: string): boolean => !BARE.test(part) && part.split(/\s+/).length >= LEAST_WORDS;
  // The first part must be a question itself: in "say if he knew, and when he left" it is a clause.
  const opens =
    /^(?:and |so |but )?(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|will|would|can|could)\b/i;
  const [first = ''] = parts;
  return parts.length >= 2 && parts.length <= MOST_PARTS && parts.every(isWhole) && opens.test(first)
    ? parts
    : [text];
}
