// Figures by who gave them, over time: a lane a position, the mark at its date, the printed words under the mark, kept
// within the frame. A place is a date; nothing has a height or a length that would say how many.

import { fill, words } from '../words.ts';
import type { Mark } from './marks.ts';
import { onPages } from './pages.ts';
import {
  EDGE,
  FADE,
  fitting,
  frame,
  type Picture,
  type PictureParts,
  type Sign,
  signAcross,
  WIDTH,
} from './picture.ts';
import { createScale, type Scale } from './scale.ts';
import { element, type Shape, text } from './svg.ts';
import type { Theme } from './theme.ts';
import type { Typesetter } from './typesetter.ts';

const TOP = 76;
const BOTTOM = 536;
const GAP = 8;
/** Sizes of a lane; the largest at which all stand on one picture, so that no account stands without the others. */
interface Density {
  /** A lane without its words. */
  readonly head: number;
  readonly line: number;
  readonly quote: { readonly size: number };
  readonly speaker: { readonly size: number; readonly isBold: true };
}
const LOOSE: Density = { head: 73, line: 36, quote: { size: 30 }, speaker: { size: 28, isBold: true } };
const MIDDLE: Density = { head: 65, line: 32, quote: { size: 26 }, speaker: { size: 25, isBold: true } };
const DENSE: Density = { head: 55, line: 28, quote: { size: 23 }, speaker: { size: 22, isBold: true } };
const ROOM = WIDTH - 2 * EDGE;
/** A lane may be this much higher than it needs, where there are few. */
const MOST_AIR = 24;

/** As many pictures as the marks need; the oldest first. */
export function figuresPictures(
  parts: Omit<PictureParts, 'title'> & { readonly topic: string },
): readonly Picture[] {
  const { typesetter, topic } = parts;
  const title = fill(words.picture.figures, { topic });
  const heightAt =
    ({ head, line, quote }: Density) =>
    (mark: Mark): number =>
      head + line * typesetter.lines(mark.quote, quote, ROOM).length + GAP;
  const pagesAt = (density: Density) => onPages(title, parts.marks, BOTTOM - TOP + GAP, heightAt(density));
  const density = [LOOSE, MIDDLE, DENSE].find((one) => pagesAt(one).length === 1) ?? MIDDLE;
  const pages = pagesAt(density);
  return pages.map((marks, i) => {
    const needed = marks.reduce((sum, mark) => sum + heightAt(density)(mark), 0);
    const air = Math.max(0, Math.min(MOST_AIR, (BOTTOM - TOP + GAP - needed) / marks.length));
    return draw({ ...parts, title }, marks, { page: i + 1, of: pages.length }, { ...density, air });
  });
}

function draw(
  parts: PictureParts,
  marks: readonly Mark[],
  pages: { page: number; of: number },
  density: Density & { readonly air: number },
): Picture {
  const { theme, typesetter } = parts;
  const scale = createScale(
    marks.flatMap(({ from, to }) => [from, to].filter((day) => day !== null)),
    EDGE,
    WIDTH - EDGE,
  );
  const shapes: Shape[] = [];
  let y = TOP;
  for (const [i, mark] of marks.entries()) {
    const lines = typesetter.lines(mark.quote, density.quote, ROOM);
    const height = density.head + density.line * lines.length + density.air;
    shapes.push(...lane(mark, lines, scale, { y, height, theme, typesetter, density, id: `by${i}` }));
    y += height + GAP;
  }
  return frame(
    parts,
    marks,
    pages,
    [...shapes, ...axis(scale, y, theme, typesetter)],
    [words.picture.noScale],
  );
}

interface Lane {
  readonly y: number;
  readonly height: number;
  readonly theme: Theme;
  readonly typesetter: Typesetter;
  readonly density: Density;
  readonly id: string;
}

function lane(
  mark: Mark,
  lines: readonly string[],
  scale: Scale,
  { y, height, theme, typesetter, density, id }: Lane,
): readonly Shape[] {
  const { head, line, quote, speaker } = density;
  const small = { size: speaker.size };
  const date = `${mark.when} · ${mark.key}`;
  const room = ROOM - typesetter.width(date, small) - 30;
  const size = fitting(typesetter, mark.speaker, speaker, room, 14);
  const axisY = y + head - 15;
  const sign = signOf(mark, scale);
  const middle = (sign.from + sign.to) / 2;
  const width = Math.max(...lines.map((one) => typesetter.width(one, quote)));
  const left = Math.max(EDGE, Math.min(middle - width / 2, WIDTH - EDGE - width));
  return [
    element('rect', { x: EDGE - 20, y, width: ROOM + 40, height, rx: 10, fill: theme.lane }),
    element('line', {
      x1: EDGE,
      x2: WIDTH - EDGE,
      y1: axisY,
      y2: axisY,
      stroke: theme.rule,
      'stroke-width': 2,
    }),
    text(EDGE, y + speaker.size + 7, mark.speaker, { ...speaker, size, fill: theme.ink }),
    text(WIDTH - EDGE, y + speaker.size + 7, date, { ...small, fill: theme.soft, anchor: 'end' }),
    signAcross(sign, axisY, theme, theme.paper, id),
    ...lines.map((words, i) =>
      text(left, y + head + quote.size - 4 + i * line, words, { ...quote, fill: theme.ink }),
    ),
  ];
}

function signOf({ from, to, isInferred }: Mark, scale: Scale): Sign {
  if (from === null && to !== null) {
    const end = scale.x(to);
    return { from: Math.max(EDGE, end - FADE), to: end, open: 'from', isInferred };
  }
  if (to === null && from !== null) {
    const begin = scale.x(from);
    return { from: begin, to: Math.min(WIDTH - EDGE, begin + FADE), open: 'to', isInferred };
  }
  return { from: scale.x(from ?? ''), to: scale.x(to ?? ''), isInferred };
}

function axis(scale: Scale, y: number, theme: Theme, typesetter: Typesetter): readonly Shape[] {
  const style = { size: 24, fill: theme.soft };
  let free = 0;
  return scale.ticks.flatMap(({ x, label }) => {
    const width = typesetter.width(label, style);
    const left = Math.max(EDGE, Math.min(x - width / 2, WIDTH - EDGE - width));
    if (left < free) return [];
    free = left + width + 20;
    return [
      element('line', { x1: x, x2: x, y1: y - 4, y2: y + 6, stroke: theme.soft, 'stroke-width': 2 }),
      text(left, y + 30, label, style),
    ];
  });
}
