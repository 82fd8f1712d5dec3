// What a chat surface is to Sitrep. Each adapter turns its platform's events into an `Incoming`, asks the responder,
// and renders the reply. A new member needs a decision record.

import type { Reply } from '../../reply/blocks.ts';
import type { Place } from '../../state/place.ts';

/** The space of all that belongs to no server: private messages of people who share nothing but the bot. */
export const DIRECT = 'direct';

/** A command or a question, as typed. */
export interface Incoming {
  readonly place: Place;
  /** Who asks: the platform's id; absent where there are no accounts. */
  readonly user?: string;
  /** How the platform shows them to others. */
  readonly userName?: string;
  /** Follow-ups share the context of this key: see conversations.ts. */
  readonly conversation: string;
  /** The message of ours that this one answers: that one's conversation is gone on with. */
  readonly repliesTo?: string;
  /** The message of somebody else that this one answers. */
  readonly beside?: string;
  /** Free text; beside a command what stands behind its name, a subcommand first. */
  readonly text: string;
  /** Lines that the asker quotes: the text to check, apart from what is asked. */
  readonly quoted?: string;
  readonly command?: { readonly name: string; readonly options: Readonly<Record<string, string>> };
  /** A button or menu of ours that was used, and the message under which it stands. */
  readonly press?: {
    readonly id: string;
    readonly values: readonly string[];
    readonly message: string;
    /** Whoever presses is whom the card answers, or the only one who sees it. */
    readonly isOwn: boolean;
  };
  /** True when only the asker sees the reply. */
  readonly private: boolean;
  /** Whoever asks has said who is to see the reply; no setting overrules that. */
  readonly isPrivacyChosen?: boolean;
  /** May manage the channel: subscribe digests and the like. */
  readonly mayManage: boolean;
  /** May change the settings of the server or workspace, by the platform's own rights; absent = no. */
  readonly mayConfigure?: boolean;
  /** Ids of the roles that they have, where the platform has roles. */
  readonly roles?: readonly string[];
  /** The language that the platform shows them, such as "uk" or "en-GB"; absent where it does not tell. */
  readonly locale?: string;
}

/** What was posted, for the ledger. One id for every message that the reply became. */
export interface Posted {
  readonly place: Place;
  readonly messageIds: readonly string[];
}

export interface Response {
  readonly reply: Reply;
  /** What a later question can go on from: kept with the messages that the reply becomes. */
  readonly context?: unknown;
  /** A message of ours that is to be taken back. */
  readonly withdraws?: string;
  /** Where an adapter that posts by itself reports its messages. */
  posted(posted: Posted): Promise<void>;
}

/** Never throws: failures become replies. */
export type Responder = (incoming: Incoming) => Promise<Response>;

/** A slash command to register: name, description and text options. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly name: string;
    readonly description: string;
    readonly required: boolean;
  }[];
  /** What the command can do; it has no options of its own then. */
  readonly subcommands?: readonly Omit<CommandSpec, 'subcommands' | 'isManaging' | 'isConfiguring'>[];
  /** Offered to those who may manage the channel. */
  readonly isManaging?: boolean;
  /** Offered to those who may manage the server. */
  readonly isConfiguring?: boolean;
}

export interface ChatAdapter {
  readonly name: Place['platform'];
  /** Connects and begins to answer; rejects with a UserError when the platform refuses the credentials. */
  start(): Promise<void>;
  /** Finishes what is in flight, then disconnects. */
  stop(): Promise<void>;
}
