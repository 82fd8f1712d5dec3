// The app's own page as Slack's Home tab.

import { panelId } from '../../reply/panel.ts';
import { words } from '../../reply/words.ts';
import { HOME, type HomePage } from '../commands/home.ts';
import { cardBlocks } from './card.ts';
import { escapeLine } from './escape.ts';
import { limits } from './limits.ts';
import type { ButtonElement, PlainText, SlackBlock } from './parts.ts';
import { plainTexts } from './plain-blocks.ts';

const A_ROW = 5;
const MOST_TOPICS = 20;
const MOST_SUBSCRIPTIONS = 15;
/** What a Home tab takes; anything else of a card is said as text. */
const TAKEN: ReadonlySet<string> = new Set([
  'header',
  'section',
  'context',
  'actions',
  'divider',
  'image',
  'rich_text',
]);

/** The press behind a button that asks what stands on it. */
export const ASKS = 'ask|';

export function homeView({ title, state, topics, changes, subscriptions, questions }: HomePage): object {
  const card =
    state?.card === undefined ? undefined : cardBlocks({ ...state.card, title }, { store: state.version });
  const blocks: readonly SlackBlock[] = [
    ...(card === undefined ? [heading(title)] : card.blocks.flatMap(taken)),
    { type: 'divider' },
    heading(words.home.topics),
    ...rows(topics.slice(0, MOST_TOPICS).map((topic) => asks(topic.title, `/${topic.command}`))),
    heading(words.home.changes),
    section(
      changes.length === 0 ? words.home.noChanges : changes.join('\n'),
      asks(words.home.all, '/changes'),
    ),
    heading(words.home.subscriptions),
    ...(subscriptions.length === 0 ? [section(words.home.noSubscriptions)] : []),
    ...subscriptions.slice(0, MOST_SUBSCRIPTIONS).flatMap(({ id, text, isPaused }): SlackBlock[] => [
      section(text),
      {
        type: 'actions',
        block_id: `digest|${id}`,
        elements: [
          isPaused ? control('resume', id) : control('pause', id),
          { ...control('remove', id), style: 'danger' },
        ],
      },
    ]),
    ...(questions === undefined
      ? []
      : [
          heading(words.home.questions),
          section(
            questions.length === 0 ? words.home.noQuestions : questions.map((one) => `• ${one}`).join('\n'),
          ),
          ...rows([
            button(panelId({ panel: 'settings', control: 'scope', argument: 's' }), words.home.settings),
          ]),
        ]),
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.viewBlocks) };
}

function taken(block: SlackBlock): readonly SlackBlock[] {
  if (TAKEN.has(block.type)) return [block];
  return plainTexts([{ ...block }]).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: text.slice(0, limits.section) },
  }));
}

function heading(text: string): SlackBlock {
  return { type: 'header', text: plain(text, limits.header) };
}

function section(text: string, accessory?: ButtonElement): SlackBlock {
  const escaped = text.split('\n').map(escapeLine).join('\n').slice(0, limits.section);
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: escaped },
    ...(accessory === undefined ? {} : { accessory }),
  };
}

function rows(buttons: readonly ButtonElement[]): readonly SlackBlock[] {
  return Array.from({ length: Math.ceil(buttons.length / A_ROW) }, (_, row) => ({
    type: 'actions',
    block_id: `row|${buttons[row * A_ROW]?.action_id ?? row}`,
    elements: buttons.slice(row * A_ROW, (row + 1) * A_ROW),
  }));
}

function asks(label: string, text: string): ButtonElement {
  return button(`${ASKS}${text}`, label);
}

function control(name: 'pause' | 'resume' | 'remove', id: string): ButtonElement {
  return button(panelId({ panel: HOME, control: name, argument: id }), words.home.buttons[name]);
}

function button(id: string, label: string): ButtonElement {
  return { type: 'button', action_id: id, value: id, text: plain(label, limits.buttonText) };
}

function plain(text: string, most: number): PlainText {
  return { type: 'plain_text', text: text.slice(0, most), emoji: false };
}
