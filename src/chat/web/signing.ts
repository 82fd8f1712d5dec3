// Cookies that only processes with this key can make: a value with the HMAC of its purpose and itself. What was signed for one
// purpose is worth nothing for another.

import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Signer {
  sign(purpose: string, value: string): string;
  /** The value, when it was signed here for this purpose. */
  read(purpose: string, signed: string): string | undefined;
}

/** `key`: 32 random bytes. */
export function createSigner(key: Uint8Array): Signer {
  const seal = (purpose: string, value: string): string =>
    createHmac('sha256', key).update(`${purpose}\0${value}`).digest('base64url');
  return {
    sign: (purpose, value) => `${value}.${seal(purpose, value)}`,
    read(purpose, signed) {
      const dot = signed.lastIndexOf('.');
      if (dot === -1) return undefined;
      const value = signed.slice(0, dot);
      const given = Buffer.from(signed.slice(dot + 1));
      const right = Buffer.from(seal(purpose, value));
      return given.length === right.length && timingSafeEqual(given, right) ? value : undefined;
    },
  };
}
