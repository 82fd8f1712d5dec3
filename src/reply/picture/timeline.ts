// What was said of which day, the newest first: the date, its sign on the line, the words, who says them.

import { words } from '../words.ts';
import type { Mark } from './marks.ts';
import { onPages } from './pages.ts';
import { dress, EDGE, fitting, frame, gradient, type Picture, type PictureParts, WIDTH } from './picture.ts';
import { element, type Shape, text } from './svg.ts';
import type { Theme } from './theme.ts';

const TOP = 96;
const BOTTOM = 572;
const LINE_X = 286;
const TEXT_X = 322;
const DATE_X = LINE_X - 32;
const ROW = 52;
const LINE = 35;
const MOST_AIR = 30;
const QUOTE = { size: 29 } as const;
const DATE = { size: 30, isBold: true } as const;
const SMALL = { size: 23 } as const;
const ROOM = WIDTH - EDGE - TEXT_X;

export function timelinePictures(parts: PictureParts): readonly Picture[] {
  const { typesetter, title } = parts;
  const newest = parts.marks.toReversed();
  const height = ({ quote }: Mark): number => ROW + LINE * typesetter.lines(quote, QUOTE, ROOM).length;
  const pages = onPages(title, newest, BOTTOM - TOP, height);
  return pages.map((marks, i) => {
    const needed = marks.reduce((sum, mark) => sum + height(mark), 0);
    const air = Math.max(0, Math.min(MOST_AIR, (BOTTOM - TOP - needed) / marks.length));
    return draw(parts, marks, { page: i + 1, of: pages.length }, (mark) => height(mark) + air);
  });
}

function draw(
  parts: PictureParts,
  marks: readonly Mark[],
  pages: { page: number; of: number },
  height: (mark: Mark) => number,
): Picture {
  const { theme, typesetter } = parts;
  const rows: Shape[] = [];
  let y = TOP;
  let lastSign = y;
  for (const [i, mark] of marks.entries()) {
    const lines = typesetter.lines(mark.quote, QUOTE, ROOM);
    const size = fitting(typesetter, mark.when, DATE, DATE_X - EDGE / 2, 18);
    const source = `${mark.speaker} › ${mark.key}`;
    const small = fitting(typesetter, source, SMALL, ROOM, 13);
    lastSign = y + 22;
    rows.push(
      signDown(mark, y + 22, theme, `by${i}`),
      text(DATE_X, y + 33, mark.when, { ...DATE, size, fill: theme.ink, anchor: 'end' }),
      ...yearOf(mark, marks[i - 1], y, theme),
      ...lines.map((line, row) => text(TEXT_X, y + 33 + row * LINE, line, { ...QUOTE, fill: theme.ink })),
      text(TEXT_X, y + 33 + (lines.length - 1) * LINE + 32, source, { size: small, fill: theme.soft }),
    );
    y += height(mark);
  }
  const line = element('line', {
    x1: LINE_X,
    x2: LINE_X,
    y1: TOP + 22,
    y2: lastSign,
    stroke: theme.rule,
    'stroke-width': 4,
  });
  return frame(parts, marks, pages, [line, ...rows], [words.picture.newestFirst]);
}

/** Under the first date of a year, where the date itself does not name it. */
function yearOf(mark: Mark, before: Mark | undefined, y: number, theme: Theme): readonly Shape[] {
  const year = (one: Mark | undefined) => (one?.to ?? one?.from)?.slice(0, 4);
  const own = year(mark) ?? '';
  if (own === year(before) || mark.when.includes(own)) return [];
  return [text(DATE_X, y + 60, own, { size: 22, fill: theme.soft, anchor: 'end' })];
}

function signDown({ from, to, isInferred }: Mark, y: number, theme: Theme, id: string): Shape {
  if (from !== null && from === to)
    return element('circle', { cx: LINE_X, cy: y, r: 11, ...dress(isInferred, theme.accent, theme.paper) });
  const bar = { x: LINE_X - 9, y: y - 22, width: 18, height: 44, rx: 9 };
  if (from !== null && to !== null)
    return element('rect', { ...bar, ...dress(isInferred, theme.accent, theme.paper) });
  // The newest stands on top: what is open towards the past fades downwards.
  const fades = gradient(id, theme.accent, to === null, true);
  const look = isInferred
    ? { fill: theme.paper, stroke: `url(#${id})`, 'stroke-width': 5 }
    : { fill: `url(#${id})`, stroke: theme.paper, 'stroke-width': 1 };
  return `${fades}${element('rect', { ...bar, ...look })}`;
}
