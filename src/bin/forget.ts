// `sitrep forget`: deletes everything kept about one server or workspace.

import { countOf } from '../reply/counts.ts';
import { forgetSpace } from '../state/forget.ts';
import { UserError } from '../user-error.ts';
import type { Command } from './command.ts';
import { withState } from './open-home.ts';

const PLATFORMS: readonly string[] = ['discord', 'slack', 'web'];

export const forgetCommand = {
  summary: 'delete all that is kept about a server or workspace',
  options: {
    platform: { type: 'string', help: 'NAME discord, slack or web' },
    space: { type: 'string', help: 'ID server or workspace; local for web' },
  },
  run(values, _words, { config, now, out }) {
    const { platform, space } = values;
    if (typeof platform !== 'string' || typeof space !== 'string' || !PLATFORMS.includes(platform)) {
      throw new UserError(
        'Write sitrep forget --platform discord|slack|web --space ID (the id of the server or workspace; local for web).',
      );
    }
    return withState(config, now, async (state) => {
      const gone = await forgetSpace(state.db, platform, space);
      out(
        `${platform}/${space} is forgotten: ${[
          countOf(gone.subscriptions, 'digest'),
          countOf(gone.ledger, 'message in the ledger', 'messages in the ledger'),
          countOf(gone.questions, 'question'),
          countOf(gone.turns, 'conversation'),
        ].join(', ')}.`,
      );
      return 0;
    });
  },
} satisfies Command;
