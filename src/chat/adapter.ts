// What a chat surface is to Sitrep. Each adapter turns its platform's events into an `Incoming`, asks the responder,
// and renders the reply. A new member needs a decision record.

import type { Reply } from '../reply/blocks.ts';

/** Where a message is: ids of the platform. */
export interface Place {
  readonly platform: 'discord' | 'slack' | 'web' | 'terminal';
  /** Guild, workspace; "local" for web and terminal. */
  readonly space: string;
  readonly channel: string;
  /** Thread within the channel, where there is one. */
  readonly thread?: string;
}

/** A command or a question, as typed. */
export interface Incoming {
  readonly place: Place;
  /** Who asks: the platform's id; absent where there are no accounts. */
  readonly user?: string;
  /** Follow-ups share the context of this key: thread, else channel and person. */
  readonly conversation: string;
  /** Free text; beside a command what stands behind its name, a subcommand first. */
  readonly text: string;
  readonly command?: { readonly name: string; readonly options: Readonly<Record<string, string>> };
  /** True when only the asker sees the reply. */
  readonly private: boolean;
  /** May manage the channel: subscribe digests and the like. */
  readonly mayManage: boolean;
}

/** What was posted, for the ledger. One id for every message that the reply became. */
export interface Posted {
  readonly place: Place;
  readonly messageIds: readonly string[];
}

/** The reply, and where to report the posted messages; never throws: failures become replies. */
export type Responder = (
  incoming: Incoming,
) => Promise<{ readonly reply: Reply; posted(posted: Posted): Promise<void> }>;

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
  readonly subcommands?: readonly Omit<CommandSpec, 'subcommands' | 'isManaging'>[];
  /** Offered to those who may manage the channel. */
  readonly isManaging?: boolean;
}

export interface ChatAdapter {
  readonly name: Place['platform'];
  /** Connects and begins to answer; rejects with a UserError when the platform refuses the credentials. */
  start(): Promise<void>;
  /** Posts without being asked (digests, corrections). */
  send(place: Place, reply: Reply, deliveryId: string): Promise<Posted>;
  /** Finishes what is in flight, then disconnects. */
  stop(): Promise<void>;
}
