// Slack by single requests, for the command line: no events are heard.

import { LogLevel } from '@slack/web-api';
import type { Delivery } from '../../digest/delivery.ts';
import { createSlackDelivery } from './delivery.ts';

export function createUnconnectedSlackDelivery(config: {
  readonly botToken: string;
  readonly apiUrl?: string;
}): Delivery {
  return createSlackDelivery(config.botToken, {
    ...(config.apiUrl === undefined ? {} : { slackApiUrl: config.apiUrl.replace(/\/?$/, '/') }),
    // What goes wrong is said as the refusal.
    logLevel: LogLevel.ERROR,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}
