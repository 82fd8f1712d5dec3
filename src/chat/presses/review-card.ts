// `/review [DOCUMENT]` for curators: what waits to be decided, one draft a card that only whoever asks sees. A control
// carries which draft of which document it was made for, at which revision: a card that is out of date decides nothing.
//
//   argument = hash of briefing, document and draft "." beginning of the revision

import { sha256 } from '../../briefing/canonical.ts';
import type { Reply } from '../../reply/blocks.ts';
import { cleanLine } from '../../reply/clean-text.ts';
import { noticeReply } from '../../reply/notice.ts';
import { type Panel, type PanelButton, type PanelPart, panelId, readPanelId } from '../../reply/panel.ts';
import { fill, words } from '../../reply/words.ts';
import { UserError } from '../../user-error.ts';
import type { CommandSpec, Incoming } from '../contract/adapter.ts';
import type { ReviewAction, ReviewDesk, ReviewDraft, ReviewField } from '../contract/review-desk.ts';
import { type Asker, type FormFor, givenBack, type PressForm } from './form.ts';

export const REVIEW = 'review';

export const reviewCommand: CommandSpec = {
  name: REVIEW,
  description: 'For curators: decide on drafts, one at a time',
  options: [{ name: 'document', description: 'Only drafts of this document, by its id', required: false }],
};

/** A role of a server, a person or a user group of a workspace, named by the operator: no admin becomes a curator by it. */
export interface ChatCurator {
  readonly platform: 'discord' | 'slack';
  readonly space: string;
  /** Of a role, a person or a user group. */
  readonly id: string;
}

export interface ReviewCardParts {
  readonly desk: Pick<ReviewDesk, 'documents' | 'open' | 'act'>;
  readonly curators: readonly ChatCurator[];
}

export interface ReviewCard {
  /** The form behind *Edit…*: undefined for every other press, for a card that is out of date and for who is no curator. */
  readonly form: FormFor;
  readonly command: (incoming: Incoming) => Promise<Reply>;
  readonly press: (incoming: Incoming) => Promise<Reply>;
}

interface Waiting {
  readonly briefing: string;
  readonly document: string;
  readonly label: string;
  readonly draft: ReviewDraft;
  /** Which draft of which document. */
  readonly key: string;
}

const HASH = 16;
const REVISION = 16;
const LONGEST = { quote: 700, line: 240, name: 40, typed: 1000 } as const;

export function createReviewCard({ desk, curators }: ReviewCardParts): ReviewCard {
  const waiting = (document = ''): readonly Waiting[] =>
    desk
      .documents()
      .filter((one) => one.waiting > 0 && (document === '' || one.id === document))
      .flatMap(({ briefing, id, label }) =>
        (desk.open(briefing, id)?.drafts ?? []).map((draft) => ({
          briefing,
          document: id,
          label,
          draft,
          key: sha256([briefing, id, draft.id].join('\n')).slice(0, HASH),
        })),
      );

  const isCurator = ({ place, user, roles = [] }: Asker): boolean =>
    curators.some(
      ({ platform, space, id }) =>
        platform === place.platform && space === place.space && (id === user || roles.includes(id)),
    );

  function admit(incoming: Incoming): void {
    if (!isCurator(incoming)) throw new UserError(words.review.notYours);
    if (!incoming.private) throw new UserError(words.review.notHere);
  }

  return {
    form(id, _values, asker) {
      const press = readPanelId(id);
      if (press?.panel !== REVIEW || press.control !== 'edit' || !isCurator(asker)) return undefined;
      const [key, revision = ''] = press.argument.split('.');
      const draft = waiting().find((one) => one.key === key)?.draft;
      return draft?.revision.startsWith(revision) === true ? editForm(draft) : undefined;
    },
    async command(incoming) {
      admit(incoming);
      const document = (incoming.command?.options.document ?? incoming.text).trim();
      const all = waiting(document);
      return toReply(all, all[0], []);
    },
    async press(incoming) {
      admit({ ...incoming, private: true });
      const press = readPanelId(incoming.press?.id ?? '');
      const action = actions.get(press?.control ?? '');
      if (press === undefined || action === undefined) throw new UserError(words.presses.gone);
      const [key = '', revision = ''] = press.argument.split('.');
      const values = incoming.press?.values ?? [];
      const typed = action === 'save' || action === 'reject' ? givenBack(values) : [];
      const before = waiting();
      const at = before.findIndex((one) => one.key === key);
      const shown = before[at];
      if (action === 'next') return toReply(before, before[at + 1] ?? before[0], []);
      if (action !== 'undo' && shown === undefined)
        return toReply(before, before[0], [words.review.decided, ...typed]);
      const { isDone, lines } = desk.act({
        briefing: shown?.briefing ?? '',
        document: shown?.document ?? '',
        action,
        id: shown?.draft.id ?? '',
        // Another revision than the one that stands there is refused by the desk, which shows both.
        revision: shown?.draft.revision.startsWith(revision) === true ? shown.draft.revision : revision,
        by: nameOf(incoming),
        typed: typedIn(action, shown?.draft, values),
      });
      const after = waiting();
      const stays = after.find((one) => one.key === key);
      // What a curator took back is what they want to see.
      const back =
        action === 'undo'
          ? after.find((one) => !before.some(({ key: known }) => known === one.key))
          : undefined;
      const following = before.slice(at + 1).find((one) => after.some(({ key: known }) => known === one.key));
      const isToStay = !isDone || action === 'save';
      const next =
        back ?? (isToStay ? stays : undefined) ?? after.find((one) => one.key === following?.key) ?? after[0];
      return toReply(after, next, isDone ? lines : [...lines, ...typed]);
    },
  };
}

/** The fields of which machines get most wrong, five as a form takes; where there are figures, what they count. */
function editable({ fields }: ReviewDraft): readonly ReviewField[] {
  const has = (key: string): boolean => fields.some((field) => field.key === key && field.value !== '');
  const keys = ['speaker', 'says', 'core', has('unit') ? 'unit' : 'topics', 'asOf'];
  return fields.filter(({ key, value }) => keys.includes(key) && value.length <= LONGEST.typed);
}

function editForm(draft: ReviewDraft): PressForm {
  return {
    title: words.review.title,
    fields: editable(draft).map(({ key, label, value }) => ({
      type: 'text',
      id: key,
      label,
      maxLength: LONGEST.typed,
      isRequired: false,
      isShort: true,
      ...(value === '' ? {} : { filled: value }),
    })),
  };
}

/** What the form of an action brought, by the field's key. */
function typedIn(
  action: ReviewAction['action'],
  draft: ReviewDraft | undefined,
  values: readonly string[],
): ReviewAction['typed'] {
  if (action === 'reject') return { reason: values[0] ?? '' };
  if (action !== 'save' || draft === undefined) return {};
  return Object.fromEntries(
    editable(draft).flatMap(({ key }, at) => (values[at] === undefined ? [] : [[key, values[at]]])),
  );
}

const actions: ReadonlyMap<string, ReviewAction['action'] | 'next'> = new Map([
  ['accept', 'accept'],
  ['edit', 'save'],
  ['reject', 'reject'],
  ['keep', 'keep'],
  ['undo', 'undo'],
  ['next', 'next'],
] as const);

/** As it is written beside the decision: two people of one name are two. */
function nameOf({ userName, user = '', place }: Incoming): string {
  const name = cleanLine(userName ?? '').slice(0, LONGEST.name);
  return `${name} (${place.platform} ${user})`.trim();
}

function toReply(all: readonly Waiting[], shown: Waiting | undefined, said: readonly string[]): Reply {
  const panel = shown === undefined ? nothingLeft(said) : panelOf(all, shown, said);
  const lines = panel.parts.flatMap((part) => ('text' in part ? [part.text] : []));
  return { ...noticeReply([panel.title, ...lines].join('\n'), REVIEW, 'answered'), panel };
}

function nothingLeft(said: readonly string[]): Panel {
  return {
    title: words.review.title,
    parts: [
      ...said.map(toText),
      { type: 'text', text: words.review.nothing },
      {
        type: 'buttons',
        buttons: [{ id: panelId({ panel: REVIEW, control: 'undo' }), label: words.review.undo }],
      },
    ],
  };
}

function panelOf(all: readonly Waiting[], { draft, label, key }: Waiting, said: readonly string[]): Panel {
  const { kind, by, quote, notes, fields } = draft;
  const n = all.findIndex((one) => one.key === key) + 1;
  const known = fields.filter(({ value }) => value !== '');
  return {
    title: fill(words.review.of, { n, all: String(all.length), label: label.slice(0, 80) }),
    parts: [
      ...said.map(toText),
      { type: 'small', text: fill(words.review.kinds[kind], { by }) },
      {
        type: 'text',
        text: kind === 'claim' ? quote.slice(0, LONGEST.quote) : `“${quote.slice(0, LONGEST.quote)}”`,
      },
      ...notes.map(toText),
      ...known.map(
        ({ label: name, value }): PanelPart => ({ type: 'small', text: short(`${name}: ${value}`) }),
      ),
      { type: 'buttons', buttons: buttonsOf(draft, key) },
    ],
  };
}

const short = (line: string): string =>
  line.length > LONGEST.line ? `${line.slice(0, LONGEST.line - 1)}…` : line;
const toText = (line: string): PanelPart => ({ type: 'text', text: short(line) });

function buttonsOf({ kind, revision }: ReviewDraft, key: string): readonly PanelButton[] {
  const argument = `${key}.${revision.slice(0, REVISION)}`;
  const button = (control: string, label: string): PanelButton => ({
    id: panelId({ panel: REVIEW, control, argument }),
    label,
  });
  const { accept, pass, edit, reject, keep, retract, next, undo } = words.review;
  const decisions =
    kind === 'gone'
      ? [button('keep', keep), { ...button('accept', retract), isDanger: true as const }]
      : kind === 'skip'
        ? [button('accept', pass), button('reject', reject)]
        : [button('accept', accept), button('edit', edit), button('reject', reject)];
  return [...decisions, button('next', next), button('undo', undo)];
}
