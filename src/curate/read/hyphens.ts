// Two lines of a print to one: a hyphen at the first one's end belongs to the word or to the line, and only a word that is
// known tells which. Where neither is known it stays.

/** `kept` is true where nobody can tell: the hyphen stays and a curator should look. */
export function joinHyphen(
  first: string,
  second: string,
  isKnown: (word: string) => boolean,
): { readonly text: string; readonly kept: boolean } {
  const start = /([\p{L}’'-]*\p{L})[-‐]$/u.exec(first)?.[1];
  const end = /^[\p{L}’']+/u.exec(second)?.[0];
  if (start === undefined || end === undefined) return { text: `${first} ${second}`, kept: false };
  const isCompound = isKnown(`${start}-${end}`.toLowerCase());
  if (!isCompound && isKnown(`${start}${end}`.toLowerCase()))
    return { text: `${first.slice(0, -1)}${second}`, kept: false };
  return { text: `${first}${second}`, kept: !isCompound };
}
