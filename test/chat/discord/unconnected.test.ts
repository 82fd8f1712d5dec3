// What the bot may do in a Discord channel, worked out from roles and overwrites in the order that Discord documents.

import { PermissionFlagsBits as Permission } from 'discord.js';
import { expect, test } from 'vitest';
import { permissionsOf } from '../../../src/chat/discord/unconnected.ts';

const [everyone, helper, bot] = ['1', '2', '3'];
const send = String(Permission.SendMessages);
const role = 0;
const member = 1;
const overwrite = (id: string, type: 0 | 1, allow: string, deny: string) => ({ id, type, allow, deny });

test.each([
  { name: 'everyone may', base: send, may: true },
  { name: 'nobody may', base: '0', may: false },
  { name: 'its own role may', base: '0', own: send, may: true },
  { name: 'an administrator always may', own: String(Permission.Administrator), deny: true, may: true },
  {
    name: 'the channel takes it from everyone',
    base: send,
    rules: [overwrite(everyone, role, '0', send)],
    may: false,
  },
  {
    name: 'and gives it to the role',
    base: send,
    rules: [overwrite(helper, role, send, '0'), overwrite(everyone, role, '0', send)],
    may: true,
  },
  {
    name: 'but not to the member',
    base: send,
    rules: [overwrite(bot, member, '0', send), overwrite(helper, role, send, '0')],
    may: false,
  },
  {
    name: 'another role’s rule does not count',
    base: send,
    rules: [overwrite('9', role, '0', send)],
    may: true,
  },
])('$name', ({ base = '0', own = '0', rules = [], deny, may }) => {
  const roles = [
    { id: everyone, permissions: base },
    { id: helper, permissions: own },
    { id: '9', permissions: String(Permission.Administrator) },
  ];
  const guild = { id: everyone, owner_id: '7', roles } as Parameters<typeof permissionsOf>[0];
  const applied = deny === true ? [overwrite(everyone, role, '0', send)] : rules;
  const bits = permissionsOf(guild, { id: bot, roles: [helper] }, applied);
  expect((bits & Permission.SendMessages) !== 0n).toBe(may);
});
