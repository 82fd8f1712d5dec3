// Who or what is forgotten leaves nothing, whatever was on its way; and nothing is done, asked or answered twice for it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Incoming } from '../../../src/chat/contract/adapter.ts';
import { forgetAsker, forgetLeft } from '../../../src/chat/kit/forgetting.ts';
import type { Kit } from '../../../src/chat/kit/kit.ts';
import { noticeReply } from '../../../src/reply/notice.ts';
import { personOf } from '../../../src/state/questions.ts';
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

/** A bot that forgets whoever writes "forget me", and says how often it has. */
async function startForgetful(isBlind = false): Promise<Kit> {
  let times = 0;
  let kit: Kit | undefined;
  scene = await createScene({
    isBlind,
    async responder({ text, place, user = '' }: Incoming) {
      if (text === 'forget me' && kit !== undefined) {
        times += 1;
        await forgetAsker(scene.state.db, kit, { platform: place.platform, person: user }, () => undefined);
        return { reply: noticeReply(`forgotten ${times}`), posted: async () => {} };
      }
      const context = [{ text, by: personOf(place.platform, user) }];
      await createTurns(scene.state.db, () => scene.time.now).remember(`discord|G1|C1|${user}`, context);
      return { reply: noticeReply(`you asked: ${text}`), posted: async () => {}, context };
    },
  });
  kit = await scene.join();
  return kit;
}

/** As after kill -9: what the journal of the first process has, this among it, is read by the second. */
async function startAgain(journalled: string): Promise<void> {
  const directory = path.dirname(scene.file);
  const journals = () =>
    readdirSync(directory)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(path.join(directory, name), 'utf8'));
  await expect.poll(journals).toEqual([expect.stringContaining(journalled)]);
  const later = await scene.join();
  await later.start();
  await later.tick();
  await later.settled();
}

it('"forget me" is not carried out again by whoever starts next', async () => {
  const kit = await startForgetful();
  await kit.receive(mention('how many were killed?'));
  await kit.receive(mention('forget me'));
  await kit.receive(mention('and wounded?'));
  await startAgain('and wounded?');
  expect(scene.said.map(({ text }) => text)).toEqual([
    'you asked: how many were killed?',
    'forgotten 1',
    'you asked: and wounded?',
  ]);
});

it('what is being asked while its asker is forgotten is answered', async () => {
  const kit = await startForgetful();
  const waiting = mention('how many / were killed?');
  const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<undefined>()];
  scene.fail(() => {
    reached.resolve();
    return released.promise;
  });
  const answered = kit.receive(waiting);
  await reached.promise;
  scene.fail(() => undefined);
  await kit.receive({ ...mention('forget me'), lane: 'C2' });
  released.resolve(undefined);
  await answered;
  expect(scene.said.map(({ text }) => text)).toEqual(['forgotten 1', 'you asked: how many', 'were killed?']);
  await kit.settled();
  const turns = () => scene.state.db.selectFrom('turns').select('context').execute();
  await expect.poll(turns).toEqual([]);
});

it('what was answered in a server that is forgotten is not answered again by whoever starts next', async () => {
  const kit = await startForgetful(true);
  await kit.receive(mention('how many were killed?'));
  await forgetLeft(scene.state.db, kit, 'discord', 'G1');
  await startAgain('how many were killed?');
  expect(scene.said).toHaveLength(1);
  expect(JSON.stringify(await scene.state.db.selectFrom('incoming').selectAll().execute())).not.toMatch(
    /killed|G1|"ann"/,
  );
});
