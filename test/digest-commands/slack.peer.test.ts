// Digests on Slack's peer.

import { whyNoSlack } from '../peers/slack.ts';
import { openSlackDesk } from './desk.ts';
import { describeClockChanges, describeProcess } from './scenario.ts';

describeProcess('slack', () => openSlackDesk('http'), whyNoSlack);
describeClockChanges('slack', () => openSlackDesk('socket'), whyNoSlack);
