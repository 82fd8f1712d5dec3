// Slack's limits, one past each.

import { expect, test } from 'vitest';
import { checkMessage } from '../../../src/chat/slack/limits.ts';

const quiet = { text: 'x', link_names: false, unfurl_links: false, unfurl_media: false };
const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const rich = (length: number) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x'.repeat(length) }] }],
});
const table = (rows: number, columns: number) => ({
  type: 'table',
  rows: Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => ({ type: 'raw_text', text: 'x' })),
  ),
});

const dataTable = (rows: number, more: object = {}) => ({
  ...table(rows, 2),
  type: 'data_table',
  caption: 'x',
  ...more,
});

test.each([
  {
    what: 'no text',
    message: { ...quiet, text: '' },
    problem: 'text is missing: notifications and screen readers read it',
  },
  {
    what: 'text',
    message: { ...quiet, text: 'x'.repeat(40_001) },
    problem: 'text: 40001, Slack takes 40000',
  },
  {
    what: 'blocks',
    message: { ...quiet, blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) },
    problem: 'blocks: 51, Slack takes 50',
  },
  {
    what: 'all blocks together',
    message: { ...quiet, blocks: [rich(6000), rich(6000)] },
    problem: /^characters of all blocks: 12\d+, Slack takes 12000$/,
  },
  {
    what: 'header',
    message: { ...quiet, blocks: [{ type: 'header', text: plain(151) }] },
    problem: 'header: 151, Slack takes 150',
  },
  {
    what: 'section',
    message: { ...quiet, blocks: [{ type: 'section', text: plain(3001) }] },
    problem: 'section: 3001, Slack takes 3000',
  },
  {
    what: 'fields',
    message: { ...quiet, blocks: [{ type: 'section', fields: Array.from({ length: 11 }, () => plain(1)) }] },
    problem: 'fields: 11, Slack takes 10',
  },
  {
    what: 'field',
    message: { ...quiet, blocks: [{ type: 'section', fields: [plain(2001)] }] },
    problem: 'field: 2001, Slack takes 2000',
  },
  {
    what: 'actions',
    message: {
      ...quiet,
      blocks: [
        { type: 'actions', elements: Array.from({ length: 26 }, () => ({ type: 'button', text: plain(1) })) },
      ],
    },
    problem: 'actions: 26, Slack takes 25',
  },
  {
    what: 'button text',
    message: { ...quiet, blocks: [{ type: 'actions', elements: [{ type: 'button', text: plain(76) }] }] },
    problem: 'button text: 76, Slack takes 75',
  },
  {
    what: 'button value',
    message: {
      ...quiet,
      blocks: [{ type: 'actions', elements: [{ type: 'button', text: plain(1), value: 'x'.repeat(2001) }] }],
    },
    problem: 'button value: 2001, Slack takes 2000',
  },
  {
    what: 'context elements',
    message: {
      ...quiet,
      blocks: [{ type: 'context', elements: Array.from({ length: 11 }, () => plain(1)) }],
    },
    problem: 'context elements: 11, Slack takes 10',
  },
  {
    what: 'two tables',
    message: { ...quiet, blocks: [table(1, 1), table(1, 1)] },
    problem: 'tables: 2, Slack takes 1',
  },
  {
    what: 'table columns',
    message: { ...quiet, blocks: [table(1, 21)] },
    problem: 'table columns: 21, Slack takes 20',
  },
  {
    what: 'table rows',
    message: { ...quiet, blocks: [table(101, 1)] },
    problem: 'table rows: 101, Slack takes 100',
  },
  {
    what: 'two tables of which one turns its pages',
    message: { ...quiet, blocks: [table(1, 1), dataTable(2)] },
    problem: 'tables: 2, Slack takes 1',
  },
  {
    what: 'rows of a data_table',
    message: { ...quiet, blocks: [dataTable(102)] },
    problem: 'rows of a data_table: 101, Slack takes 100',
  },
  {
    what: 'a data_table of its head alone',
    message: { ...quiet, blocks: [dataTable(1)] },
    problem: 'a data_table has no rows',
  },
  {
    what: 'a ragged data_table',
    message: { ...quiet, blocks: [dataTable(2, { rows: [...table(1, 2).rows, ...table(1, 3).rows] })] },
    problem: 'rows of a data_table differ in width',
  },
  {
    what: 'rich text in the head of a data_table',
    message: { ...quiet, blocks: [dataTable(2, { rows: [[rich(1), rich(1)], ...table(1, 2).rows] })] },
    problem: 'the head of a data_table has rich text',
  },
  {
    what: 'a data_table without a caption',
    message: { ...quiet, blocks: [dataTable(2, { caption: '' })] },
    problem: 'a data_table has no caption',
  },
  {
    what: 'a page of no rows',
    message: { ...quiet, blocks: [dataTable(2, { page_size: 0 })] },
    problem: 'page_size: 0, Slack takes 1 to 100',
  },
  {
    what: 'an empty cell',
    message: { ...quiet, blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: '' }]] }] },
    problem: 'a cell is empty',
  },
  {
    what: 'an empty rich text',
    message: { ...quiet, blocks: [rich(0)] },
    problem: 'a rich text element is empty',
  },
  {
    what: 'names that link',
    message: { ...quiet, link_names: true },
    problem: 'link_names must be false: a quote may hold @channel',
  },
  { what: 'links that unfurl', message: { ...quiet, unfurl_links: true }, problem: 'links must not unfurl' },
])('$what', ({ message, problem }) => {
  expect(checkMessage(message)).toEqual([
    typeof problem === 'string' ? problem : expect.stringMatching(problem),
  ]);
});
