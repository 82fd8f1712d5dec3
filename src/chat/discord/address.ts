// How to reach whoever asked on Discord: kept with the event, handed back with each post.

export interface DiscordAddress {
  /** Where the reply goes: a thread, else the channel. */
  readonly channel: string;
  /** The message that the reply stands under. */
  readonly replyTo?: string;
  readonly interaction?: {
    readonly application: string;
    readonly token: string;
    /** Epoch milliseconds when Discord made it. */
    readonly at: number;
    /** Of an app that a person added and the server did not: Discord takes five follow-ups of it. */
    readonly isPersons?: true;
    /** The rest of an answer goes out by it: from this message on. */
    readonly restFrom?: number;
  };
}

/** Follow-ups of an app that a person added, to one interaction. */
const FOLLOW_UPS = 5;

/**
 * Whether Discord takes this message as a follow-up; the last one that it takes is left for the line that offers the rest,
 * unless nothing is left.
 */
export function hasFollowUp(
  { isPersons, restFrom }: NonNullable<DiscordAddress['interaction']>,
  part: number,
  isLast: boolean,
): boolean {
  // The first message of an answer takes the place of the acknowledgement; where the rest goes out, a line has it.
  const before = restFrom === undefined ? part - 1 : part - restFrom;
  return isPersons !== true || before < (isLast ? FOLLOW_UPS : FOLLOW_UPS - 1);
}

/** Discord takes a token for 15 minutes; one less for clocks that differ. */
const TOKEN_MS = 14 * 60_000;

export function readAddress(address: unknown): DiscordAddress | undefined {
  return typeof address === 'object' && address !== null && 'channel' in address
    ? (address as DiscordAddress)
    : undefined;
}

/** The interaction through which can still be answered. */
export function openInteraction(
  address: DiscordAddress | undefined,
  now: number,
): DiscordAddress['interaction'] | undefined {
  const interaction = address?.interaction;
  return interaction !== undefined && now - interaction.at < TOKEN_MS ? interaction : undefined;
}
