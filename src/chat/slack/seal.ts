// Tokens at rest: AES-256-GCM with a key from the settings. Each text names the key that opens it, so that keys can be
// changed, and is bound to the installation it belongs to, so that it opens nowhere else.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealed } from '../../state/installations.ts';
import { UserError } from '../../user-error.ts';

export interface SealKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The first seals, all open. */
export type SealKeys = readonly [SealKey, ...SealKey[]];

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function seal(keys: SealKeys, owner: string, text: string): Sealed {
  const [{ id, key }] = keys;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { key: id, text: Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64') };
}

/** Throws a UserError where the key is not among ours; any other error means that the text was tampered with. */
export function unseal(keys: SealKeys, owner: string, { key: id, text }: Sealed): string {
  const found = keys.find((one) => one.id === id);
  if (found === undefined) {
    throw new UserError(
      `The Slack tokens of ${owner} are sealed with the key “${id}”, which SLACK_TOKEN_KEYS does not name. Put it back, behind the new one.`,
    );
  }
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(ALGORITHM, found.key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
  return Buffer.concat(opened).toString('utf8');
}
