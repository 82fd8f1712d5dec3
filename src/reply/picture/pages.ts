// Marks on as many pictures as hold them, each with no more than it and its alt text have room for.

import type { Mark } from './marks.ts';
import { altOf, LONGEST_ALT } from './picture.ts';

/** `height` of a mark in the room of one picture; one mark stands on a picture however high it is. */
export function onPages(
  title: string,
  marks: readonly Mark[],
  room: number,
  height: (mark: Mark) => number,
): readonly (readonly Mark[])[] {
  const pages: Mark[][] = [];
  let used = 0;
  for (const mark of marks) {
    const last = pages.at(-1);
    const wanted = height(mark);
    if (last !== undefined && used + wanted <= room && altOf(title, [...last, mark]).length <= LONGEST_ALT) {
      last.push(mark);
      used += wanted;
    } else {
      pages.push([mark]);
      used = wanted;
    }
  }
  return pages;
}
