// SVG → PNG, off the event loop. The library is loaded when the first picture is wanted: most processes draw none.

import { fontFiles } from './fonts.ts';

export async function drawPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles: Object.values(fontFiles), defaultFontFamily: 'Noto Sans' },
  });
  return image.asPng();
}
