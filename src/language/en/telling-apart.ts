// English by which the rules of answering (src/answer) tell a claim that answers from one that only stands near.

/** Whoever it may be. */
export const anybody: RegExp = /\b(?:anyone|anybody|any|somebody|someone|anything)\b/;

/** A word that asks. */
export const questionWord: RegExp = /^(?:who|whom|what|which|when|where|why|how)$/;

/** "Tell me", "show us" ask for the story; "how are you", "my flight", "can you", "translate" for something else. */
export const ofReaders: RegExp =
  /\b(?:(?<!(?:tell|show|give|brief|remind|update|help) )me|i(?!(?:'d| would)? (?:need|want|like)\b)|i'm|my|mine|you|your|yours|(?<!(?:do|does|did|should|can|could|would|will|what|when) )we|our)\b|^(?:please )?(?:translate|recommend|calculate|convert|write|sing|play|draw)\b|\bwhat(?:'s| is| are) the (?:best|cheapest|nearest|loudest)\b|\b(?:jokes?|recipes?)\b/;

/** More than one name is wanted. */
export const severalNames: RegExp = /\bnames\b/;

/** Whose name it is, up to what is told of him: "name of the *barge* that sank", "*bakery owner* opposite the hall, name". */
export const nameBearer: RegExp =
  /^(?:.*\bnames? of |(?:who|what) (?:is|was|are|were) )?(?:the |an? |that |this )?((?:[\p{L}\d'-]+ )*?[\p{L}\d'-]+?)(?= (?:who|that|which|whose|of|in|at|on|from|to|opposite|behind|for|with|by|during|after|before|between|against|near|is|was|are|were|said|\p{L}+ed)\b|[,?]|$)/u;

/** Of a role: whoever had it, or stands beside whoever has. */
export const notInOffice: RegExp = /\b(?:former|ex|retired|late|deputy|vice)\b/i;

/** "Who is credited with", "who is holding": what somebody does or undergoes is no office. "His deputy" is of whoever was named before. */
export const noOffice: RegExp =
  /\bwho(?:'s| is| was| are| were) (?:\w+(?:ed|ing)|his|her|their|its|my|your|our)\b/;

/** Asked for as done. */
export const already: RegExp = /\balready\b/;

/** A figure of several at once. */
export const countedTogether: RegExp = /\b(?:combined|together|altogether|between them)\b/i;

/** Forms of "to be". */
export const copulas: ReadonlySet<string> = new Set(['were', 'was', 'are', 'is', 'been']);

/** Of a place, its parts are told by their own names. */
export const sidesOfPlaces: ReadonlySet<string> = new Set(['part', 'parts', 'side', 'half', 'end', 'corner']);

/** What somebody says about something. */
export const saysAbout: RegExp =
  /\b(?:say|said|says|saying|tell|told|write|wrote|think|thinks|claim|claims|claimed) (?:anything |something )?about\b/;

/** Words for whoever holds an office now. */
export const inOffice: ReadonlySet<string> = new Set(['serving', 'sitting', 'incumbent']);

/** Of a role that somebody had once. */
export const formerly: RegExp = /\b(?:former|ex|retired)\b/i;

/** Of documents by their age. */
export const newestText: RegExp = /\b(?:newest|latest|most recent|last)\b/;

/** Of documents by their age. */
export const oldestText: RegExp = /\b(?:oldest|earliest|first)\b/;

/** Words of a name or a thing that need not be printed beside it. */
export const joiningWords: ReadonlySet<string> = new Set(
  'the a an any some of in on at for to and it there'.split(' '),
);

/** Of the story's first day. */
export const theBeginning: RegExp = /\bfirst\b|\bbeginning\b|\bstart\b/;

/** Of a cue: it is said not to be so. */
export const saidNotToBe: RegExp = /\b(?:not|never)\b/;
