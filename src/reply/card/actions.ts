// What can be done with a card: turn its page, press a button, choose from its menu – with the ids that the presses carry,
// the same on every surface.

import { words } from '../words.ts';
import type { Button, Card, MenuOption } from './card.ts';
import { type Verb, writeOpened, writePress } from './press.ts';

export interface PressButton {
  readonly label: string;
  /** Read out in place of a sign. */
  readonly spoken?: string;
  readonly verb: Verb;
  readonly id: string;
  /** There is no page before the first, none behind the last. */
  readonly isDisabled?: true;
}

export interface Presses {
  /** Back and forth; empty where all stands on one page. */
  readonly pager: readonly PressButton[];
  readonly buttons: readonly PressButton[];
  readonly menu?: {
    readonly id: string;
    readonly placeholder: string;
    readonly options: readonly MenuOption[];
  };
}

/** A row of a phone holds no more; the pager's two are small. */
const MOST_BUTTONS = 3;
const MOST_BESIDE_PAGER = 2;
/** They change what others see, so no menu hides them. */
const OUTWARD: readonly Verb[] = ['share', 'remove'];

/** Undefined where nothing answers a press: no target, or no store (its version). `most` = room for buttons; a phone’s row by default. */
export function pressesOf(card: Card, store: string | undefined, most?: number): Presses | undefined {
  const { target, opened } = card;
  if (target === undefined || store === undefined) return undefined;
  const { page, of } = card.pages;
  const button = (
    { verb, label }: Button,
    to: number,
    more: { readonly position?: number; readonly isDisabled?: true; readonly spoken?: string } = {},
  ): readonly PressButton[] => {
    const { position, isDisabled, spoken = spokenOf(verb) } = more;
    const id = writePress({ verb, target, page: to, store, ...(position === undefined ? {} : { position }) });
    if (id === undefined) return [];
    return [
      {
        label,
        verb,
        id,
        ...(spoken === undefined ? {} : { spoken }),
        ...(isDisabled === undefined ? {} : { isDisabled }),
      },
    ];
  };
  const turn = (label: string, spoken: string, to: number) =>
    button({ verb: 'turn', label }, to, {
      spoken,
      ...(opened === undefined ? {} : { position: writeOpened(opened) }),
      ...(to < 1 || to > of ? { isDisabled: true } : {}),
    });
  const pager =
    of < 2
      ? []
      : [
          ...turn(words.buttons.prev, words.spoken.prev, page - 1),
          ...turn(words.buttons.next, words.spoken.next, page + 1),
        ];
  // What is opened from a page begins with what stands there.
  const from = opened === undefined ? page : opened.from;
  const { kept, left } = place(card.buttons, most ?? (pager.length > 0 ? MOST_BESIDE_PAGER : MOST_BUTTONS));
  const options = [...left.map(({ verb, label }) => ({ value: verb, label })), ...(card.menu?.options ?? [])];
  const menu = writePress({ verb: 'menu', target, page: from, store });
  return {
    pager,
    buttons: kept.flatMap((one) => button(one, from)),
    ...(menu === undefined || options.length === 0
      ? {}
      : { menu: { id: menu, placeholder: card.menu?.placeholder ?? words.buttons.menuMore, options } }),
  };
}

/** The first buttons, and those that change what others see; what finds no room goes into the menu. */
function place(
  buttons: readonly Button[],
  most: number,
): { readonly kept: readonly Button[]; readonly left: readonly Button[] } {
  const outward = buttons.filter(({ verb }) => OUTWARD.includes(verb));
  const inward = buttons.filter(({ verb }) => !OUTWARD.includes(verb));
  const room = Math.max(0, most - outward.length);
  return { kept: [...inward.slice(0, room), ...outward], left: inward.slice(room) };
}

function spokenOf(verb: Verb): string | undefined {
  const { spoken } = words;
  return verb in spoken ? spoken[verb as keyof typeof spoken] : undefined;
}

export interface Action extends Pick<PressButton, 'label' | 'spoken' | 'verb' | 'id'> {
  /** Chosen from the menu. */
  readonly value?: string;
}

/** The same as one list, for surfaces without a platform's buttons: pages, the terminal. */
export function actionsOf(card: Card, store: string): readonly Action[] {
  const { pager = [], buttons = [], menu } = pressesOf(card, store, Number.POSITIVE_INFINITY) ?? {};
  return [
    ...[...pager, ...buttons].filter(({ isDisabled }) => isDisabled !== true),
    ...(menu?.options ?? []).map(
      ({ value, label }): Action => ({ label, verb: 'menu', id: menu?.id ?? '', value }),
    ),
  ];
}
