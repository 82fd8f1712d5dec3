// A server that the bot has left leaves nothing, whatever was on its way there.

import { afterEach, expect, it } from 'vitest';
import { forgetLeft } from '../../../src/chat/kit/forget-left.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { createTurns, threadKey } from '../../../src/state/turns.ts';
import { createScene, mention, type Scene } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

it('an answer that remembers its question after the server is forgotten is forgotten with it', async () => {
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const event = mention('how many were killed?');
  const { platform, space } = event.asked.place;
  const thread = threadKey(platform, space, 'channel');
  scene = await createScene({
    responder: async () => {
      asked.resolve();
      await released.promise;
      await createTurns(scene.state.db, () => scene.time.now).remember(thread, ['how many were killed?']);
      return { reply: noticeReply('around 300'), posted: async () => {} };
    },
  });
  const kit = await scene.join();
  const received = kit.receive(event);
  await asked.promise;
  const forgotten = forgetLeft(scene.state.db, kit, platform, space);
  released.resolve();
  await Promise.all([forgotten, received]);
  expect(await scene.state.db.selectFrom('turns').select('thread').execute()).toEqual([]);
});
