import { expect, test } from 'vitest';
import { parseCommand, registrable } from '../../../src/chat/slack/commands.ts';

const filter = (name: string) => ({ name, description: name, required: false });
const commands = [
  { name: 'casualties', description: 'Losses', options: [filter('as_of'), filter('source')] },
  {
    name: 'ask',
    description: 'Ask',
    options: [{ name: 'question', description: 'What', required: true }, filter('as_of'), filter('source')],
  },
  { name: 'who', description: 'Who', options: [{ name: 'name', description: 'Whom', required: true }] },
  { name: 'help', description: 'Help', options: [] },
];

const dated = { as_of: '31 December 2024' };

test.each([
  ['casualties', '', 'casualties', {}, ''],
  ['casualties', 'as_of:31 December 2024 source:Seoul', 'casualties', { ...dated, source: 'Seoul' }, ''],
  ['casualties', 'as-of:31 December 2024', 'casualties', dated, ''],
  ['casualties', 'asof:today private:true', 'casualties', { as_of: 'today' }, ''],
  ['casualties', 'source:“South Korea”', 'casualties', { source: 'South Korea' }, ''],
  ['casualties', 'and prisoners', 'casualties', {}, 'and prisoners'],
  ['ask', 'how many were killed?', 'ask', { question: 'how many were killed?' }, ''],
  ['ask', 'how many? as_of:2024-12-31', 'ask', { question: 'how many?', as_of: '2024-12-31' }, ''],
  ['ask', 'as_of:31 December 2024 how many?', 'ask', { ...dated, question: 'how many?' }, ''],
  ['ask', 'question:why? AS_OF:today', 'ask', { question: 'why?', as_of: 'today' }, ''],
  [
    'ask',
    'what does https://example.org say: yes or no?',
    'ask',
    { question: 'what does https://example.org say: yes or no?' },
    '',
  ],
  ['ask', '', 'ask', {}, ''],
  ['ask', 'what did he tell the public', 'ask', { question: 'what did he tell the public' }, ''],
  ['ask', 'was it public opinion?', 'ask', { question: 'was it public opinion?' }, ''],
  ['sitrep', 'casualties as_of:2024-12-31', 'casualties', { as_of: '2024-12-31' }, ''],
  ['sitrep', '/casualties', 'casualties', {}, ''],
  ['sitrep', 'who marrow', 'who', { name: 'marrow' }, ''],
  [
    'sitrep',
    'how many were killed? source:Kyiv',
    'ask',
    { question: 'how many were killed?', source: 'Kyiv' },
    '',
  ],
  ['sitrep', '  ', 'help', {}, ''],
] as const)('/%s %s, for the asker alone', (typed, text, name, options, rest) => {
  expect(parseCommand(typed, text, commands)).toEqual({
    text: rest,
    command: { name, options },
    isPrivate: true,
    isChosen: text.includes('private:'),
  });
});

test.each([
  ['casualties', 'public', {}],
  ['casualties', 'Public as_of:31 December 2024', dated],
  ['casualties', 'as_of:31 December 2024 public', dated],
  ['casualties', 'private:false', {}],
  ['casualties', 'public:true', {}],
  ['ask', 'how many were killed? public', { question: 'how many were killed?' }],
  ['ask', 'how many were killed, public', { question: 'how many were killed' }],
  ['sitrep', 'casualties public', {}],
  ['sitrep', 'who said it? public', { name: 'said it?' }],
] as const)('/%s %s, for all to see', (typed, text, options) => {
  const { command, isPrivate, isChosen } = parseCommand(typed, text, commands);
  expect({ isPrivate, isChosen }).toEqual({ isPrivate: false, isChosen: true });
  expect(command.options).toEqual(options);
});

test('commands that Slack keeps for itself are left to the umbrella', () => {
  expect(registrable(commands).map(({ name }) => name)).toEqual(['casualties', 'ask']);
});
