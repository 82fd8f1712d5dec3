// The few shapes that pictures are made of, as SVG text. Every word is escaped; every number is rounded, so that the same
// picture is the same bytes everywhere.

import { cleanLine } from '../clean-text.ts';

export type Shape = string;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return cleanLine(text).replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. `inside` is SVG already. */
export function element(name: string, attributes: Attributes, inside?: string): Shape {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`],
  );
  const opening = `<${name}${written.join('')}`;
  return inside === undefined ? `${opening}/>` : `${opening}>${inside}</${name}>`;
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
  readonly anchor?: 'middle' | 'end';
}

export function text(x: number, y: number, words: string, { size, fill, isBold, anchor }: TextStyle): Shape {
  const style = {
    'font-size': size,
    fill,
    'font-weight': isBold === true ? 700 : undefined,
    'text-anchor': anchor,
  };
  return element('text', { x, y, ...style }, escapeXml(words));
}
