// What the pictures share: size, title, signs of dates and their legend, and the frame around all of it.

import { fill, words } from '../words.ts';
import type { Mark } from './marks.ts';
import { describeMark } from './marks.ts';
import { element, type Shape, text } from './svg.ts';
import type { Theme } from './theme.ts';
import type { Typesetter } from './typesetter.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
/** Text keeps this far from the edges. */
export const EDGE = 60;

export interface Picture {
  readonly svg: string;
  /** Every date, speaker and quote in it. */
  readonly alt: string;
  readonly claims: readonly string[];
}

export interface PictureParts {
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly theme: Theme;
  readonly typesetter: Typesetter;
}

/** Discord takes 1,024 characters of alt text. */
export const LONGEST_ALT = 1000;

export function altOf(title: string, marks: readonly Mark[]): string {
  return `${title}. ${marks.map(describeMark).join('. ')}`;
}

/** The whole file; `shapes` stand between the title and the legend. */
export function frame(
  { title, theme, typesetter }: PictureParts,
  marks: readonly Mark[],
  pages: { readonly page: number; readonly of: number },
  shapes: readonly Shape[],
  notes: readonly string[],
): Picture {
  const subtitle = pages.of < 2 ? '' : fill(words.pages.ofPages, { n: pages.page, total: pages.of });
  const room = WIDTH - 2 * EDGE - (subtitle === '' ? 0 : typesetter.width(subtitle, { size: 26 }) + 30);
  const size = fitting(typesetter, title, { size: 36, isBold: true }, room, 22);
  const [first = '', ...cut] = typesetter.lines(title, { size, isBold: true }, room);
  const shown = cut.length === 0 ? first : `${first} …`;
  const inside = [
    element('rect', { width: WIDTH, height: HEIGHT, fill: theme.paper }),
    text(EDGE, 54, shown, { size, fill: theme.ink, isBold: true }),
    ...(subtitle === ''
      ? []
      : [text(WIDTH - EDGE, 54, subtitle, { size: 26, fill: theme.soft, anchor: 'end' })]),
    ...shapes,
    ...legend(marks, theme, typesetter, notes),
  ];
  const alt = altOf(title, marks);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      'font-family': 'Noto Sans, Noto Sans KR, sans-serif',
      role: 'img',
      'aria-label': alt,
    },
    inside.join(''),
  );
  return { svg, alt, claims: marks.map(({ claim }) => claim) };
}

/** The largest size, down to `least`, at which the words fit on one line. */
export function fitting(
  typesetter: Typesetter,
  line: string,
  style: { readonly size: number; readonly isBold?: boolean },
  room: number,
  least: number,
): number {
  const width = typesetter.width(line, style);
  return width <= room ? style.size : Math.max(least, Math.floor((style.size * room) / width));
}

export interface Sign {
  /** Where it begins and ends along the line of time. */
  readonly from: number;
  readonly to: number;
  /** The end at which it is open, and fades. */
  readonly open?: 'from' | 'to';
  readonly isInferred: boolean;
}

/** How long an open end fades, and the least length of a bar. */
export const FADE = 180;
const LEAST_BAR = 28;

/** A dot for a day, a bar for a stretch, hollow where inferred, fading where open; `id` is unique in the picture. */
export function signAcross(sign: Sign, y: number, theme: Theme, paper: string, id: string): Shape {
  const { from, to, open, isInferred } = sign;
  if (open === undefined && from === to) {
    return element('circle', { cx: from, cy: y, r: 11, ...dress(isInferred, theme.accent, paper) });
  }
  const middle = (from + to) / 2;
  const width = Math.max(LEAST_BAR, to - from);
  const x = open === undefined ? Math.min(from, middle - width / 2) : from;
  if (open === undefined)
    return element('rect', {
      x,
      y: y - 9,
      width,
      height: 18,
      rx: 9,
      ...dress(isInferred, theme.accent, paper),
    });
  const bar = element('rect', {
    x,
    y: y - 9,
    width,
    height: 18,
    rx: 9,
    ...(isInferred ? { fill: paper, stroke: `url(#${id})`, 'stroke-width': 5 } : { fill: `url(#${id})` }),
  });
  return `${gradient(id, theme.accent, open === 'from')}${bar}`;
}

/** Fades towards its beginning, or its end; across, in the line of time. */
export function gradient(id: string, colour: string, fadesIn: boolean, isDown = false): Shape {
  const clear = element('stop', { offset: fadesIn ? 0 : 1, 'stop-color': colour, 'stop-opacity': 0 });
  const full = element('stop', { offset: fadesIn ? 0.6 : 0.4, 'stop-color': colour });
  const stops = fadesIn ? `${clear}${full}` : `${full}${clear}`;
  const down = isDown ? { x1: 0, y1: 0, x2: 0, y2: 1 } : {};
  return element('defs', {}, element('linearGradient', { id, ...down }, stops));
}

export function dress(isInferred: boolean, colour: string, paper: string) {
  return { fill: isInferred ? paper : colour, stroke: colour, 'stroke-width': 5 };
}

const BETWEEN = 32;
const LEGEND_SIZES = [23, 22, 21, 20, 19, 18, 17] as const;

/** What the signs mean that are in the picture, as shapes: fonts lack them. */
function legend(
  marks: readonly Mark[],
  theme: Theme,
  typesetter: Typesetter,
  notes: readonly string[],
): readonly Shape[] {
  const y = 602;
  const isDay = ({ from, to }: Mark) => from !== null && from === to;
  const signs = [
    {
      isThere: marks.some(({ isInferred }) => !isInferred),
      width: 18,
      draw: (x: number) =>
        element('circle', {
          cx: x + 9,
          cy: y,
          r: 8,
          fill: theme.soft,
          stroke: theme.soft,
          'stroke-width': 4,
        }),
      label: words.picture.printed,
    },
    {
      isThere: marks.some(({ isInferred }) => isInferred),
      width: 18,
      draw: (x: number) =>
        element('circle', {
          cx: x + 9,
          cy: y,
          r: 8,
          fill: theme.paper,
          stroke: theme.soft,
          'stroke-width': 4,
        }),
      label: words.picture.inferred,
    },
    {
      isThere: marks.some((mark) => !isDay(mark) && mark.from !== null && mark.to !== null),
      width: 44,
      draw: (x: number) =>
        element('rect', {
          x: x + 2,
          y: y - 7,
          width: 40,
          height: 14,
          rx: 7,
          fill: theme.paper,
          stroke: theme.soft,
          'stroke-width': 4,
        }),
      label: words.picture.within,
    },
    {
      isThere: marks.some(({ from, to }) => from === null || to === null),
      width: 44,
      draw: (x: number) =>
        `${gradient('open', theme.soft, true)}${element('rect', { x, y: y - 8, width: 44, height: 16, rx: 8, fill: 'url(#open)' })}`,
      label: words.picture.open,
    },
  ].filter(({ isThere }) => isThere);
  const room = (size: number): number =>
    [
      ...signs.map(({ label, width }) => typesetter.width(label, { size }) + width + 9),
      ...notes.map((note) => typesetter.width(note, { size })),
    ].reduce((sum, one) => sum + one + BETWEEN, -BETWEEN);
  const size = LEGEND_SIZES.find((one) => room(one) <= WIDTH - 2 * EDGE) ?? 16;
  const style = { size, fill: theme.soft };
  const shapes: Shape[] = [];
  let x = EDGE;
  for (const { width, draw, label } of signs) {
    shapes.push(draw(x), text(x + width + 9, y + 8, label, style));
    x += width + 9 + typesetter.width(label, { size }) + BETWEEN;
  }
  for (const note of notes) {
    shapes.push(text(x, y + 8, note, style));
    x += typesetter.width(note, { size }) + BETWEEN;
  }
  return shapes;
}
