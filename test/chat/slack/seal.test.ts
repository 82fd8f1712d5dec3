import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from '../../../src/chat/slack/seal.ts';

const [a, b] = ['a', 'b'].map((id) => ({ id, key: randomBytes(32) }));
if (a === undefined || b === undefined) throw new Error('two keys');

test('tokens open with their own key and for their own workspace only', () => {
  const sealed = seal([a], 'T1', 'xoxb-secret');
  expect(sealed.text).not.toContain('xoxb');
  expect(unseal([b, a], 'T1', sealed)).toBe('xoxb-secret');
  expect(() => unseal([a], 'T2', sealed)).toThrow();
  expect(() => unseal([b], 'T1', sealed)).toThrow(
    'sealed with the key “a”, which SLACK_TOKEN_KEYS does not name',
  );
  const changed = Buffer.from(sealed.text, 'base64');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => unseal([a], 'T1', { ...sealed, text: changed.toString('base64') })).toThrow();
  expect(seal([a], 'T1', 'xoxb-secret').text).not.toBe(sealed.text);
});
