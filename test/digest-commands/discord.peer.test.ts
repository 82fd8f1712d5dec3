// Digests on Discord's peer.

import { openDiscordDesk } from './desk.ts';
import { describeDesk } from './scenario.ts';

describeDesk('discord', openDiscordDesk);
