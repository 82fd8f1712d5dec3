// Digests on Slack's peer.

import { whyNoSlack } from '../peers/slack.ts';
import { openSlackDesk } from './desk.ts';
import { describeDesk } from './scenario.ts';

describeDesk('slack', openSlackDesk, whyNoSlack);
