// Slack by single requests, for the command line: no events are heard.

import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery } from '../../digest/delivery.ts';
import { createSlackApi, type SlackApiSettings } from './api.ts';
import { createPace } from './pace.ts';
import { toSdkLogger } from './sdk-logger.ts';
import { createSlackWire } from './wire.ts';

export function createUnconnectedSlackDelivery(config: SlackApiSettings): Delivery {
  const pace = createPace({ now: Date.now, wait: (ms, signal) => wait(ms, undefined, { signal }) });
  return createSlackWire({ api: createSlackApi(config, toSdkLogger()), pace, now: Date.now });
}
