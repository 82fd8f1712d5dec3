// What must be known of a font to set words in it: which characters it has, and how wide they are. Read from the font's
// own tables (cmap, hmtx), so that a picture is measured with what it is drawn with. Kerning is left out: it only narrows.

export interface Font {
  has(codePoint: number): boolean;
  /** Width at a size of 1; 0 for a character that it lacks. */
  width(codePoint: number): number;
}

/** Reads a TrueType file; throws on anything else, for the fonts are ours. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no table ${name}`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphs = readCharacters(view, table('cmap'));
  return {
    has: (codePoint) => glyphs(codePoint) !== 0,
    width(codePoint) {
      const glyph = glyphs(codePoint);
      return glyph === 0 ? 0 : view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    },
  };
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + 16 * i;
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
      return [name, view.getUint32(at + 8)];
    }),
  );
}

/** Character → glyph; 0 = none. By the table of all of Unicode where there is one (format 12), else of its first plane (4). */
function readCharacters(view: DataView, cmap: number): (codePoint: number) => number {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    return { at, format: view.getUint16(at) };
  });
  const whole = subtables.find(({ format }) => format === 12);
  if (whole !== undefined) return readGroups(view, whole.at);
  const plane = subtables.find(({ format }) => format === 4);
  if (plane === undefined) throw new Error('the font maps no characters');
  return readSegments(view, plane.at);
}

function readGroups(view: DataView, at: number): (codePoint: number) => number {
  const count = view.getUint32(at + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + 12 * middle;
      if (codePoint < view.getUint32(group)) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
    }
    return 0;
  };
}

function readSegments(view: DataView, at: number): (codePoint: number) => number {
  const doubled = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  return (codePoint) => {
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > view.getUint16(ends + i)) continue;
      const start = view.getUint16(starts + i);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + i);
      const offset = view.getUint16(offsets + i);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + i + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
