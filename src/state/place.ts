// Where a message is or goes, as the tables keep it. An absent thread is '' there, so that it can be compared.

export interface Place {
  readonly platform: string;
  /** Guild or workspace id; "local" for web and terminal. */
  readonly space: string;
  readonly channel: string;
  /** Thread within the channel, where there is one. */
  readonly thread?: string;
}

interface PlaceColumns {
  platform: string;
  space: string;
  channel: string;
  thread: string;
}

export function toPlaceColumns(place: Place): PlaceColumns {
  const { platform, space, channel, thread } = place;
  return { platform, space, channel, thread: thread ?? '' };
}

export function readPlace({ platform, space, channel, thread }: PlaceColumns): Place {
  return { platform, space, channel, ...(thread === '' ? {} : { thread }) };
}
