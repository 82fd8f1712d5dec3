// The form behind “Wrong?” and “Tell the desk”, in neutral words; an adapter opens it at once, before anything is looked
// up, because platforms give three seconds. What is filled in comes back as a press with the same id.

import type { Card } from '../../reply/card/card.ts';
import { type Press, readPress, writePress } from '../../reply/card/press.ts';
import { readPanelId } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import type { Incoming } from '../contract/adapter.ts';

export type FormField =
  | {
      readonly type: 'choice';
      readonly id: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | {
      readonly type: 'text';
      readonly id: string;
      readonly label: string;
      readonly maxLength: number;
      readonly isRequired: boolean;
      /** One line of it. */
      readonly isShort?: true;
      /** What stands in it when it opens. */
      readonly filled?: string;
    };

/** Who pressed, and where: some forms are for curators alone. */
export type Asker = Pick<Incoming, 'place' | 'user' | 'roles'>;
/** The form that a button or a choice in a menu opens; undefined for one that is answered with a card. */
export type FormFor = (id: string, values: readonly string[], asker: Asker) => PressForm | undefined;

export interface PressForm {
  readonly title: string;
  readonly fields: readonly FormField[];
}

export type ReportKind = keyof typeof words.reports.kinds;

const reportForm = (): PressForm => ({
  title: words.reports.title,
  fields: [
    {
      type: 'choice',
      id: 'kind',
      label: words.reports.what,
      options: Object.entries(words.reports.kinds).map(([value, label]) => ({ value, label })),
    },
    { type: 'text', id: 'more', label: words.reports.more, maxLength: 300, isRequired: false },
  ],
});

/** Platforms take no more in one field of a form. */
const LONGEST_PASTE = 3000;

function lineForm(title: string, label: string): PressForm {
  const field = { type: 'text', id: 'text', label, maxLength: 60, isRequired: true, isShort: true } as const;
  return { title, fields: [field] };
}

/** Forms of panels, by panel and control. */
const panelForms: Readonly<Record<string, () => PressForm>> = {
  'digest|zone-form': () => lineForm(words.digests.zone, words.digests.place),
  'digest|time-form': () => lineForm(words.digests.time, 'HH:MM'),
  'review|reject': () => lineForm(words.review.title, words.review.why),
  'proof|paste': () => ({
    title: words.proof.offer,
    fields: [
      { type: 'text', id: 'text', label: words.proof.paste, maxLength: LONGEST_PASTE, isRequired: true },
    ],
  }),
};

const OPENS_FORM: ReadonlySet<string> = new Set(['wrong', 'tell']);

/** A FormFor of what every asker may fill in. */
export function formFor(id: string, values: readonly string[]): PressForm | undefined {
  const panel = readPanelId(id);
  if (panel !== undefined) return panelForms[`${panel.panel}|${panel.control}`]?.();
  const press = readPress(id);
  if (press === undefined) return undefined;
  const verb = press.verb === 'menu' ? values[0] : press.verb;
  return verb !== undefined && OPENS_FORM.has(verb) ? reportForm() : undefined;
}

/** The id under which the form comes back: a menu's names what was chosen in it. */
export function formId(id: string): string {
  const press = readPress(id);
  return (press === undefined ? undefined : writePress({ ...press, verb: 'wrong' })) ?? id;
}

/** Far below what a message holds. */
const LONGEST_GIVEN_BACK = 1000;

/** What somebody typed into the form of a press, to be given back where nothing came of it: a line a field. */
export function givenBack(texts: readonly string[]): readonly string[] {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => fill(words.presses.typed, { text: text.trim().slice(0, LONGEST_GIVEN_BACK) }));
}

/** The texts among what a form brought. */
export function textsIn(id: string, values: readonly string[]): readonly string[] {
  const fields = formFor(id, values)?.fields ?? [];
  return fields.flatMap(({ type }, at) => (type === 'text' ? (values[at] ?? []) : []));
}

export interface Report {
  readonly kind: ReportKind;
  readonly more: string;
}

/** What the form brought: its fields in order. */
export function readReport(values: readonly string[]): Report {
  const [kind = '', more = ''] = values;
  return { kind: kind in words.reports.kinds ? (kind as ReportKind) : 'other', more: more.trim() };
}

/** The card for where nobody can tell the desk what is wrong. */
export function withoutReports(card: Card): Card {
  const { buttons, menu } = card;
  const options = menu?.options.filter(({ value }) => !OPENS_FORM.has(value)) ?? [];
  return {
    ...card,
    buttons: buttons.filter(({ verb }) => !OPENS_FORM.has(verb)),
    ...(menu === undefined ? {} : { menu: { ...menu, options } }),
  };
}

/** How a press is acknowledged and who sees what it brings; every adapter asks this. */
export function manners(
  id: string,
  isOwn: boolean,
): { readonly isPrivate: boolean; readonly replaces: boolean } {
  // A panel is its owner's and stays where it is; what is checked is told beside it.
  const panel = readPanelId(id);
  if (panel !== undefined) {
    const isBeside = panel.panel === 'proof' || panel.control === 'preview';
    return { isPrivate: true, replaces: isOwn && !isBeside };
  }
  const verb: Press['verb'] | undefined = readPress(id)?.verb;
  return { isPrivate: verb !== 'share', replaces: verb === 'turn' && isOwn };
}
