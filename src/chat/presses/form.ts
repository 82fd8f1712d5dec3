// The form behind “Wrong?” and “Tell the desk”, in neutral words; an adapter opens it at once, before anything is looked
// up, because platforms give three seconds. What is filled in comes back as a press with the same id.

import { type Press, readPress, writePress } from '../../reply/card/press.ts';
import { words } from '../../reply/words.ts';

export interface PressForm {
  readonly title: string;
  readonly fields: readonly [
    {
      readonly id: 'kind';
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    },
    { readonly id: 'more'; readonly label: string; readonly maxLength: number; readonly isRequired: false },
  ];
}

const kinds = words.reports.kinds;
export type ReportKind = keyof typeof kinds;

const reportForm: PressForm = {
  title: words.reports.title,
  fields: [
    {
      id: 'kind',
      label: words.reports.what,
      options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    },
    { id: 'more', label: words.reports.more, maxLength: 300, isRequired: false },
  ],
};

const OPENS_FORM: ReadonlySet<string> = new Set(['wrong', 'tell']);

/** The form that a button or a choice in a menu opens; undefined for one that is answered with a card. */
export function formFor(id: string, values: readonly string[]): PressForm | undefined {
  const press = readPress(id);
  if (press === undefined) return undefined;
  const verb = press.verb === 'menu' ? values[0] : press.verb;
  return verb !== undefined && OPENS_FORM.has(verb) ? reportForm : undefined;
}

/** The id under which the form comes back: a menu's names what was chosen in it. */
export function formId(id: string): string {
  const press = readPress(id);
  return (press === undefined ? undefined : writePress({ ...press, verb: 'wrong' })) ?? id;
}

export interface Report {
  readonly kind: ReportKind;
  readonly more: string;
}

/** What the form brought: its fields in order. */
export function readReport(values: readonly string[]): Report {
  const [kind = '', more = ''] = values;
  return { kind: kind in kinds ? (kind as ReportKind) : 'other', more: more.trim() };
}

/** How a press is acknowledged and who sees what it brings; every adapter asks this. */
export function manners(
  id: string,
  isOwn: boolean,
): { readonly isPrivate: boolean; readonly replaces: boolean } {
  const verb: Press['verb'] | undefined = readPress(id)?.verb;
  return { isPrivate: verb !== 'share', replaces: verb === 'turn' && isOwn };
}
