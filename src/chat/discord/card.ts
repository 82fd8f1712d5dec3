// A card as a Discord container: the answer in the document's words at full size, ours small or in italics below it, one
// text component a position, so that what differs touches. Buttons are grey: nothing competes with the answer.

import { pressesOf } from '../../reply/card/actions.ts';
import type { Accent, Beside, Card, CardLine, Core, LegendEntry, Run } from '../../reply/card/card.ts';
import { marksOf } from '../../reply/card/marks.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { words } from '../../reply/words.ts';
import { cutText } from '../text/cut-text.ts';
import { limits } from './limits.ts';
import { escapeLine, smallPrint } from './markdown.ts';

export interface TextComponent {
  readonly type: 10;
  readonly content: string;
}
export interface SeparatorComponent {
  readonly type: 14;
  readonly divider: boolean;
  readonly spacing: 1 | 2;
}
export interface ButtonComponent {
  readonly type: 2;
  /** 2 = grey. */
  readonly style: 1 | 2;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: true;
}
export interface SelectComponent {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
}
export interface RowComponent {
  readonly type: 1;
  readonly components: readonly ButtonComponent[] | readonly [SelectComponent];
}
export interface GalleryComponent {
  readonly type: 12;
  readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
}
export type ContainerPart = GalleryComponent | TextComponent | SeparatorComponent | RowComponent;

export interface CardOptions {
  /** Presses work here: the version of the store that they carry. */
  readonly store?: string;
  /** Short text that a delivery finds its post by; last in the small print. */
  readonly key?: string;
  /** Ids of the registered commands, by name without the slash: they become links in /help. */
  readonly commandIds?: ReadonlyMap<string, string>;
}

export const accents: Readonly<Record<Exclude<Accent, 'none'>, number>> = {
  answered: 0x2a9d8f,
  differ: 0xc77f00,
  declined: 0x80848e,
  corrected: 0xda373c,
};

/** Undefined where Discord would not take it: then the receipts, which can be split, stand for it. */
export function cardComponents(
  card: Card,
  options: CardOptions,
  before: readonly TextComponent[] = [],
): readonly ContainerPart[] | undefined {
  const hasWords = (one: string): boolean => one.replaceAll(/[-#>*\s]/g, '') !== '';
  const head = [
    ...before.map(({ content }) => content),
    ...(card.readAs === undefined ? [] : [smallPrint(escapeLine(card.readAs))]),
    ...titleText(card),
  ].filter(hasWords);
  const body = bodyTexts(card, options).filter(hasWords);
  const foot = footText(card, options);
  const parts: readonly ContainerPart[] = [
    ...head.map(text),
    ...gallery(card),
    ...body.map(text),
    ...(foot === '' ? [] : [{ type: 14, divider: true, spacing: 1 } as const, text(foot)]),
    ...actionRows(card, options),
  ];
  const characters = [...head, ...body, foot].reduce((sum, one) => sum + one.length, 0);
  const components = parts.reduce((sum, part) => sum + 1 + (part.type === 1 ? part.components.length : 0), 1);
  return characters > limits.textV2 || components > limits.componentsV2 ? undefined : parts;
}

/** Discord's own look is dark for most. */
function gallery({ pictures = [] }: Card): readonly GalleryComponent[] {
  if (pictures.length === 0) return [];
  const items = pictures.map(({ dark, alt }) => ({
    media: { url: dark },
    description: cutText(cleanLine(alt), limits.mediaDescription)[0] ?? '',
  }));
  return [{ type: 12, items }];
}

const text = (content: string): TextComponent => ({ type: 10, content });

function titleText({ title, subtitle }: Card): readonly string[] {
  if (title === undefined || cleanLine(title).trim() === '') return [];
  const pages = subtitle === undefined ? '' : `${NO_BREAK}· ${noBreak(escapeLine(subtitle))}`;
  return [`### ${escapeLine(title)}${pages}`];
}

/** Small lines of our own that follow each other are one text, and so is a small line that leads to a quote. */
function bodyTexts(card: Card, options: CardOptions): readonly string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const line of card.lines) {
    const written = lineText(line, options);
    const isSmall = line.type === 'small';
    const last = texts.pop();
    if (last === undefined) texts.push(written);
    else if (isOpen) texts.push(`${last}\n${written}`);
    else texts.push(last, written);
    isOpen = isSmall;
  }
  return texts;
}

function lineText(line: CardLine, options: CardOptions): string {
  switch (line.type) {
    case 'position': {
      const isInline = line.voice.every(({ type }) => type === 'key');
      return [
        ...(line.relation === undefined ? [] : [smallPrint(`**${escapeLine(line.relation)}**`)]),
        `${quoted(line.core)}${isInline ? ` ${small(line.voice)}` : ''}`,
        ...(isInline ? [] : [smallPrint(small(line.voice))]),
        ...line.beside.map((beside) => smallPrint(besideSmall(beside))),
        ...line.small.map((runs) => smallPrint(small(runs))),
      ].join('\n');
    }
    case 'row': {
      const beside = line.beside.map((one) => {
        const isDifference = one.lead.startsWith('≠');
        const lead = isDifference ? `\n**${escapeLine(one.lead)}**` : `, *${escapeLine(one.lead)}*`;
        return [lead, ...(one.core === undefined ? [] : [quoted(one.core)]), ...voiceOf(one)].join(' ');
      });
      return `**${escapeLine(line.label)}** ${quoted(line.core)} ${italic(line.voice)}${beside.join('')}`;
    }
    case 'passage':
      return [
        `> ${partsText(line.parts)}`,
        ...(line.runs.length === 0 ? [] : [smallPrint(`${small(line.runs)}${openLink(line.url)}`)]),
      ].join('\n');
    case 'entry':
      return line.isGone === true
        ? `**${escapeLine(line.label)}** ~~${escapeLine(line.texts.join(' '))}~~`
        : entryText(line.label, line.texts, options);
    case 'head':
      return `**${escapeLine(line.text)}**`;
    case 'plain':
      return escapeLine(line.text);
    case 'small':
      return smallPrint(line.isStrong ? `**${small(line.runs)}**` : small(line.runs));
  }
}

/** A label, its first text beside it, further ones small below; commands as links where their ids are known. */
function entryText(label: string, texts: readonly string[], { commandIds }: CardOptions): string {
  const [first = '', ...more] = texts;
  const linked = first
    .split(' ')
    .map((word) => {
      const id = /^\/[a-z0-9_-]+$/.test(word) ? commandIds?.get(word.slice(1)) : undefined;
      return id === undefined ? escapeLine(word) : `<${word}:${id}>`;
    })
    .join(' ');
  return [`**${escapeLine(label)}** ${linked}`, ...more.map((one) => smallPrint(escapeLine(one)))].join('\n');
}

function quoted(core: Core): string {
  const { before, after } = marksOf(core);
  return `${before}${partsText(core.parts)}${after}`;
}

function partsText(parts: Core['parts']): string {
  return parts
    .map(({ text: part, isStrong }) => (isStrong ? `**${escapeLine(part)}**` : escapeLine(part)))
    .join('');
}

const voiceOf = ({ voice }: Beside): readonly string[] => (voice.length === 0 ? [] : [italic(voice)]);

function besideSmall({ lead, core, voice }: Beside): string {
  return [
    escapeLine(lead),
    ...(core === undefined ? [] : [quoted(core)]),
    ...(voice.length === 0 ? [] : [small(voice)]),
  ].join(' ');
}

function small(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'key' ? `**${run.key}**` : escapeLine(run.text))).join('');
}

/** In a row the quote and its source share a line: what is ours is told by its slant. */
function italic(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.type === 'key') return `**${run.key}**`;
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escapeLine(run.text)) ?? [];
      return /[\p{L}\p{N}≠]/u.test(inner) ? `${before}*${inner}*${after}` : `${before}${inner}${after}`;
    })
    .join('');
}

const NO_BREAK = '\u00a0';

function footText(card: Card, { key }: CardOptions): string {
  const entries = [
    ...card.legend.map(legendText),
    ...(card.hasInferred ? [noBreak(escapeLine(words.legend.inferred))] : []),
  ];
  return [
    ...(card.legend.length === 0 ? [] : [entries.join(', ')]),
    ...card.closing.map(escapeLine),
    ...(key === undefined ? [] : [escapeLine(key)]),
  ]
    .map(smallPrint)
    .join('\n');
}

function legendText({ key, name, date, url }: LegendEntry): string {
  const label = noBreak(escapeLine(name));
  const address = url === undefined ? undefined : linkAddress(url);
  return `**${key}**${NO_BREAK}${address === undefined ? label : `[${label}](${address})`}${NO_BREAK}${noBreak(escapeLine(date))}`;
}

/** " · [Open](…)" below a passage. */
function openLink(url: string | undefined): string {
  const address = url === undefined ? undefined : linkAddress(url);
  return address === undefined ? '' : ` · [${words.receipts.open}](${address})`;
}

const noBreak = (line: string): string => line.replaceAll(' ', NO_BREAK);

/** An address that cannot end its link or carry markup; undefined for anything but http and https. */
function linkAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  const safe = parsed.href.replaceAll(
    /[()<>*_~`|\\\s]/g,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
  // Browsers know the sign before a text fragment only as it is.
  return safe.replace('#:%7E:', '#:~:');
}

function actionRows(card: Card, { store }: CardOptions): readonly RowComponent[] {
  const { pager = [], buttons = [], menu } = pressesOf(card, store) ?? {};
  const row = [...pager, ...buttons].map(
    ({ label, id, verb, isDisabled }): ButtonComponent => ({
      type: 2,
      // Sharing alone is blue: it changes what others see.
      style: verb === 'share' ? 1 : 2,
      label,
      custom_id: id,
      ...(isDisabled === true ? { disabled: true } : {}),
    }),
  );
  return [
    ...(row.length === 0 ? [] : [{ type: 1, components: row } as const]),
    ...(menu === undefined
      ? []
      : [
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: menu.id,
                placeholder: menu.placeholder,
                options: menu.options.slice(0, MOST_OPTIONS).map(({ label, value, description }) => ({
                  label: cutLabel(label),
                  value,
                  ...(description === undefined ? {} : { description }),
                })),
              },
            ],
          } as const,
        ]),
  ];
}

const MOST_OPTIONS = 25;

/** A label on one line, as long as Discord takes one; never empty. */
function cutLabel(label: string): string {
  const [first = ''] = cutText(cleanLine(label), limits.choiceName);
  return first.trim() === '' ? '…' : first;
}
