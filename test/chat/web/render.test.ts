// Reply → HTML: no text of any kind becomes markup.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderReply } from '../../../src/chat/web/render.ts';
import type { QuoteLine, Reply, Source } from '../../../src/reply/blocks.ts';

function everywhere(text: string): Reply {
  const source: Source = {
    claim: text,
    document: text,
    chain: [text],
    publisher: text,
    published: text,
    inferred: true,
    asOf: text,
    line: text,
  };
  const line: QuoteLine = {
    quote: text,
    sources: [source],
    lead: text,
    caveats: [{ quote: text, sources: [source] }],
  };
  return {
    outcome: 'answered',
    kind: text,
    briefing: text,
    version: text,
    cites: [text],
    blocks: [
      { type: 'heading', text },
      { type: 'words', text },
      {
        type: 'figures',
        columns: [text],
        rows: [{ who: text, figures: [text], asOf: text, reportedBy: text, sources: [source] }],
      },
      { type: 'quote', ...line },
      { type: 'difference', relation: 'contradicts', label: text, sides: [line, line] },
      { type: 'dated', when: text, quote: line },
      { type: 'list', items: [{ term: text, text }] },
      { type: 'footer', text },
    ],
  };
}

/** The markup with what stands in it taken out: tag names, attribute names and the quotes around values. */
function skeleton(html: string): readonly string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

const expected = skeleton(renderReply(everywhere('x')).html);

describe('text in a reply', () => {
  it('adds no tag and no attribute', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '"', "'", '&', '/', 'script', ' onload=', '=', '`', '\u0000', '-->'),
      }),
    );
    // A term that is a command is a link, below.
    const term = text.filter((value) => !/^\/[a-z][a-z0-9_-]*$/.test(value));
    fc.assert(
      fc.property(term, (value) => {
        expect(skeleton(renderReply(everywhere(value)).html)).toEqual(expected);
      }),
    );
  });

  it('makes a link of a term that is a command, and of no other', () => {
    const withList = (one: string) => renderReply(everywhere(one)).html;
    expect(withList('/script')).toContain(
      '<dt><a class="command" href="/?q=%2Fscript" data-ask="/script">/script</a></dt>',
    );
    expect(withList('/script onload')).toContain('<dt>/script onload</dt>');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ['\u202eevil', '\ufffdevil'],
  ])('%j reads as itself', (text, shown) => {
    expect(renderReply(everywhere(text)).html).toContain(`<p class="words">${shown}</p>`);
  });

  it('leads from every source to the passage it quotes', () => {
    const { html } = renderReply(everywhere('a b'));
    expect(html).toContain('href="/document/a%20b?claim=a%20b#a%20b"');
  });
});
