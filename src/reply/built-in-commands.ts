// Commands that every briefing has beside its topics, as data: for /help, for the platforms, for completion.

export interface BuiltInCommand {
  readonly name: string;
  /** At most 100 characters, Discord's limit. */
  readonly description: string;
  readonly option?: { readonly name: string; readonly description: string; readonly required: boolean };
  /** Whether as_of and source narrow it. */
  readonly filters: boolean;
}

export const builtInCommands: readonly BuiltInCommand[] = [
  {
    name: 'ask',
    description: 'Ask anything; the answer is what the documents say, word for word',
    option: { name: 'question', description: 'Your question, as you would say it', required: true },
    filters: true,
  },
  {
    name: 'who',
    description: 'What somebody said, and what is said about them',
    option: { name: 'name', description: 'A person, body, state or unit', required: true },
    filters: true,
  },
  { name: 'timeline', description: 'Everything that has a date, in its order', filters: true },
  { name: 'sources', description: 'The documents, their dates and what each adds', filters: false },
  {
    name: 'contested',
    description: 'Where accounts stand against each other, side by side',
    filters: true,
  },
  { name: 'unknowns', description: 'What the documents leave open', filters: true },
  {
    name: 'origins',
    description: 'In which events the accounts entered the world: who said it first',
    option: { name: 'question', description: 'Of what, such as the figure of 300 dead', required: false },
    filters: true,
  },
  {
    name: 'changes',
    description: 'What the desk corrected, retracted and added since a date',
    option: {
      name: 'since',
      description: 'A date such as 1 November 2026, or 7d; 30 days when left out',
      required: false,
    },
    filters: false,
  },
  {
    name: 'digest',
    description: 'What changed, posted to this channel: subscribe, list, preview, pause, resume, remove, now',
    filters: false,
  },
  { name: 'about', description: 'What this briefing is and how it answers', filters: false },
  { name: 'help', description: 'The commands', filters: false },
];
