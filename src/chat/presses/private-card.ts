// A card that only the asker sees can be shown to all: sharing takes the third button's place, which moves into the menu.

import type { Card } from '../../reply/card/card.ts';
import { words } from '../../reply/words.ts';

export function withShare(card: Card): Card {
  if (card.target === undefined || card.cites.length === 0) return card;
  const [first, second, third] = card.buttons;
  const kept = [first, second].filter((button) => button !== undefined);
  const { options = [], placeholder = words.buttons.menuMore } = card.menu ?? {};
  return {
    ...card,
    buttons: [...kept, { verb: 'share', label: words.buttons.share }],
    ...(third === undefined
      ? {}
      : { menu: { placeholder, options: [{ value: third.verb, label: third.label }, ...options] } }),
  };
}
