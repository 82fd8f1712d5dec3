// The keys by which a posting is known again: on the platform, and in the eyes of whoever looks at it.

import { createHash } from 'node:crypto';

/** No letters or digits that are read as another, and no vowels: no words come out. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';
const SHOWN = 8;

/** 25 characters, as many as Discord's nonce takes: 129 bits of the key's hash. */
export function toNonce(messageKey: string): string {
  return hashOf(messageKey).toString(36).padStart(50, '0').slice(-25);
}

/** The short key of a delivery (an outbox row) as its messages show it: one of 2.8 × 10¹¹ in the channel of an author. */
export function toShownKey(id: string): string {
  let rest = hashOf(id);
  let key = '';
  for (let n = 0; n < SHOWN; n += 1) {
    key += LETTERS[Number(rest % BigInt(LETTERS.length))] ?? '';
    rest /= BigInt(LETTERS.length);
  }
  return key;
}

/** The first message shows the delivery's key as it is, the ones after it with their number. */
export function partKey(key: string, part: number): string {
  return part === 0 ? key : `${key}-${part + 1}`;
}

/** Whether a text shows this very key, and not one that only begins with it. */
export function showsKey(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + key.length]];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}

function hashOf(text: string): bigint {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
}
