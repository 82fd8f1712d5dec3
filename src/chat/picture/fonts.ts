// The fonts that pictures are drawn with, shipped beside this file (SIL Open Font License): what a machine has of its own
// is not used, so that a picture is the same everywhere.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFont } from '../../reply/picture/font.ts';
import { createTypesetter, type Typesetter } from '../../reply/picture/typesetter.ts';

const path = (name: string): string => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));

export const fontFiles = {
  regular: path('NotoSans-Regular.ttf'),
  bold: path('NotoSans-Bold.ttf'),
  /** The 2,350 syllables of KS X 1001. */
  korean: path('NotoSansKR-Regular.ttf'),
} as const;

let loaded: Typesetter | undefined;

/** Read when the first picture is wanted. */
export function loadTypesetter(): Typesetter {
  const font = (file: string) => readFont(readFileSync(file));
  loaded ??= createTypesetter({
    regular: [font(fontFiles.regular), font(fontFiles.korean)],
    bold: [font(fontFiles.bold)],
  });
  return loaded;
}
