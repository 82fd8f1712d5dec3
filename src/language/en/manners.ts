// What people say to each other and to a bot: greetings, thanks, goodbyes. A text of nothing but these asks for nothing.

const GREETS = new Set(
  'hi hello hey hiya yo howdy greetings morning afternoon evening night thanks thank thx ty tysm cheers bye goodbye ok okay great cool nice perfect awesome lol haha welcome please sorry appreciated brilliant'.split(
    ' ',
  ),
);
const BESIDE = new Set(
  'a again all and any anyone anybody are at bot day did do doing everybody everyone folks for good guys have help here how i is it later lot lots me mate morning much my one please pleased really see sitrep tomorrow now helps many so team that the there this to today tonight too up us very we well you your job work'.split(
    ' ',
  ),
);
/** Longer texts say something else as well. */
const MOST_WORDS = 7;

/** `words`: folded, in order. */
export function areManners(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    words.some((word) => GREETS.has(word)) &&
    words.every((word) => GREETS.has(word) || BESIDE.has(word))
  );
}
