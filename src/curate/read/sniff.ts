// What sort of file these bytes are, by the bytes themselves: names and media types are often wrong.

export type FileKind = 'pdf' | 'docx' | 'feed' | 'html' | 'text' | 'unknown';

export function sniff(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (/^[\s\S]{0,1024}%PDF-/.test(head)) return 'pdf';
  if (head.startsWith('PK')) return Buffer.from(bytes).includes('word/document.xml') ? 'docx' : 'unknown';
  if (isBinary(bytes)) return 'unknown';
  const start = head
    .replace(/^(?:\xEF\xBB\xBF)?\s*/, '')
    .replace(/^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\s)+/, '');
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)) return 'feed';
  if (/^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(start)) return 'feed';
  if (/^<!doctype html|^<(?:html|head|body|article|main|div|p|h1)[\s>]/i.test(start)) return 'html';
  return 'text';
}

/** NUL stands in no text but UTF-16, which begins with its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 65_536).includes(0);
}
