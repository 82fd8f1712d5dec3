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

test.each([
  ['casualties', '', 'casualties', {}, '', false],
  [
    'casualties',
    'as_of:31 December 2024 source:Seoul',
    'casualties',
    { as_of: '31 December 2024', source: 'Seoul' },
    '',
    false,
  ],
  ['casualties', 'as-of:31 December 2024', 'casualties', { as_of: '31 December 2024' }, '', false],
  ['casualties', 'asof:today private:true', 'casualties', { as_of: 'today' }, '', true],
  ['casualties', 'source:"South Korea" private:true', 'casualties', { source: 'South Korea' }, '', true],
  ['casualties', 'source:“South Korea”', 'casualties', { source: 'South Korea' }, '', false],
  ['casualties', 'and prisoners', 'casualties', {}, 'and prisoners', false],
  ['ask', 'how many were killed?', 'ask', { question: 'how many were killed?' }, '', false],
  ['ask', 'how many? as_of:2024-12-31', 'ask', { question: 'how many?', as_of: '2024-12-31' }, '', false],
  [
    'ask',
    'as_of:31 December 2024 how many?',
    'ask',
    { as_of: '31 December 2024', question: 'how many?' },
    '',
    false,
  ],
  ['ask', 'question:why? AS_OF:today', 'ask', { question: 'why?', as_of: 'today' }, '', false],
  [
    'ask',
    'what does https://example.org say: yes or no?',
    'ask',
    { question: 'what does https://example.org say: yes or no?' },
    '',
    false,
  ],
  ['ask', '', 'ask', {}, '', false],
  ['sitrep', 'casualties as_of:2024-12-31', 'casualties', { as_of: '2024-12-31' }, '', false],
  ['sitrep', '/casualties', 'casualties', {}, '', false],
  ['sitrep', 'who zelensky', 'who', { name: 'zelensky' }, '', false],
  [
    'sitrep',
    'how many were killed? source:Kyiv',
    'ask',
    { question: 'how many were killed?', source: 'Kyiv' },
    '',
    false,
  ],
  ['sitrep', '  ', 'help', {}, '', false],
  ['casualties', 'private:false', 'casualties', {}, '', false],
] as const)('/%s %s', (typed, text, name, options, rest, isPrivate) => {
  expect(parseCommand(typed, text, commands)).toEqual({ text: rest, command: { name, options }, isPrivate });
});

test('commands that Slack keeps for itself are left to the umbrella', () => {
  expect(registrable(commands).map(({ name }) => name)).toEqual(['casualties', 'ask']);
});
