// The pictures that go with a card: by address, for platforms that fetch them from our pages. Without a public address
// there are none, and where a picture cannot be drawn the card's rows say the same.

import type { Answer } from '../../answer/answer-types.ts';
import type { Card, CardPicture } from '../../reply/card/card.ts';
import { absolute, claimsPicturePath, topicPicturePath } from '../../reply/permalink.ts';
import { words } from '../../reply/words.ts';
import { UserError } from '../../user-error.ts';

/** More would fill the screen; the rest is on the next pages. */
const MOST = 2;
/** Discord takes so many options; a private card may need one more. */
const MOST_OPTIONS = 24;

/** Of a topic that was not narrowed down, its own; else the card's claims by their dates. Throws a UserError where none can be. */
export async function picturesOf(
  publicUrl: string | undefined,
  answer: Answer,
  { cites, pages }: Pick<Card, 'cites' | 'pages'>,
): Promise<readonly CardPicture[]> {
  if (publicUrl === undefined) return [];
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
    return { light: absolute(publicUrl, path('light')), dark: absolute(publicUrl, path('dark')), alt };
  });
}

/** The card with its pictures; as it is where its words cannot be drawn. */
export async function withPictures(card: Card, publicUrl: string | undefined, answer: Answer): Promise<Card> {
  try {
    const pictures = await picturesOf(publicUrl, answer, card);
    return pictures.length === 0 ? card : { ...card, pictures };
  } catch (error) {
    if (error instanceof UserError) return card;
    throw error;
  }
}

/** Menus offer a picture only where platforms can fetch one. */
export function withPictureOption(card: Card, publicUrl: string | undefined): Card {
  const { menu } = card;
  const at = menu?.options.findIndex(({ value }) => value === 'asof') ?? -1;
  if (publicUrl === undefined || menu === undefined || at === -1 || menu.options.length >= MOST_OPTIONS)
    return card;
  const option = { value: 'picture', label: words.buttons.picture };
  return { ...card, menu: { ...menu, options: menu.options.toSpliced(at + 1, 0, option) } };
}
