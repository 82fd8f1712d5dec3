// A panel: what somebody sets by hand, as neutral data: lines of ours, choices and buttons, each with the id under which
// it comes back. It holds no state; what was chosen is written down at once, and the panel is made anew.
//
//   id = "p1|" panel "|" control ["|" argument]      at most 100 characters
//
// A control of the kind "form" opens a form first: see src/chat/presses/form.ts.

export interface PanelOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly isChosen?: boolean;
}

export interface PanelButton {
  readonly id: string;
  readonly label: string;
  /** What it does cannot be undone. */
  readonly isDanger?: true;
  readonly isDisabled?: boolean;
}

export type PanelPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'small'; readonly text: string }
  /** One of these; several where `most` is above 1. */
  | {
      readonly type: 'select';
      readonly id: string;
      readonly label: string;
      readonly options: readonly PanelOption[];
      readonly most?: number;
    }
  /** Channels or roles of the platform, which its own list offers. */
  | {
      readonly type: 'pick';
      readonly of: 'channels' | 'roles';
      readonly id: string;
      readonly label: string;
      /** Ids. */
      readonly chosen: readonly string[];
      readonly most: number;
    }
  | { readonly type: 'buttons'; readonly buttons: readonly PanelButton[] };

export interface Panel {
  readonly title: string;
  readonly parts: readonly PanelPart[];
}

export interface PanelPress {
  readonly panel: string;
  readonly control: string;
  readonly argument: string;
}

const LONGEST_PANEL_ID = 100;
const FORM = /^p1\|([a-z]+)\|([a-z-]+)(?:\|([^|]*))?$/i;

/** Throws for what would not be read back. */
export function panelId({
  panel,
  control,
  argument = '',
}: Omit<PanelPress, 'argument'> & { readonly argument?: string }): string {
  const id = ['p1', panel, control, ...(argument === '' ? [] : [argument])].join('|');
  if (id.length > LONGEST_PANEL_ID || !FORM.test(id)) throw new Error(`no id of a panel: ${id}`);
  return id;
}

/** Undefined for anything that is not a control of a panel. */
export function readPanelId(id: string): PanelPress | undefined {
  const [, panel, control, argument = ''] = id.length > LONGEST_PANEL_ID ? [] : (FORM.exec(id) ?? []);
  return panel === undefined || control === undefined ? undefined : { panel, control, argument };
}
