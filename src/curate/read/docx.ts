// A DOCX file to paragraphs (mammoth), all of them.

import { readWhole } from './html.ts';
import { type ReadPage, Refused } from './page.ts';

export async function readDocx(bytes: Uint8Array): Promise<ReadPage> {
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }));
  } catch {
    throw new Refused('the DOCX file cannot be read: it is damaged or locked');
  }
  if (html.replace(/<[^>]*>/g, '').trim() === '') throw new Refused('the DOCX file holds no text');
  return readWhole(`<html><body><article>${html}</article></body></html>`);
}
