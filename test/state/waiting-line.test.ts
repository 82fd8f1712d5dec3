// Who waits for a connection: in order, as long as the server answers.

import { expect, it } from 'vitest';
import { createWaitingLine } from '../../src/state/waiting-line.ts';

async function enterAll(names: readonly string[], line: ReturnType<typeof createWaitingLine>) {
  const inside: string[] = [];
  for (const name of names)
    void line.enter().then(
      () => inside.push(name),
      ({ message }: Error) => inside.push(`${name}: ${message}`),
    );
  await settle();
  return inside;
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('lets in as many as there are places, the others in their order', async () => {
  const line = createWaitingLine(2);
  const inside = await enterAll(['a', 'b', 'c', 'd'], line);
  expect(inside).toEqual(['a', 'b']);
  line.leave();
  await settle();
  expect(inside).toEqual(['a', 'b', 'c']);
  for (let n = 0; n < 3; n += 1) line.leave();
  await settle();
  expect(inside).toEqual(['a', 'b', 'c', 'd']);
  expect(await enterAll(['e', 'f', 'g'], line)).toEqual(['e', 'f']);
});

it('sends all away who wait, and lets others in afterwards', async () => {
  const line = createWaitingLine(1);
  const inside = await enterAll(['a', 'b', 'c'], line);
  line.sendAway(new Error('silent'));
  await settle();
  expect(inside).toEqual(['a', 'b: silent', 'c: silent']);
  line.leave();
  expect(await enterAll(['d'], line)).toEqual(['d']);
});
