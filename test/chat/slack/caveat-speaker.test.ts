// Who said a quote stands before the words of another that have to be read with it.

import { expect, test } from 'vitest';
import { renderSlack } from '../../../src/chat/slack/render.ts';
import { replyTo } from '../../reply/ferry.ts';

test('the hospital is named before its spokesman’s caveat', () => {
  const sent = JSON.stringify(
    renderSlack(replyTo('how many were treated in hospital?'))[0]?.blocks,
  ).replaceAll('\u00a0', ' ');
  const order = ['treated 44 people', "Orla's Hospital", 'with it:', 'spokesman'].map((text) =>
    sent.indexOf(text),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
