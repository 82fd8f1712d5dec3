// What Discord tells with every message, whatever it holds.

export const blankMessage = {
  content: '',
  type: 0,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  edited_timestamp: null,
} as const;
