// Words that are, or make part of, a rank of armed forces, police or a crew: an office or a trade is none.

export const rankWords: ReadonlySet<string> = new Set(
  'general brigadier colonel major captain lieutenant commodore admiral commander marshal sergeant corporal private sailor seaman ensign midshipman warrant inspector superintendent constable'.split(
    ' ',
  ),
);

export const asksRank: RegExp = /\branks?\b/;
