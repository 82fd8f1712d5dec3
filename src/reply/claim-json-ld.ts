// A claim for machines: a schema.org Quotation, and a Web Annotation that says where in the document the words stand
// (TextQuoteSelector, TextPositionSelector). A date that is inferred is not given as one.

import type { Claim, Document } from '../briefing/types.ts';
import type { Store } from '../store/store.ts';
import { isInferred } from './inferred.ts';
import { GAP } from './quote-line.ts';

/** Characters before and after a quote that tell it from others. */
const AROUND = 32;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface ClaimAddresses {
  /** Of the page on the claim. */
  readonly claim: string;
  /** Of the document's text. */
  readonly document: string;
}

/** Plain data for JSON. `text` is the document's, '' where it is not kept. */
export function claimJsonLd(
  store: Store,
  claim: Claim,
  document: Document,
  text: string,
  addresses: ClaimAddresses,
): readonly object[] {
  const { published, publisher, author, title, url } = document;
  const isDated = published.date !== null && DAY.test(published.date) && !isInferred(document);
  const quotation = {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    '@id': addresses.claim,
    url: addresses.claim,
    identifier: claim.id,
    text: claim.quotes.map(({ exact }) => exact).join(GAP),
    inLanguage: document.language,
    creator: claim.attribution.map((link) => speaker(store, link.by, link.as)),
    isPartOf: {
      '@type': 'CreativeWork',
      name: title.text ?? document.label,
      ...(publisher.name === null ? {} : { publisher: { '@type': 'Organization', name: publisher.name } }),
      ...(author.name === null ? {} : { author: { '@type': 'Person', name: author.name } }),
      ...(url === null ? {} : { url }),
      ...(isDated ? { datePublished: published.date } : {}),
      inLanguage: document.language,
    },
    ...(claim.corrections.length === 0
      ? {}
      : {
          correction: claim.corrections.map(({ on, what, why }) => ({
            '@type': 'CorrectionComment',
            dateCreated: on,
            text: `${what} (${why})`,
          })),
        }),
  };
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${addresses.claim}#annotation`,
    type: 'Annotation',
    motivation: 'identifying',
    body: addresses.claim,
    target: claim.quotes.map(({ exact, start, end }) => ({
      source: url ?? addresses.document,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          ...(text === ''
            ? {}
            : {
                prefix: text.slice(Math.max(0, start - AROUND), start),
                suffix: text.slice(end, end + AROUND),
              }),
        },
        ...(text === ''
          ? []
          : [
              // Characters there are code points, ours are code units.
              { type: 'TextPositionSelector', start: pointsOf(text, start), end: pointsOf(text, end) },
            ]),
      ],
    })),
  };
  return [quotation, annotation];
}

const pointsOf = (text: string, units: number): number => [...text.slice(0, units)].length;

function speaker(store: Store, id: string, role: string | undefined): object {
  const entity = store.entity(id);
  const type = entity?.type === 'person' ? 'Person' : entity?.type === 'body' ? 'Organization' : 'Thing';
  return {
    '@type': type,
    name: entity?.name ?? role ?? id,
    ...(role === undefined || role === entity?.name ? {} : { description: role }),
  };
}
