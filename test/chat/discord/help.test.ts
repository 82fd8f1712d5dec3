// Commands in /help are links that put them into the message line, once Discord has told their ids.

import { describe, expect, it } from 'vitest';
import { listCommands } from '../../../src/chat/commands/commands.ts';
import { createRegistration } from '../../../src/chat/discord/registration.ts';
import { renderDiscord } from '../../../src/chat/discord/render.ts';
import { ferryStore, replyTo } from '../../reply/ferry.ts';

const help = (commandIds: ReadonlyMap<string, string>) =>
  JSON.stringify(renderDiscord(replyTo('/help'), { commandIds }));

describe('/help on Discord', () => {
  it('links every command that stands at Discord; one with subcommands is named only', async () => {
    const registration = createRegistration({
      rest: {
        request: async (_method: string, _route: string, { body = [] }: { body?: readonly object[] }) =>
          body.map((command, i) => ({ ...command, id: String(1000 + i) })),
      } as never,
      application: () => '1',
      guildId: undefined,
      commands: () => listCommands([ferryStore]),
      isCompleted: () => false,
      registered: {
        list: async () => [],
        isCurrent: async () => false,
        save: async () => {},
        clear: async () => {},
      } as never,
      log: { info() {}, warn() {}, error() {} },
    });
    expect(help(registration.commandIds())).not.toContain('</');
    await registration.register();
    const ids = registration.commandIds();
    const text = help(ids);
    for (const name of ['ferry-casualties', 'timeline', 'sources', 'who'])
      expect(text).toContain(`</${name}:${ids.get(name)}>`);
    expect(ids.has('digest')).toBe(false);
    expect(text).toContain('/digest');
  });
});
