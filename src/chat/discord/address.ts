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
  };
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
