// One line into a channel of the desk's choice when this process has not been ready for a minute, and one when it is again:
// for those who have no monitoring. Straight through the platform, since the database may be what is missing.

import { type NoticeParts, postNotice } from './post-notice.ts';
import type { Readiness } from './readiness.ts';
import { repeat } from './repeat.ts';

const LOOK_EVERY_MS = 10_000;
const UNREADY_FOR_MS = 60_000;

export interface AlertParts extends NoticeParts {
  readiness(): Promise<Readiness>;
  onError(error: unknown, context: object): void;
}

export interface Alert {
  /** Looks once, as the timer does. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export function startAlert(parts: AlertParts): Alert {
  let unreadySince: number | undefined;
  let isTold = false;

  async function look(): Promise<void> {
    const { ready, checks } = await parts.readiness();
    if (ready) {
      if (isTold && (await say('Sitrep is ready again.'))) isTold = false;
      unreadySince = undefined;
      return;
    }
    unreadySince ??= parts.clock();
    if (isTold || parts.clock() - unreadySince < UNREADY_FOR_MS) return;
    const wrong = checks.filter(({ ok }) => !ok).map(({ name, what }) => `${name}: ${what}`);
    isTold = await say(`Sitrep is not ready: ${wrong.join('; ')}.`);
  }

  /** False when it could not be posted: it is tried again with the next look. */
  const say = (line: string): Promise<boolean> => postNotice(parts, 'alert', line);

  const looks = repeat(look, LOOK_EVERY_MS, (error) => parts.onError(error, { what: 'alert' }));
  return { look, stop: looks.stop };
}
