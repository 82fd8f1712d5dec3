import { checkMessage } from '../../../src/chat/discord/limits.ts';
import type { DiscordMessage } from '../../../src/chat/discord/render.ts';
import { renderDiscord } from '../../../src/chat/discord/render.ts';
import { specProblems } from '../../peers/discord-spec.ts';
import { checkSurface } from '../contract.ts';

/** Text components in order; fenced text stands apart, because nothing is escaped in it. */
function texts({ components: [{ components }] }: DiscordMessage): readonly string[] {
  return components.flatMap((component) => (component.type === 10 ? [component.content] : []));
}

/** A link that we mean: a name and an address in which nothing ends or formats it. */
const LINK = /\[((?:\\.|[^\\[\]])*)\]\(https?:\/\/[^\s()<>*_~`|\\]+\)/gsu;

function readMarkdown(markdown: string): string {
  return markdown
    .split(/(```\n[\s\S]*?\n```)/)
    .map((part) => (part.startsWith('```') ? part.slice(3, -3) : readLines(part)))
    .join('');
}

function readLines(markdown: string): string {
  return markdown
    .replaceAll(LINK, '$1')
    .replaceAll(/^(?:> )?(?:-# |#{1,3} )?/gm, '')
    .replaceAll(/(?<!\\)(?:\\\\)*\*+/g, (stars) => stars.replaceAll('*', ''))
    .replaceAll(/\\([^\sA-Za-z0-9])/g, '$1');
}

/** What Discord would read as markup or a mention: anything that is not escaped and that we did not mean. */
function dangers(message: DiscordMessage): readonly string[] {
  const found = message.allowed_mentions.parse.length === 0 ? [] : ['mentions are parsed'];
  for (const text of texts(message)) {
    const outsideFences = text.replaceAll(/```\n[\s\S]*?\n```/g, '').replaceAll(LINK, '$1');
    // A letter in its place: what stands behind an escaped character does not begin the line.
    const bare = outsideFences.replaceAll(/\\./gsu, 'x');
    if (/[_~`|<[\]@]/.test(bare)) found.push(`markup in ${bare.slice(0, 200)}`);
    for (const line of bare.split('\n')) {
      const own = line.replace(/^(?:> )?(?:-# |#{2,3} )?\s*/, '');
      if (/^(?:#|>|[-+]\s|\d+[.)]\s)/.test(own)) found.push(`line markup in ${line}`);
    }
    if (/https?:\/\//i.test(outsideFences)) found.push('a link');
    for (const [fence] of text.matchAll(/```\n[\s\S]*?\n```/g)) {
      if (fence.slice(3, -3).includes('`')) found.push('a backtick in a fence');
    }
  }
  return found;
}

checkSurface({
  name: 'Discord',
  render: (reply) => renderDiscord(reply, { hasPresses: true }),
  read: (message) => texts(message).map(readMarkdown).join('\n'),
  problems: (message) => [...checkMessage({ ...message }), ...specProblems('message', message)],
  dangers,
});
