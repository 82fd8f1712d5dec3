// What a link to a topic says of itself: "/?q=/casualties" unfurls with the topic's title and picture.

import { absolute, topicPicturePath } from '../../reply/permalink.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import type { Unfurl } from './head.ts';

/** Undefined for anything but a topic's bare command, and where nobody outside can open the link. */
export async function topicUnfurl(
  question: string,
  stores: readonly Store[],
  publicUrl: string | undefined,
): Promise<Unfurl | undefined> {
  const command = /^\/([a-z0-9-]+)$/.exec(question)?.[1] ?? '';
  const store = stores.find((one) => one.topic(command) !== undefined);
  const topic = store?.topic(command);
  if (store === undefined || topic === undefined || publicUrl === undefined) return undefined;
  const alt = await altOfPicture(store, command);
  const picture = {
    url: absolute(publicUrl, topicPicturePath(command, store.version, 1, 'light')),
    alt: alt ?? '',
  };
  return {
    title: topic.title,
    description: topic.description,
    url: absolute(publicUrl, `/?q=${encodeURIComponent(question)}`),
    ...(alt === undefined ? {} : { picture }),
  };
}

async function altOfPicture(store: Store, command: string): Promise<string | undefined> {
  const { picturesOfTopic } = await import('../picture/find-picture.ts');
  try {
    return picturesOfTopic(store, command, 'light')[0]?.alt;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
