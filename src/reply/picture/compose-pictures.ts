// Which picture goes with what: a topic of figures has them by who gave them, everything else its dates. None where fewer
// than two marks have a date: a line says that better.

import type { Claim, Topic } from '../../briefing/types.ts';
import type { Store } from '../../store/store.ts';
import { UserError } from '../../user-error.ts';
import { figureClaims } from '../card/topic-figures.ts';
import { fill, words } from '../words.ts';
import { figuresPictures } from './figures.ts';
import { type Mark, marksOf } from './marks.ts';
import type { Picture } from './picture.ts';
import { type ThemeName, themes } from './theme.ts';
import { timelinePictures } from './timeline.ts';
import type { Typesetter } from './typesetter.ts';

const LEAST = 2;

export interface Draw {
  readonly theme: ThemeName;
  readonly typesetter: Typesetter;
}

/** Throws a UserError where a character of it is in no font of ours: a picture with holes is none. */
export function topicPictures(
  store: Store,
  topic: Topic,
  claims: readonly Claim[],
  draw: Draw,
): readonly Picture[] {
  const figures = marksOf(store, figureClaims(store, topic, claims), true);
  if (figures.length < LEAST) return claimsPictures(store, topic.title, claims, draw);
  refuseMissing(topic.title, figures, draw.typesetter);
  return figuresPictures({ topic: topic.title, marks: figures, ...dressed(draw) });
}

/** The same claims by their dates. */
export function claimsPictures(
  store: Store,
  title: string,
  claims: readonly Claim[],
  draw: Draw,
): readonly Picture[] {
  const marks = marksOf(store, claims);
  if (marks.length < LEAST) return [];
  refuseMissing(title, marks, draw.typesetter);
  return timelinePictures({ title, marks, ...dressed(draw) });
}

const dressed = ({ theme, typesetter }: Draw) => ({ theme: themes[theme], typesetter });

function refuseMissing(title: string, marks: readonly Mark[], typesetter: Typesetter): void {
  const [character] = typesetter.missing([
    title,
    ...marks.flatMap(({ speaker, quote, when, key }) => [speaker, quote, when, key]),
  ]);
  if (character === undefined) return;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new UserError(fill(words.picture.noGlyph, { character, code: `U+${code}` }));
}
