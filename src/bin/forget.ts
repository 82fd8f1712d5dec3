// `sitrep forget`: deletes everything kept about a server or workspace, a channel, a conversation, or a person.

import { countOf } from '../reply/counts.ts';
import { type Forgotten, type ForgottenPlace, forgetPerson, forgetPlace } from '../state/forget.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { withState } from './open-home.ts';

const PLATFORMS: readonly string[] = ['discord', 'slack', 'web'];
const USAGE =
  'Write sitrep forget --platform discord|slack|web, and --space ID (server or workspace; local for web), with --channel ID and --thread ID for a part of it; or --person ID. Ids are those of the platform.';

export const forgetCommand = {
  summary: 'delete all that is kept about a server, a channel, a conversation or a person',
  options: {
    platform: { type: 'string', help: 'NAME discord, slack or web' },
    space: { type: 'string', help: 'ID server or workspace; local for web' },
    channel: { type: 'string', help: 'ID only this channel of it' },
    thread: { type: 'string', help: 'ID only this conversation in the channel' },
    person: { type: 'string', help: 'ID what this person asked, everywhere on the platform' },
  },
  run({ platform, space, channel, thread, person }, _words, { config, now, out }) {
    if (typeof platform !== 'string' || !PLATFORMS.includes(platform)) throw new UserError(USAGE);
    if (typeof person === 'string') {
      if (space !== undefined || channel !== undefined || thread !== undefined) throw new UserError(USAGE);
      return withState(config, now, async ({ db }) => {
        out(toLine(`${platform} ${person}`, await forgetPerson(db, { platform, person })));
        return 0;
      });
    }
    if (typeof space !== 'string' || (typeof thread === 'string' && typeof channel !== 'string'))
      throw new UserError(USAGE);
    const place = {
      platform,
      space,
      ...(typeof channel === 'string' ? { channel } : {}),
      ...(typeof thread === 'string' ? { thread } : {}),
    };
    return withState(config, now, async ({ db }) => {
      out(toLine(Object.values(place).join('/'), await forgetPlace(db, place)));
      return 0;
    });
  },
} satisfies Command;

function toLine(what: string, gone: Forgotten & Partial<ForgottenPlace>): string {
  return `${what} is forgotten: ${[
    countOf(gone.subscriptions, 'digest'),
    ...(gone.ledger === undefined
      ? []
      : [countOf(gone.ledger, 'message in the ledger', 'messages in the ledger')]),
    countOf(gone.questions, 'question'),
    countOf(gone.turns, 'conversation'),
  ].join(', ')}.`;
}
