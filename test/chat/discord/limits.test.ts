// Discord's limits, one past each: what LIMITS of the platform's documentation name and its specification lets through.

import { expect, test } from 'vitest';
import { checkCommands, checkMessage } from '../../../src/chat/discord/limits.ts';

const quiet = { allowed_mentions: { parse: [] } };
const embed = (extra: object) => ({ ...quiet, embeds: [extra] });
const rows = (count: number, inRow: number, extra: object = {}) => ({
  ...quiet,
  content: 'x',
  components: Array.from({ length: count }, (_, row) => ({
    type: 1,
    components: Array.from({ length: inRow }, (_, i) => ({
      type: 2,
      custom_id: `${row}-${i}`,
      label: 'x',
      ...extra,
    })),
  })),
});
const v2 = (components: readonly object[], extra: object = {}) => ({
  ...quiet,
  flags: 1 << 15,
  components,
  ...extra,
});
const text = (length: number) => ({ type: 10, content: 'x'.repeat(length) });

test.each([
  { what: 'nothing at all', message: quiet, problem: 'the message is empty' },
  {
    what: 'content',
    message: { ...quiet, content: 'x'.repeat(2001) },
    problem: 'content: 2001, Discord takes 2000',
  },
  {
    what: 'nonce',
    message: { ...quiet, content: 'x', nonce: 'x'.repeat(26) },
    problem: 'nonce: 26, Discord takes 25',
  },
  {
    what: 'embeds',
    message: { ...quiet, embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) },
    problem: 'embeds: 11, Discord takes 10',
  },
  {
    what: 'embed title',
    message: embed({ title: 'x'.repeat(257) }),
    problem: 'embed title: 257, Discord takes 256',
  },
  {
    what: 'embed description',
    message: embed({ description: 'x'.repeat(4097) }),
    problem: 'embed description: 4097, Discord takes 4096',
  },
  {
    what: 'embed footer',
    message: embed({ footer: { text: 'x'.repeat(2049) } }),
    problem: 'embed footer: 2049, Discord takes 2048',
  },
  {
    what: 'embed author',
    message: embed({ author: { name: 'x'.repeat(257) } }),
    problem: 'embed author: 257, Discord takes 256',
  },
  {
    what: 'embed fields',
    message: embed({ fields: Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })) }),
    problem: 'embed fields: 26, Discord takes 25',
  },
  {
    what: 'field name',
    message: embed({ fields: [{ name: 'x'.repeat(257), value: 'x' }] }),
    problem: 'embed field name: 257, Discord takes 256',
  },
  {
    what: 'field value',
    message: embed({ fields: [{ name: 'x', value: 'x'.repeat(1025) }] }),
    problem: 'embed field value: 1025, Discord takes 1024',
  },
  {
    what: 'all embeds together',
    message: { ...quiet, embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    problem: 'characters over all embeds: 6001, Discord takes 6000',
  },
  { what: 'rows', message: rows(6, 1), problem: 'rows of components: 6, Discord takes 5' },
  { what: 'buttons in a row', message: rows(1, 6), problem: 'buttons in a row: 6, Discord takes 5' },
  {
    what: 'the same button twice',
    message: rows(1, 2, { custom_id: 'same' }),
    problem: 'two components share a custom_id',
  },
  {
    what: 'custom_id',
    message: rows(1, 1, { custom_id: 'x'.repeat(101) }),
    problem: 'custom_id: 101, Discord takes 100',
  },
  {
    what: 'button label',
    message: rows(1, 1, { label: 'x'.repeat(81) }),
    problem: 'button label: 81, Discord takes 80',
  },
  {
    what: 'select options',
    message: rows(1, 1, { type: 3, options: Array.from({ length: 26 }, () => ({})) }),
    problem: 'select options: 26, Discord takes 25',
  },
  {
    what: 'components, nested ones counted',
    message: v2([{ type: 17, components: Array.from({ length: 40 }, () => text(1)) }]),
    problem: 'components: 41, Discord takes 40',
  },
  {
    what: 'text of components',
    message: v2([text(4000), text(1)]),
    problem: 'characters of text components: 4001, Discord takes 4000',
  },
  {
    what: 'content beside components',
    message: v2([text(1)], { content: 'x' }),
    problem: 'Components V2 stand alone: no content, no embeds beside them',
  },
  { what: 'a blank text', message: v2([{ type: 10, content: ' ' }]), problem: 'a text component is blank' },
  {
    what: 'mentions that ping',
    message: { content: '@everyone' },
    problem: 'allowed_mentions.parse must be empty: a quote may hold @everyone',
  },
])('a message: $what', ({ message, problem }) => {
  expect(checkMessage(message)).toEqual([problem]);
});

const command = (extra: object = {}) => ({ name: 'ask', description: 'Ask', ...extra });
const option = (extra: object = {}) => ({ type: 3, name: 'question', description: 'What', ...extra });
test.each([
  {
    what: 'too many',
    commands: Array.from({ length: 101 }, (_, i) => command({ name: `c${i}` })),
    problem: 'commands: 101, Discord takes 100',
  },
  { what: 'one name twice', commands: [command(), command()], problem: 'two commands share a name' },
  {
    what: 'capitals',
    commands: [command({ name: 'Ask' })],
    problem: '/Ask must be 1–32 lower-case letters, digits, - or _',
  },
  { what: 'no description', commands: [command({ description: '' })], problem: '/ask has no description' },
  {
    what: 'long description',
    commands: [command({ description: 'x'.repeat(101) })],
    problem: 'description of /ask: 101, Discord takes 100',
  },
  {
    what: 'too many options',
    commands: [command({ options: Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` })) })],
    problem: 'options of /ask: 26, Discord takes 25',
  },
  {
    what: 'required after optional',
    commands: [command({ options: [option(), option({ name: 'b', required: true })] })],
    problem: '/ask has a required option after an optional one',
  },
  {
    what: 'too many choices',
    commands: [command({ options: [option({ choices: Array.from({ length: 26 }, () => ({})) })] })],
    problem: 'choices of /ask question: 26, Discord takes 25',
  },
])('commands: $what', ({ commands, problem }) => {
  expect(checkCommands(commands)).toEqual([problem]);
});

test('commands: more characters than one command may have, choices counted', () => {
  const choices = Array.from({ length: 25 }, (_, i) => ({
    name: `${i}`.padEnd(100, 'x'),
    value: `${i}`.padEnd(100, 'x'),
  }));
  const options = [option({ choices }), option({ name: 'other', choices })];
  expect(checkCommands([command({ options })])).toEqual(['characters of /ask: 10027, Discord takes 8000']);
});
