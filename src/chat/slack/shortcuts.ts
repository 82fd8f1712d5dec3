// The two shortcuts as the kit's events: a message that is checked against the briefing, privately and in its thread; and a
// form in which anybody asks from anywhere, answered in their own direct messages or in a channel that they choose.

import { cleanMessage } from './clean-question.ts';
import { addressOf, type Heard, laneOf, placeOf } from './heard.ts';
import { asJson, type Json, textOf } from './json.ts';

export const shortcuts = {
  check_message: {
    type: 'message',
    name: 'Check against the briefing',
    description: 'Which quotations and figures of this message the documents have, word for word',
  },
  ask_sitrep: {
    type: 'global',
    name: 'Ask Sitrep',
    description: 'A question about the story, answered with quotes of its documents',
  },
} as const;

export type ShortcutId = keyof typeof shortcuts;

export const ASK_FORM = 'ask_form';
const QUESTION = 'question';
const WHERE = 'where';
/** As long as a question may be (src/chat/commands/responder.ts). */
const LONGEST_QUESTION = 2000;

/** Undefined where the message has no place. */
export function fromMessageShortcut(body: Json): Heard | undefined {
  const message = asJson(body.message);
  const [user, channel] = [asJson(body.user), textOf(asJson(body.channel)?.id)];
  const [ts, team] = [textOf(message?.ts), textOf(asJson(body.team)?.id)];
  if (channel === '' || ts === '') return undefined;
  const place = placeOf(team, channel, textOf(message?.thread_ts) || ts);
  const from = textOf(user?.team_id);
  return {
    event: {
      kind: 'command',
      id: `slack|shortcut|${textOf(body.trigger_id)}`,
      message: '',
      // Its response_url would answer beside the thread.
      address: addressOf(textOf(user?.id), undefined, 0),
      lane: laneOf(place),
      asked: {
        place,
        user: textOf(user?.id),
        text: cleanMessage(textOf(message?.text)),
        command: { name: 'check message', options: {} },
        private: true,
        isPrivacyChosen: true,
        mayManage: true,
      },
    },
    isOutsider: from !== '' && from !== team,
  };
}

/** For views.open. */
export function askForm(): object {
  return {
    type: 'modal',
    callback_id: ASK_FORM,
    title: plain('Ask Sitrep'),
    submit: plain('Ask'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION,
        label: plain('Your question, or a command such as /casualties'),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION,
          multiline: true,
          min_length: 2,
          max_length: LONGEST_QUESTION,
        },
      },
      {
        type: 'input',
        block_id: WHERE,
        optional: true,
        label: plain('Show the answer in'),
        hint: plain('Left empty, only you see it.'),
        element: {
          type: 'conversations_select',
          action_id: WHERE,
          response_url_enabled: true,
          placeholder: plain('Only for me'),
        },
      },
    ],
  };
}

export interface FilledAskForm {
  readonly question: string;
  /** '' = the asker's own direct messages. */
  readonly channel: string;
}

/** Undefined when it is another form. */
export function readAskForm(view: Json): FilledAskForm | undefined {
  if (view.callback_id !== ASK_FORM) return undefined;
  const values = asJson(asJson(view.state)?.values);
  const field = (id: string) => asJson(asJson(values?.[id])?.[id]);
  return {
    question: textOf(field(QUESTION)?.value),
    channel: textOf(field(WHERE)?.selected_conversation),
  };
}

/** `direct` is the channel of the asker's direct messages with us. */
export function fromAskForm(body: Json, filled: FilledAskForm, direct: string, now: number): Heard {
  const [user, team] = [asJson(body.user), textOf(asJson(body.team)?.id)];
  const urls = Array.isArray(body.response_urls) ? body.response_urls.map(asJson) : [];
  const url = urls.find((one) => textOf(one?.channel_id) === filled.channel)?.response_url;
  const place = placeOf(team, filled.channel === '' ? direct : filled.channel);
  const from = textOf(user?.team_id);
  return {
    event: {
      kind: 'message',
      id: `slack|form|${textOf(asJson(body.view)?.id)}`,
      message: '',
      address: addressOf(textOf(user?.id), url, now),
      lane: laneOf(place),
      asked: {
        place,
        user: textOf(user?.id),
        text: cleanMessage(filled.question),
        private: false,
        mayManage: true,
      },
      shownAs: filled.question.replaceAll(/\s+/g, ' ').trim(),
    },
    isOutsider: from !== '' && from !== team,
  };
}

function plain(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}
