// The acts of statements as verbs that a question can be built with: did A capture B, has A begun.

export interface Verb {
  /** "take over" */
  readonly base: string;
  /** "taken over" */
  readonly participle: string;
  /** False for what is only done, not done to anybody: "begin". */
  readonly takesObject: boolean;
}

const irregular: Readonly<Record<string, string>> = {
  be: 'been',
  begin: 'begun',
  break: 'broken',
  bring: 'brought',
  build: 'built',
  burn: 'burned',
  buy: 'bought',
  catch: 'caught',
  cut: 'cut',
  deal: 'dealt',
  do: 'done',
  draw: 'drawn',
  drink: 'drunk',
  feed: 'fed',
  fight: 'fought',
  find: 'found',
  forbid: 'forbidden',
  forgive: 'forgiven',
  freeze: 'frozen',
  get: 'got',
  give: 'given',
  go: 'gone',
  have: 'had',
  hear: 'heard',
  hide: 'hidden',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  let: 'let',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  overrun: 'overrun',
  pay: 'paid',
  put: 'put',
  read: 'read',
  rebuild: 'rebuilt',
  ring: 'rung',
  rise: 'risen',
  run: 'run',
  say: 'said',
  see: 'seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shoot: 'shot',
  show: 'shown',
  shut: 'shut',
  sink: 'sunk',
  spend: 'spent',
  steal: 'stolen',
  strike: 'struck',
  swear: 'sworn',
  take: 'taken',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  throw: 'thrown',
  understand: 'understood',
  undo: 'undone',
  win: 'won',
  withdraw: 'withdrawn',
  write: 'written',
};

/** Short verbs whose last letter is doubled: planned, stopped. */
const doubling =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|admit|commit|compel|control|deter|equip|occur|permit|refer|submit|transfer)$/;

/** Nothing stands behind them. */
const intransitive = new Set(
  'arrive begin collapse die rise end escape happen resign resume survive vote'.split(' '),
);

/** What takes its object behind a preposition, or is done between equals, whose roles may be swapped. */
const unsayable = new Set(
  (
    'agree ally answer claim-as-own be become break-down call-for collide comment cooperate coordinate disagree discuss end-up exchange exist ' +
    'express-sympathy fight follow go-missing have kill-oneself live meet negotiate pass rain run-aground run-out sign speak ' +
    'stay take-part take-time talk travel wait work'
  ).split(' '),
);

export function verbOf(act: string): Verb | undefined {
  if (unsayable.has(act)) return undefined;
  const [first = '', ...rest] = act.split('-');
  return {
    base: [first, ...rest].join(' '),
    participle: [participleOf(first), ...rest].join(' '),
    takesObject: !intransitive.has(act),
  };
}

function participleOf(verb: string): string {
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubling.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}
