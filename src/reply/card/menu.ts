// The menu under a card: what its buttons have no room for, the same on every kind of card.

import { words } from '../words.ts';
import type { Card, MenuOption } from './card.ts';

/** Whoever says it, where it stands, another day, what is wrong; behind the parts of a topic. */
export function closerOptions(): readonly MenuOption[] {
  const { who, docs, asof, wrong } = words.buttons;
  return [
    { value: 'who', label: who },
    { value: 'docs', label: docs },
    { value: 'asof', label: asof },
    { value: 'wrong', label: wrong },
  ];
}

export function moreMenu(): NonNullable<Card['menu']> {
  return { placeholder: words.buttons.menuMore, options: closerOptions() };
}
