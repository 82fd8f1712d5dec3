// A notice into a channel of the desk's choice, straight through the platform: nothing is written down first.

import type { Deliveries } from '../digest/delivery/delivery.ts';
import { noticeReply } from '../reply/notice.ts';
import type { Place } from '../state/place.ts';

const POST_WITHIN_MS = 10_000;

export interface NoticeParts {
  readonly place: Place;
  readonly deliveries: Deliveries;
  /** Epoch milliseconds. */
  clock(): number;
  /** A new unguessable id. */
  newId(): string;
}

/** False when it could not be posted. */
export async function postNotice(
  parts: NoticeParts,
  kind: 'alert' | 'watch',
  text: string,
): Promise<boolean> {
  const delivery = parts.deliveries.get(parts.place.platform);
  if (delivery === undefined) return false;
  const id = parts.newId();
  const [payload] = delivery.render(noticeReply(text, kind, 'answered'), parts.place);
  const outcome = await delivery.post({
    ...parts.place,
    messageKey: `${kind}|${id}#0`,
    nonce: id.replaceAll('-', '').slice(0, 25),
    shownKey: '',
    part: 0,
    address: undefined,
    recipient: '',
    payload,
    firstAttemptAt: parts.clock(),
    signal: AbortSignal.timeout(POST_WITHIN_MS),
  });
  return outcome.outcome === 'posted';
}
