// The style, the scripts and the icon: read once, served under a name that changes with their content.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const TYPES = {
  'sitrep.css': 'text/css; charset=utf-8',
  'chat.js': 'text/javascript; charset=utf-8',
  'document.js': 'text/javascript; charset=utf-8',
  'review.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml; charset=utf-8',
} as const;

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
}

interface NamedAsset extends Asset {
  readonly path: string;
}

let loaded: ReadonlyMap<string, NamedAsset> | undefined;

function loadAssets(): ReadonlyMap<string, NamedAsset> {
  loaded ??= new Map(
    Object.entries(TYPES).map(([name, type]) => {
      const body = readFileSync(new URL(`./assets/${name}`, import.meta.url));
      const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
      return [name, { type, body, path: `/assets/${version}/${name}` }];
    }),
  );
  return loaded;
}

/** Where a page finds the asset. */
export function assetPath(name: string): string {
  return loadAssets().get(name)?.path ?? `/assets/${name}`;
}

/** The asset under exactly this path; undefined for any other. */
export function findAsset(path: string): Asset | undefined {
  return [...loadAssets().values()].find((asset) => asset.path === path);
}
