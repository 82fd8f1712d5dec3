// The pictures that go with a card: by address, for platforms that fetch them from our pages; without a public address by
// their path, for platforms that take them as files. Where a picture cannot be drawn the card's rows say the same.

import type { Answer } from '../../answer/answer-types.ts';
import type { Card, CardPicture } from '../../reply/card/card.ts';
import { absolute, claimsPicturePath, topicPicturePath } from '../../reply/permalink.ts';
import { words } from '../../reply/words.ts';
import { UserError } from '../../user-error.ts';
import type { Incoming } from '../contract/adapter.ts';
import type { TakesFiles } from '../kit/wire.ts';

/** More would fill the screen; the rest is on the next pages. */
const MOST = 2;
/** Discord takes so many options; a private card may need one more. */
const MOST_OPTIONS = 24;

/** How a picture gets to whoever asked. */
export interface PictureWays {
  readonly publicUrl?: string | undefined;
  readonly takesFiles?: TakesFiles;
}

/** The ways to where somebody asks. */
export function picturesTo(
  {
    publicUrl,
    takesFiles,
  }: {
    readonly publicUrl?: string | undefined;
    readonly takesFiles?: ((platform: string) => TakesFiles) | undefined;
  },
  { place }: Pick<Incoming, 'place'>,
): PictureWays {
  return { publicUrl, takesFiles: takesFiles?.(place.platform) };
}

/** Of a topic that was not narrowed down, its own; else the card's claims by their dates. Throws a UserError where none can be. */
export async function picturesOf(
  { publicUrl, takesFiles }: PictureWays,
  answer: Answer,
  { cites, pages }: Pick<Card, 'cites' | 'pages'>,
): Promise<readonly CardPicture[]> {
  if (publicUrl === undefined && takesFiles === undefined) return [];
  const { picturesOfClaims, picturesOfTopic } = await import('../picture/find-picture.ts');
  const { store, understood, asked } = answer;
  const isWhole = understood.filters.length === 0 && asked.options.asOf === undefined;
  const topic =
    answer.outcome === 'answered' && answer.kind === 'topic' && isWhole ? answer.topic : undefined;
  const isFigures = topic?.layout === 'figures' && pages.page === 1;
  const pictures = isFigures
    ? picturesOfTopic(store, topic.command, 'light')
    : picturesOfClaims(store, cites, 'light');
  return pictures.slice(0, MOST).map(({ alt }, i) => {
    const path = (theme: 'light' | 'dark') =>
      isFigures
        ? topicPicturePath(topic.command, store.version, i + 1, theme)
        : claimsPicturePath(cites, store.version, i + 1, theme);
    const address = (theme: 'light' | 'dark') =>
      publicUrl === undefined ? path(theme) : absolute(publicUrl, path(theme));
    return { light: address('light'), dark: address('dark'), alt };
  });
}

/** The card with its pictures; as it is where its words cannot be drawn. */
export async function withPictures(card: Card, ways: PictureWays, answer: Answer): Promise<Card> {
  try {
    const pictures = await picturesOf(ways, answer, card);
    return pictures.length === 0 ? card : { ...card, pictures };
  } catch (error) {
    if (error instanceof UserError) return card;
    throw error;
  }
}

/** Menus offer a picture only where it surely comes. */
export function withPictureOption(card: Card, { publicUrl, takesFiles }: PictureWays): Card {
  const { menu } = card;
  const at = menu?.options.findIndex(({ value }) => value === 'asof') ?? -1;
  const comes = publicUrl !== undefined || takesFiles === 'always';
  if (!comes || menu === undefined || at === -1 || menu.options.length >= MOST_OPTIONS) return card;
  const option = { value: 'picture', label: words.buttons.picture };
  return { ...card, menu: { ...menu, options: menu.options.toSpliced(at + 1, 0, option) } };
}
