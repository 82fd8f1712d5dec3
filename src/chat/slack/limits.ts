// Slack's limits on what we send, checked by ourselves before anything goes out. Numbers from Slack's Block Kit and
// chat.postMessage reference; the sum over all blocks is undocumented (msg_blocks_too_long at about 13,200 characters).

import { createAtMost, type Json, lengthOf, listOf } from '../contract/limit-checks.ts';

export const limits = {
  altText: 2000,
  text: 40_000,
  textAdvised: 4_000,
  blocks: 50,
  viewBlocks: 100,
  formTitle: 24,
  /** All blocks as JSON: what Slack counts is more than their text. */
  blocksJson: 12_000,
  section: 3_000,
  fields: 10,
  field: 2_000,
  header: 150,
  buttonText: 75,
  buttonValue: 2_000,
  actionId: 255,
  options: 100,
  optionText: 75,
  optionValue: 150,
  placeholder: 150,
  actions: 25,
  contextElements: 10,
  contextText: 2_000,
  markdown: 12_000,
  tableRows: 100,
  /** Besides the head. */
  dataRows: 100,
  tableColumns: 20,
  tables: 1,
  tableCharacters: 10_000,
  blockId: 255,
  foldTitle: 150,
  foldBlocks: 10,
} as const;

const atMost = createAtMost('Slack');

/** Everything wrong with a message, in words; empty = Slack takes it. */
export function checkMessage(message: Json): readonly string[] {
  const problems: string[] = [];
  const blocks = listOf(message.blocks);
  const text = lengthOf(message.text);
  atMost(problems, 'text', text, limits.text);
  if (text === 0) problems.push('text is missing: notifications and screen readers read it');
  atMost(problems, 'blocks', blocks.length, limits.blocks);
  if (blocks.length > 0)
    atMost(problems, 'characters of all blocks', JSON.stringify(blocks).length, limits.blocksJson);
  const tables = blocks.filter(({ type }) => type === 'table' || type === 'data_table');
  atMost(problems, 'tables', tables.length, limits.tables);
  for (const block of blocks) checkBlock(problems, block);
  if (message.link_names !== false) problems.push('link_names must be false: a quote may hold @channel');
  if (message.unfurl_links !== false || message.unfurl_media !== false)
    problems.push('links must not unfurl');
  return problems;
}

/** Everything wrong with a form or a Home tab, in words; empty = Slack takes it. */
export function checkView(view: Json): readonly string[] {
  const problems: string[] = [];
  const blocks = listOf(view.blocks);
  atMost(problems, 'blocks of a view', blocks.length, limits.viewBlocks);
  atMost(problems, 'title of a form', textOf(view.title).length, limits.formTitle);
  const ids = blocks.flatMap(({ block_id: id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size !== ids.length) problems.push('two blocks share a block_id');
  for (const block of blocks) {
    checkBlock(problems, block);
    if (['table', 'data_table', 'container', 'markdown'].includes(String(block.type)))
      problems.push(`a view takes no ${String(block.type)}`);
  }
  return problems;
}

function checkBlock(problems: string[], block: Json): void {
  atMost(problems, 'block_id', lengthOf(block.block_id), limits.blockId);
  switch (block.type) {
    case 'header':
      atMost(problems, 'header', textOf(block.text).length, limits.header);
      if (textOf(block.text).trim() === '') problems.push('a header is blank');
      break;
    case 'section':
      atMost(problems, 'section', textOf(block.text).length, limits.section);
      atMost(problems, 'fields', listOf(block.fields).length, limits.fields);
      for (const field of listOf(block.fields)) atMost(problems, 'field', lengthOf(field.text), limits.field);
      if (block.accessory !== undefined) checkActions(problems, [block.accessory as Json]);
      break;
    case 'context':
      atMost(problems, 'context elements', listOf(block.elements).length, limits.contextElements);
      for (const element of listOf(block.elements)) {
        atMost(problems, 'context text', lengthOf(element.text), limits.contextText);
        if (element.type !== 'image' && lengthOf(element.text) === 0)
          problems.push('a context text is empty');
      }
      break;
    case 'actions':
      atMost(problems, 'actions', listOf(block.elements).length, limits.actions);
      checkActions(problems, listOf(block.elements));
      break;
    case 'markdown':
      atMost(problems, 'markdown', lengthOf(block.text), limits.markdown);
      break;
    case 'container':
      atMost(problems, 'title of a fold', textOf(block.title).length, limits.foldTitle);
      atMost(problems, 'blocks in a fold', listOf(block.child_blocks).length, limits.foldBlocks);
      if (listOf(block.child_blocks).length === 0) problems.push('a fold is empty');
      for (const child of listOf(block.child_blocks)) checkBlock(problems, child);
      break;
    case 'table':
      atMost(problems, 'table rows', listOf(block.rows).length, limits.tableRows);
      checkTable(problems, block);
      break;
    case 'data_table':
      checkDataTable(problems, block);
      checkTable(problems, block);
      break;
    case 'rich_text':
      checkRichText(problems, block);
      break;
    default:
  }
}

function checkActions(problems: string[], elements: readonly Json[]): void {
  const ids = elements.flatMap(({ action_id: id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size !== ids.length) problems.push('two elements share an action_id');
  for (const element of elements) {
    atMost(problems, 'action_id', lengthOf(element.action_id), limits.actionId);
    atMost(problems, 'button text', textOf(element.text).length, limits.buttonText);
    atMost(problems, 'button value', lengthOf(element.value), limits.buttonValue);
    atMost(problems, 'spoken label', lengthOf(element.accessibility_label), limits.buttonText);
    atMost(problems, 'placeholder', textOf(element.placeholder).length, limits.placeholder);
    const options = listOf(element.options);
    atMost(problems, 'options', options.length, limits.options);
    for (const option of options) {
      atMost(problems, 'option text', textOf(option.text).length, limits.optionText);
      atMost(problems, 'option value', lengthOf(option.value), limits.optionValue);
      atMost(problems, 'option description', textOf(option.description).length, limits.optionText);
    }
  }
}

function checkTable(problems: string[], table: Json): void {
  const rows = (table.rows ?? []) as readonly (readonly Json[])[];
  atMost(problems, 'table columns', Math.max(0, ...rows.map((cells) => cells.length)), limits.tableColumns);
  atMost(problems, 'characters of the table', JSON.stringify(rows).length, limits.tableCharacters);
  for (const cell of rows.flat()) {
    checkRichText(problems, cell);
    if (cell.type === 'raw_text' && lengthOf(cell.text) === 0) problems.push('a cell is empty');
  }
}

/** Rows besides the head, all as wide as it; a head has no rich text. */
function checkDataTable(problems: string[], table: Json): void {
  const [head = [], ...rows] = (table.rows ?? []) as readonly (readonly Json[])[];
  atMost(problems, 'rows of a data_table', rows.length, limits.dataRows);
  if (rows.length === 0) problems.push('a data_table has no rows');
  if (rows.some((row) => row.length !== head.length)) problems.push('rows of a data_table differ in width');
  if (head.some(({ type }) => type === 'rich_text')) problems.push('the head of a data_table has rich text');
  if (lengthOf(table.caption) === 0) problems.push('a data_table has no caption');
  const size = table.page_size ?? 1;
  if (typeof size !== 'number' || size < 1 || size > limits.dataRows)
    problems.push(`page_size: ${String(size)}, Slack takes 1 to ${limits.dataRows}`);
}

/** Slack refuses empty texts anywhere inside. */
function checkRichText(problems: string[], node: Json): void {
  if (node.type === 'text' && lengthOf(node.text) === 0) problems.push('a rich text element is empty');
  const elements = listOf(node.elements);
  if (node.type !== 'text' && node.elements !== undefined && elements.length === 0) {
    problems.push(`${String(node.type)} has no elements`);
  }
  for (const element of elements) checkRichText(problems, element);
}

function textOf(value: unknown): string {
  const text = (value as Json | undefined)?.text;
  return typeof text === 'string' ? text : '';
}
