// Digests on Discord's peer.

import { openDiscordDesk } from './desk.ts';
import { describeClockChanges, describeProcess } from './scenario.ts';

describeProcess('discord', openDiscordDesk);
describeClockChanges('discord', openDiscordDesk);
