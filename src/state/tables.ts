// The tables as TypeScript sees them. A portable subset: text ids, epoch milliseconds as number (bigint in SQL),
// 0/1 for booleans, JSON as text. What each table is for is said where its rows are written.

export interface Tables {
  migrations: MigrationsTable;
  turns: TurnsTable;
  views: ViewsTable;
  questions: QuestionsTable;
  ledger: LedgerTable;
  ledger_claims: LedgerClaimsTable;
  private_replies: PrivateRepliesTable;
  subscriptions: SubscriptionsTable;
  outbox: OutboxTable;
  store_versions: StoreVersionsTable;
  snapshots: SnapshotsTable;
  registered_commands: RegisteredCommandsTable;
  inbox: InboxTable;
  processes: ProcessesTable;
  incoming: IncomingTable;
  stops: StopsTable;
  channel_settings: ChannelSettingsTable;
  setting_changes: SettingChangesTable;
  installations: InstallationsTable;
  install_states: InstallStatesTable;
  homes: HomesTable;
  pages: PagesTable;
  keys: KeysTable;
}

export interface MigrationsTable {
  id: string;
  applied_at: number;
}

export interface TurnsTable {
  /** platform|space|channel|thread, as the adapter makes it. */
  thread: string;
  at: number;
  context: string;
}

export interface ViewsTable {
  key: string;
  /** platform|space|channel|thread, so that it can be deleted with them; before 0.2 platform|space. */
  space: string;
  /** JSON: the question, its thread and options. */
  asked: string;
  /** When it was last shown. */
  at: number;
}

export interface QuestionsTable {
  id: string;
  briefing: string;
  text: string;
  outcome: string;
  reason: string;
  count: number;
  first_at: number;
  last_at: number;
  platform: string;
  space: string;
  thread: string;
  /** Hash of the wording, the same wherever it was asked. */
  wording: string;
  /** Hash of whoever asked; '' = unknown. */
  person: string;
}

export interface LedgerTable {
  id: string;
  platform: string;
  space: string;
  channel: string;
  thread: string;
  /** JSON list: one reply can be several messages. */
  message_ids: string;
  at: number;
  briefing: string;
  store_version: string;
  kind: string;
  /** JSON list of claim ids, in the order shown. */
  claims: string;
  /** JSON of the reply as posted, so that an edit can keep it; null when the adapter did not hand it over. */
  reply: string | null;
  /** JSON list of correction notes that the message already carries. */
  notes: string;
  status: string;
}

export interface LedgerClaimsTable {
  ledger: string;
  claim: string;
}

export interface PrivateRepliesTable {
  day: string;
  platform: string;
  space: string;
  kind: string;
  count: number;
}

export interface SubscriptionsTable {
  id: string;
  platform: string;
  space: string;
  channel: string;
  thread: string;
  owner: string;
  briefing: string;
  /** JSON list of topic commands; [] = every topic. */
  topics: string;
  cadence: string;
  /** The 5-field cron expression that croner reads, in `zone`. */
  cron: string;
  time: string;
  zone: string;
  language: string;
  /** 1: says nothing when nothing changed; 0: says so in one line. */
  quiet: number;
  lateness_ms: number;
  /** active | paused */
  status: string;
  pause_reason: string | null;
  next_run: number | null;
  /** Store version that the last delivered digest brought the channel up to; null before the first. */
  told_version: string | null;
  told_at: number | null;
  created_at: number;
  updated_at: number;
}

export interface OutboxTable {
  id: string;
  /** Rows of one lane are delivered one after the other, in the order of due_at. */
  lane: string;
  kind: string;
  platform: string;
  space: string;
  channel: string;
  thread: string;
  /** For a private notice: whom to tell; '' otherwise. */
  recipient: string;
  subscription: string | null;
  ledger: string | null;
  /** What the row is about before it is composed (JSON; by kind). */
  subject: string;
  due_at: number;
  /** No attempt before this instant (back-off). */
  not_before: number;
  /** After this instant it is too late to post for the first time. */
  deadline: number;
  state: string;
  attempts: number;
  first_attempt_at: number | null;
  lease_owner: string | null;
  lease_until: number | null;
  /** Frozen at the first attempt: JSON list of platform payloads, one a message. */
  payloads: string | null;
  /** Frozen at the first attempt: JSON the composer wants back once everything is posted. */
  effect: string | null;
  /** JSON list: ids of the messages posted so far. */
  message_ids: string;
  error: string | null;
  created_at: number;
  updated_at: number;
}

export interface StoreVersionsTable {
  /** briefing@number; numbers count up from 1 for each briefing. */
  id: string;
  briefing: string;
  number: number;
  /** Content hash of the compiled briefing. */
  hash: string;
  created_at: number;
  /** JSON of what changed against the version before. */
  record: string;
}

export interface SnapshotsTable {
  briefing: string;
  /** The content's hash; for what of a large one follows, the hash, # and the part's number. */
  hash: string;
  /** JSON of the compiled briefing, or of a part of it, for diffing. */
  snapshot: string;
}

export interface RegisteredCommandsTable {
  /** platform|application|scope */
  target: string;
  hash: string;
  at: number;
}

export interface KeysTable {
  /** What it is for. */
  name: string;
  /** Base64. */
  value: string;
  at: number;
}

export interface InboxTable {
  /** Key of the posting. */
  id: string;
  at: number;
  edited_at: number | null;
  /** JSON of the reply. */
  payload: string;
}

export interface ProcessesTable {
  id: string;
  label: string;
  seen_at: number;
  /** The reload that it is asked for, and what it made of it: JSON list of problems, null = nothing yet. */
  reload_asked: string | null;
  reload_answer: string | null;
}

export interface IncomingTable {
  id: string;
  platform: string;
  space: string;
  channel: string;
  thread: string;
  /** The person's message; '' where there is none. */
  message: string;
  at: number;
  state: string;
  /** JSON of the event; null once it is done. */
  event: string;
  text_hash: string;
  lease_owner: string | null;
  lease_until: number | null;
  /** Hash of whoever asked; '' = unknown. */
  person: string;
  /** 1: counts against the budgets. */
  spent: number;
}

export interface StopsTable {
  platform: string;
  space: string;
  channel: string;
  thread: string;
  why: string;
  /** Nothing is posted there before. */
  until: number;
  pause_ms: number;
}

export interface ChannelSettingsTable {
  platform: string;
  space: string;
  /** '' = the whole server. */
  channel: string;
  name: string;
  /** '' = taken back. */
  value: string;
  /** The platform's id of whoever set it; '' = unknown. */
  set_by: string;
  at: number;
}

export interface SettingChangesTable {
  platform: string;
  space: string;
  channel: string;
  name: string;
  old_value: string;
  new_value: string;
  set_by: string;
  at: number;
}

export interface InstallationsTable {
  /** Of the workspace; of the organisation where the app is installed for all of it. */
  id: string;
  /** The organisation's id; '' = none. A workspace of it that has no token of its own has an empty `sealed`. */
  enterprise: string;
  name: string;
  bot_user: string;
  /** The tokens, encrypted; '' = those of the organisation. */
  sealed: string;
  /** The key that opens it. */
  key_id: string;
  /** When the token ends; null = never. */
  expires_at: number | null;
  /** A process renews the tokens until then. */
  renewing_until: number;
  installed_by: string;
  at: number;
}

export interface InstallStatesTable {
  /** Hash of the state that the platform brings back. */
  id: string;
  /** Hash of the cookie of the browser that began. */
  cookie: string;
  expires_at: number;
}

export interface HomesTable {
  space: string;
  person: string;
  opened_at: number;
  /** Versions of the briefings that the page was last made from. */
  shown: string;
}

export interface PagesTable {
  space: string;
  channel: string;
  briefing: string;
  /** The platform's id of the page. */
  page: string;
  /** Version of the briefing that it shows. */
  shown: string;
  at: number;
}
