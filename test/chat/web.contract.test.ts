import { html } from '../../src/chat/web/html.ts';
import { renderReply } from '../../src/chat/web/render.ts';
import { checkSurface } from './contract.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function readHtml(page: string): string {
  return page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Elements and attributes that a reply is made of; everything else came out of a text. */
const OURS =
  /^\/?(?:article|section|div|h[234]|p|blockquote|q|dl|dt|dd|ul|ol|li|a|span|strong|em|b|i|small|footer|cite|figure|figcaption|table|caption|thead|tbody|tr|th|td|time|code|button|details|summary)$/;

function dangers(page: string): readonly string[] {
  const tags = [...page.matchAll(/<(\/?[^\s>]*)([^>]*)>/g)];
  const strange = tags.filter(([, name = '']) => !OURS.test(name)).map(([tag]) => `element ${tag}`);
  const acting = tags
    .filter(([, , attributes = '']) =>
      /\son\w+\s*=|javascript:/i.test(attributes.replaceAll(/"[^"]*"/g, '""')),
    )
    .map(([tag]) => `attribute in ${tag}`);
  return [...strange, ...acting];
}

checkSurface<string>({
  name: 'Web',
  render: (reply) => [html`${renderReply(reply)}`.html],
  read: readHtml,
  problems: () => [],
  dangers,
});
