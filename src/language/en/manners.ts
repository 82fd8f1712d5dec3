// What people say to each other and to a bot: greetings, thanks, goodbyes, what it is and can do, that it is wrong. A text of
// nothing but these asks for nothing of the story.

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
/** Said to the bot about itself. */
const ADDRESSED =
  /^(?:(?:please )?(?:help|stop|quit|test|testing)(?: please| me)?|(?:no )?(?:(?:that|thats|this|it|you)(?:'s|'re| is| are)? )?(?:wrong|incorrect|not right|not true|nonsense|rubbish)|(?:so )?what (?:can|do) you do|(?:so )?what (?:can|could|may) i ask(?: you)?|(?:what|which) (?:topics|commands|stories|briefings)(?: (?:do you (?:know|have|cover)|are there|can i ask about))?|what are you(?: for)?|who (?:are|made|built|runs) you|are you (?:a |an )?(?:bot|ai|human|robot|real|sure|there|chatgpt|llm)|how do you work|(?:good|bad|stupid|dumb|nice) bot|shut up|go away|delete (?:this|that|it))$/;
/** Longer texts say something else as well. */
const MOST_WORDS = 7;

/** `words`: folded, in order. */
export function areManners(words: readonly string[]): boolean {
  if (ADDRESSED.test(words.join(' '))) return true;
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    words.some((word) => GREETS.has(word)) &&
    words.every((word) => GREETS.has(word) || BESIDE.has(word))
  );
}
