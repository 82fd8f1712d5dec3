// A card as Slack blocks: cores are rich_text, where nothing formats, links or pings, so that they read as printed; what
// is ours is the small print below. The notification is the answer itself, both sides of it.

import { pressesOf } from '../../reply/card/actions.ts';
import type { Beside, Card, CardLine, Core, LegendEntry, Run } from '../../reply/card/card.ts';
import { marksOf } from '../../reply/card/marks.ts';
import { runsText } from '../../reply/card/voice.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { words } from '../../reply/words.ts';
import { cutText } from '../text/cut-text.ts';
import { escapeLine, literal, type TextElement } from './escape.ts';
import { limits } from './limits.ts';
import {
  type ButtonElement,
  type FoldBlock,
  type PlainText,
  richText,
  type SlackBlock,
  section,
} from './parts.ts';
import { cutEscaped } from './plain-blocks.ts';
import { cell, cellOf, tableOf } from './table.ts';

export interface CardOptions {
  /** Presses work here: the version of the store that they carry. */
  readonly store?: string;
  /** The full quotes, above the legend. */
  readonly fold?: FoldBlock;
}

/** A card takes no more; what is opened from one, to be read, as many as a message has room for. */
const MOST_BLOCKS = 12;
const MOST_OPENED = limits.blocks - 2;
const NOTIFICATION = 600;

export interface CardBlocks {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/** Undefined where Slack would not take it: then the receipts, which can be split, stand for it. */
export function cardBlocks(
  card: Card,
  options: CardOptions,
  before: readonly SlackBlock[] = [],
): CardBlocks | undefined {
  const blocks = mergeContexts(
    [
      ...before,
      ...(card.readAs === undefined ? [] : [context([plainSmall(card.readAs)])]),
      ...titleBlocks(card),
      ...pictureBlocks(card),
      ...linesBlocks(card),
      ...(options.fold === undefined ? [] : [options.fold]),
      ...footBlocks(card),
      ...actionBlocks(card, options),
    ].filter(hasText),
  );
  const text = notification(card);
  const isTooMuch =
    blocks.length > (card.opened === undefined ? MOST_BLOCKS : MOST_OPENED) ||
    JSON.stringify(blocks).length > limits.blocksJson ||
    text.length > limits.textAdvised ||
    blocks.some((block) => block.type === 'context' && block.elements[0].text.length > limits.contextText);
  return isTooMuch ? undefined : { text, blocks };
}

/** Slack refuses what is blank. */
function hasText(block: SlackBlock): boolean {
  if (block.type === 'context') return block.elements[0].text.replaceAll(/[*\s]/g, '') !== '';
  if (block.type === 'header') return block.text.text.trim() !== '';
  return block.type !== 'rich_text' || block.elements.some(({ elements }) => elements.length > 0);
}

function pictureBlocks({ pictures = [] }: Card): readonly SlackBlock[] {
  return pictures.map(({ light, alt }) => ({
    type: 'image',
    image_url: light,
    alt_text: cutText(cleanLine(alt), limits.altText)[0] ?? '',
  }));
}

function titleBlocks({ title, subtitle }: Card): readonly SlackBlock[] {
  if (title === undefined) return [];
  const pages = subtitle === undefined ? '' : `${NO_BREAK}· ${noBreak(cleanLine(subtitle))}`;
  const whole = `${cleanLine(title)}${pages}`;
  return escapeLine(whole).length > limits.header
    ? [richText([section(literal(whole, { bold: true }))])]
    : [{ type: 'header', text: { type: 'plain_text', text: escapeLine(whole), emoji: false } }];
}

/** Rows that are a table, together; each other line by itself. */
function linesBlocks({ title, lines, isTable }: Card): readonly SlackBlock[] {
  const rows = isTable === true ? lines.filter((line) => line.type === 'row') : [];
  if (rows.length === 0) return lines.flatMap(lineBlocks);
  const { asOf, quote: said, whoSays } = words.table;
  const cells = rows.map((row) => [
    cell(noBreak(row.label)),
    cellOf([...quoted(row.core), ...row.beside.flatMap((beside) => besideElements(beside, '\n'))]),
    cell(runsText(row.voice)),
  ]);
  return [
    tableOf(title ?? words.table.figures, [asOf, said, whoSays], cells),
    ...lines.filter((line) => line.type !== 'row').flatMap(lineBlocks),
  ];
}

function lineBlocks(line: CardLine): readonly SlackBlock[] {
  switch (line.type) {
    case 'position': {
      // Before what stands with the quote: its speaker under another's words would be read as theirs.
      const isInline = line.beside.length > 0 || line.voice.every(({ type }) => type === 'key');
      const elements = [
        ...quoted(line.core),
        ...(isInline ? voiceElements(line.voice) : []),
        ...line.beside.flatMap((beside) => besideElements(beside, '\n')),
      ];
      const small = [...(isInline ? [] : [smallRuns(line.voice)]), ...line.small.map(smallRuns)];
      return [
        ...(line.relation === undefined ? [] : [context([`*${plainSmall(line.relation)}*`])]),
        richText([section(elements)]),
        ...(small.length === 0 ? [] : [context(small)]),
      ];
    }
    case 'row': {
      const elements = [
        ...literal(`${cleanLine(line.label)}  `, { bold: true }),
        ...quoted(line.core),
        ...voiceElements(line.voice),
        ...line.beside.flatMap((beside) => besideElements(beside, beside.lead.startsWith('≠') ? '\n' : ', ')),
      ];
      return [richText([section(elements)])];
    }
    case 'passage':
      return [
        richText([{ type: 'rich_text_quote', elements: partElements(line.parts) }]),
        ...(line.runs.length === 0 ? [] : [context([`${smallRuns(line.runs)}${openLink(line.url)}`])]),
      ];
    case 'entry': {
      const [first = '', ...more] = line.texts;
      return [
        richText([
          section([
            ...literal(`${cleanLine(line.label)}  `, { bold: true }),
            ...literal(cleanLine(first), line.isGone === true ? { strike: true } : undefined),
            ...more.flatMap((text) => literal(`\n${cleanLine(text)}`)),
          ]),
        ]),
      ];
    }
    case 'head':
      return [richText([section(literal(cleanLine(line.text), { bold: true }))])];
    case 'plain':
      return [richText([section(literal(cleanLine(line.text)))])];
    case 'small':
      return [context([line.isStrong ? `*${plainSmall(runsText(line.runs))}*` : smallRuns(line.runs)])];
  }
}

function quoted(core: Core): readonly TextElement[] {
  const { before, after } = marksOf(core);
  return [...literal(before), ...partElements(core.parts), ...literal(after)];
}

function partElements(parts: Core['parts']): readonly TextElement[] {
  return parts.flatMap(({ text, isStrong }) =>
    literal(cleanLine(text), isStrong ? { bold: true } : undefined),
  );
}

const NO_BREAK = '\u00a0';

/** Who says it, behind its quote: a key alone is bold, a name slanted. */
function voiceElements(voice: readonly Run[]): readonly TextElement[] {
  if (voice.length === 0) return [];
  const isKeyAlone = voice.every(({ type }) => type === 'key');
  const text = cleanLine(runsText(voice)).replaceAll(' ', NO_BREAK);
  return isKeyAlone ? literal(`${NO_BREAK}${text}`, { bold: true }) : literal(` ${text}`, { italic: true });
}

function besideElements({ lead, core, voice }: Beside, before: string): readonly TextElement[] {
  const isDifference = lead.startsWith('≠');
  return [
    ...literal(`${before}${cleanLine(lead)} `, isDifference ? { bold: true } : { italic: true }),
    ...(core === undefined ? [] : quoted(core)),
    ...voiceElements(voice),
  ];
}

/** What formats in mrkdwn, by a character that looks like it and does not. */
const LOOKALIKES: Readonly<Record<string, string>> = { '~': '∼', '*': '∗', '`': 'ˋ', _: '＿' };

function plainSmall(text: string): string {
  return escapeLine(text).replaceAll(/[~*`_]/g, (character) => LOOKALIKES[character] ?? character);
}

function smallRuns(runs: readonly Run[]): string {
  return runs.map((run) => plainSmall(run.type === 'key' ? run.key : run.text)).join('');
}

function context(lines: readonly string[]): SlackBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: lines.join('\n'), verbatim: true }] };
}

/** Small print that follows small print is one block where there are too many. */
function mergeContexts(blocks: readonly SlackBlock[]): readonly SlackBlock[] {
  const merged = [...blocks];
  for (let i = 1; i < merged.length && merged.length > MOST_BLOCKS; ) {
    const [one, two] = [merged[i - 1], merged[i]];
    if (one?.type === 'context' && two?.type === 'context') {
      merged.splice(i - 1, 2, context([one.elements[0].text, two.elements[0].text]));
    } else i++;
  }
  return merged;
}

function footBlocks(card: Card): readonly SlackBlock[] {
  const entries = [
    ...card.legend.map(legendText),
    ...(card.hasInferred ? [noBreak(plainSmall(words.legend.inferred))] : []),
  ];
  const lines = [...(card.legend.length === 0 ? [] : [entries.join(', ')]), ...card.closing.map(plainSmall)];
  return lines.length === 0 ? [] : [context(lines)];
}

function legendText({ key, name, date, url }: LegendEntry): string {
  const label = plainSmall(name);
  const address = url === undefined ? undefined : linkAddress(url);
  return [
    `*${key}*`,
    address === undefined ? noBreak(label) : `<${address}|${noBreak(label.replaceAll('|', '¦'))}>`,
    noBreak(plainSmall(date)),
  ].join(NO_BREAK);
}

/** " · <…|Open>" below a passage. */
function openLink(url: string | undefined): string {
  const address = url === undefined ? undefined : linkAddress(url);
  return address === undefined ? '' : ` · <${address}|${words.receipts.open}>`;
}

const noBreak = (text: string): string => text.replaceAll(' ', NO_BREAK);

/** Undefined for anything but http and https; nothing in it ends the link. */
function linkAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  return parsed.href
    .replaceAll('&', '&amp;')
    .replaceAll(/[<>|\s]/g, (character) => encodeURIComponent(character));
}

function actionBlocks(card: Card, { store }: CardOptions): readonly SlackBlock[] {
  const presses = pressesOf(card, store);
  if (presses === undefined) return [];
  const wanted = [...presses.pager.filter(({ isDisabled }) => isDisabled !== true), ...presses.buttons];
  const buttons = wanted.map(
    ({ label, spoken, id, verb }, i): ButtonElement => ({
      type: 'button',
      text: plainText(label, limits.buttonText),
      action_id: `s1_${i}`,
      value: id,
      // Sharing alone is green: it changes what others see.
      ...(verb === 'share' ? { style: 'primary' } : {}),
      ...(spoken === undefined ? {} : { accessibility_label: spoken }),
    }),
  );
  const menu =
    presses.menu === undefined
      ? []
      : [
          {
            type: 'static_select',
            action_id: presses.menu.id,
            placeholder: plainText(presses.menu.placeholder, limits.placeholder),
            options: presses.menu.options.map(({ label, value, description }) => ({
              text: plainText(label, limits.optionText),
              value,
              ...(description === undefined
                ? {}
                : { description: plainText(description, limits.optionText) }),
            })),
          } as const,
        ];
  const elements = [...buttons, ...menu];
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 's1', elements }];
}

/** A label on one line, as long as Slack takes one; never empty. */
function plainText(text: string, most: number): PlainText {
  const [first = ''] = cutText(cleanLine(text), most, (chunk) => escapeLine(chunk).length);
  const escaped = escapeLine(first);
  return { type: 'plain_text', text: escaped.trim() === '' ? '…' : escaped, emoji: false };
}

/** The answer in words, whole groups of positions as long as there is room; the first in any case. */
function notification(card: Card): string {
  const groups: string[][] = [];
  for (const line of card.lines) {
    const isJoined = line.type === 'position' && line.relation !== undefined;
    const text = lineText(line);
    if (text === '') continue;
    if (isJoined) groups.at(-1)?.push(text);
    else groups.push([text]);
  }
  const kept: string[] = [];
  for (const group of [
    ...(card.title === undefined || card.lines[0].type === 'position' ? [] : [[cleanLine(card.title)]]),
    ...groups,
  ]) {
    const length = [...kept, ...group].join('\n').length;
    if (length > NOTIFICATION && kept.some((line) => line.includes('“'))) break;
    kept.push(...group);
  }
  const text = escapeLines(kept.join('\n'));
  if (text.trim() === '') return words.states.notStatedAtAll;
  return text.length <= NOTIFICATION ? text : `${cutEscaped(text, NOTIFICATION - 1)[0] ?? ''}…`;
}

const escapeLines = (text: string): string => text.split('\n').map(escapeLine).join('\n');

function lineText(line: CardLine): string {
  const beside = (one: Beside): string =>
    [one.lead, ...(one.core === undefined ? [] : [quote(one.core)]), runsText(one.voice)].join(' ').trim();
  switch (line.type) {
    case 'position':
      return [
        ...(line.relation === undefined ? [] : [line.relation]),
        `${quote(line.core)} ${runsText(line.voice)}`,
        ...line.beside.map(beside),
      ]
        .map(cleanLine)
        .join('\n');
    case 'row':
      return [`${line.label}: ${quote(line.core)} ${runsText(line.voice)}`, ...line.beside.map(beside)]
        .map(cleanLine)
        .join('\n');
    case 'passage':
      return cleanLine(`“${line.parts.map(({ text }) => text).join('')}” ${runsText(line.runs)}`);
    case 'entry':
      return cleanLine(`${line.label} ${line.texts.join(' ')}`);
    case 'head':
    case 'plain':
      return cleanLine(line.text);
    case 'small':
      return '';
  }
}

function quote(core: Core): string {
  const { before, after } = marksOf(core);
  return `${before}${core.parts.map(({ text }) => text).join('')}${after}`;
}
